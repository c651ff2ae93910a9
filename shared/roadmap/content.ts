/**
 * Reads the content of a roadmap from an evaluated plan: groups of rows, undated steps, deadlines,
 * meetings. None of it has a place on paper yet.
 */
import { titleAlone } from '../analysis/titles';
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import {
  dayOf,
  endOfMonth,
  fromDay,
  partsOf,
  startOfMonth,
  toDay,
  type Day,
  type IsoDate,
} from '../model/dates';
import { byMeetingDate } from '../model/meeting';
import type { Id } from '../model/record';
import { isDone } from '../model/step';
import type { ResolvedStep } from '../schedule/resolve';
import { NO_ANNOTATIONS, type Annotations } from './annotations';
import { comparedSentences } from './compared';
import type { Content, Deadline, Entry, Group, Mark, Row } from './contentTypes';
import { groupsOf, themeOf, TRANSVERSAL } from './groups';
import { roundsOf, rowOf } from './rows';
import { clean } from './text';
import type { RoadmapOptions } from './options';
import type { ThemeStyle } from './scene';
import { sayDate } from '../wording/dates';
const MAX_DEADLINES = 5;
const MAX_PER_DAY = 12;

/**
 * The content of a roadmap for an evaluated plan. `today` decides which deadlines come next. Steps
 * that `isAsked` rejects are omitted as if they did not exist.
 */
export function contentOf(
  evaluation: Evaluation,
  options: RoadmapOptions,
  today: IsoDate,
  annotations: Annotations = NO_ANNOTATIONS,
  isAsked: (step: ResolvedStep) => boolean = () => true,
): Content {
  const group = groupsOf(evaluation, options.groupBy);
  const [from, to] = [
    options.start === null ? -Infinity : toDay(options.start),
    options.end === null ? Infinity : toDay(options.end),
  ];
  const found = new Map<string, Row[]>();
  const undated: Entry[] = [];
  let [deeper, outside, examples] = [0, 0, false];
  const within = (start: Day | null, end: Day | null): boolean =>
    (start ?? end)! <= to && (end ?? start)! >= from;
  for (const id of evaluation.tree.order) {
    const resolved = evaluation.steps.get(id)!;
    if (!isAsked(resolved)) continue;
    const { step, start, end } = resolved;
    if (isOnParentsRow(evaluation, id)) {
      if (options.depth !== null && resolved.depth - 1 >= options.depth) deeper += 1;
      else if (start === null && end === null) undated.push(entryOf(evaluation, id));
      else if (!within(start, end)) outside += 1;
      continue;
    }
    if (options.depth !== null && resolved.depth >= options.depth) {
      deeper += 1;
      continue;
    }
    const shown = roundsOf(resolved, evaluation).filter((round) => within(round.start, round.end));
    if (start === null && end === null) undated.push(entryOf(evaluation, id));
    else if (!within(start, end)) outside += 1;
    else {
      const key = group.keyOf(resolved);
      const row = rowOf(resolved, evaluation, shown, annotations);
      if (step.provenance['period']?.kind === 'example') examples = true;
      const rows = found.get(key);
      if (rows) rows.push(row);
      else found.set(key, [row]);
    }
  }
  const groups = group.order(found);
  return {
    annotations,
    groups,
    undated,
    deeper,
    outside,
    examples,
    ...spanOf(groups, evaluation, options),
    marks: options.meetings ? marksOf(evaluation) : [],
    next: options.nextDates ? deadlinesOf(evaluation, today, within, options.depth) : [],
    themes: options.groupBy === 'theme' ? [] : themesShown(groups, evaluation),
    changes: comparedChanges(evaluation, annotations, groups),
  };
}

/** Changes of the compared scenario that the outlines on these rows don't show. */
function comparedChanges(
  evaluation: Evaluation,
  { compared }: Annotations,
  groups: readonly Group[],
): Content['changes'] {
  if (!compared) return [];
  const { title, there, means } = compared;
  const drawn = new Set(
    groups.flatMap(({ rows }) => rows.flatMap(({ stepId, ghost }) => (ghost ? [stepId] : []))),
  );
  const sentences = comparedSentences(evaluation, there, { means, drawn });
  return sentences.length > 0
    ? [{ title: say('roadmap.comparedTitle', { title }), sentences }]
    : [];
}

/** A round is drawn on its parent's row, unless it has steps of its own or no parent. */
function isOnParentsRow(evaluation: Evaluation, id: Id): boolean {
  const { step, childIds } = evaluation.steps.get(id)!;
  return (
    step.kind === 'round' &&
    childIds.length === 0 &&
    step.parentId !== null &&
    evaluation.steps.get(step.parentId) !== undefined
  );
}

function entryOf(evaluation: Evaluation, id: Id): Entry {
  const { step, label } = evaluation.steps.get(id)!;
  const parent = step.parentId === null ? undefined : evaluation.steps.get(step.parentId)?.step;
  const owner =
    step.ownerId === null ? '' : clean(evaluation.plan.actors[step.ownerId]?.title ?? '');
  const words = clean(label);
  return {
    stepId: id,
    title: clean(step.title) || say('model.untitledStep'),
    note: [words, owner].filter((part) => part !== '').join(', '),
    theme:
      themeOf(step, evaluation.plan.themes) ??
      (parent ? themeOf(parent, evaluation.plan.themes) : null) ??
      TRANSVERSAL,
  };
}

/** Whole quarters around the rows (and `also`), within the requested period. */
export function spanOf(
  groups: readonly Group[],
  evaluation: Evaluation,
  options: Pick<RoadmapOptions, 'start' | 'end'>,
  also: readonly Day[] = [],
): { start: Day; end: Day } {
  let [first, last] = [Infinity, -Infinity];
  for (const { rows } of groups)
    for (const row of rows)
      for (const day of [row.start, row.end])
        if (day !== null) {
          first = Math.min(first, day);
          last = Math.max(last, day);
        }
  for (const day of also) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const { horizon } = evaluation.plan;
  if (first > last) [first, last] = [toDay(horizon.start), toDay(horizon.end)];
  const start =
    options.start === null
      ? quarterStart(first)
      : Math.max(toDay(options.start), quarterStart(first));
  const end =
    options.end === null ? quarterEnd(last) : Math.min(toDay(options.end), quarterEnd(last));
  // A single day would be as wide as the page.
  return end - start >= 27
    ? { start, end }
    : { start: startOfMonth(start), end: Math.max(endOfMonth(end), startOfMonth(start) + 27) };
}

const quarterStart = (day: Day): Day => {
  const { year, month } = partsOf(day);
  return dayOf(year, month - ((month - 1) % 3), 1);
};
const quarterEnd = (day: Day): Day => {
  const { year, month } = partsOf(day);
  return dayOf(year, Math.ceil(month / 3) * 3 + 1, 0);
};

/** The dated meetings. */
export function marksOf({ plan }: Evaluation): Mark[] {
  return Object.values(plan.meetings)
    .sort(byMeetingDate)
    .flatMap(({ date, title, kind }) =>
      date === null
        ? []
        : [
            {
              day: toDay(date),
              title: clean(title) || say(`roadmap.meeting_${kind}`),
              short: say(`roadmap.meeting_${kind}`),
            },
          ],
    );
}

function deadlinesOf(
  evaluation: Evaluation,
  today: IsoDate,
  within: (start: Day | null, end: Day | null) => boolean,
  depth: number | null,
): Deadline[] {
  const now = toDay(today);
  const byDay = new Map<Day, Id[]>();
  for (const { step, end, depth: level, childIds } of evaluation.steps.values()) {
    if (
      end === null ||
      end < now ||
      childIds.length > 0 ||
      isDone(step) ||
      step.status === 'cancelled' ||
      !within(end, end) ||
      (depth !== null && level >= depth)
    )
      continue;
    const ofDay = byDay.get(end);
    if (ofDay) ofDay.push(step.id);
    else byDay.set(end, [step.id]);
  }
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .slice(0, MAX_DEADLINES)
    .map(([day, ids]) => ({
      date: sayDate(fromDay(day), { long: true }),
      titles: ids
        .slice(0, MAX_PER_DAY)
        .map((stepId) => ({ stepId, title: clean(titleAlone(evaluation, stepId)) })),
      more: Math.max(0, ids.length - MAX_PER_DAY),
    }));
}

/** The themes of the rows, unless the bands show them. */
export function themesShown(
  groups: readonly Group[],
  { plan }: Evaluation,
): { title: string; style: ThemeStyle }[] {
  const used = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ themeId }) => themeId ?? [])));
  const themes = Object.values(plan.themes)
    .filter(({ id }) => used.has(id))
    .map((theme) => ({
      title: clean(theme.shortTitle || theme.title) || say('roadmap.untitledGroup'),
      style: theme.style,
    }));
  const hasTransversal = groups.some(({ rows }) =>
    rows.some(({ themeId }) => themeId === undefined),
  );
  return themes.length > 0 && hasTransversal
    ? [...themes, { title: say('roadmap.transversal'), style: TRANSVERSAL }]
    : themes;
}
