/**
 * The pages « Ce qui a changé »: the steps whose dates changed, with their former dates and shifts,
 * then every change as a sentence.
 */
import {
  asCompared,
  baselinesOf,
  changesBetween,
  lastPresented,
  type PlanChanges,
} from '../analysis/changes';
import { changeGroups, sinceWords } from '../analysis/changeWords';
import { driftOf } from '../analysis/drift';
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import { isIsoDate, type Day, type IsoDate } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Baseline } from '../model/scenario';
import { NO_ANNOTATIONS, type Ghost } from './annotations';
import type { Brief } from './brief';
import { marksOf, spanOf, themesShown } from './content';
import type { Content, Row } from './contentTypes';
import { groupsOf } from './groups';
import { emWidth } from './metrics/measure';
import { LAST_PRESENTED, type RoadmapOptions } from './options';
import { rowOf, titleWeight } from './rows';
import { clean } from './text';
import { sayDate } from '../wording/dates';

/** The version that the options name; null if the plan does not have it, or no longer. */
export function versionAsked(plan: Plan, since: RoadmapOptions['since']): Baseline | null {
  return since === LAST_PRESENTED
    ? lastPresented(plan)
    : (baselinesOf(plan).find(({ id }) => id === since) ?? null);
}

/**
 * The content of those pages. `before` is the plan of the version. Compares steps in the scenario
 * of the evaluation if the version has it.
 */
export function changedContent(
  { source, scenarioId }: Evaluation,
  before: Plan,
  options: RoadmapOptions,
): { evaluation: Evaluation; content: Content } {
  const { was, is } = asCompared(before, source, scenarioId);
  const changes = changesBetween(before, source, scenarioId);
  const ghosts = ghostsOf(changes, was, is);
  const titles = new Map(changes.steps.map(({ stepId, title }) => [stepId, title]));
  const group = groupsOf(is, options.groupBy);
  const found = new Map<string, Row[]>();
  for (const id of is.tree.order) {
    if (!ghosts.has(id)) continue;
    const resolved = is.steps.get(id)!;
    const row = named(
      rowOf(resolved, is, [], { marks: NO_ANNOTATIONS.marks, ghosts }),
      clean(titles.get(id)!),
    );
    found.set(group.keyOf(resolved), [...(found.get(group.keyOf(resolved)) ?? []), row]);
  }
  const groups = group.order(found);
  const formerDays = [...ghosts.values()].flatMap(({ start, end }) =>
    [start, end].filter((day): day is Day => day !== null),
  );
  const changeLists = changeGroups(changes).map(({ title, sentences }) => ({
    title,
    sentences: sentences.map(clean),
  }));
  return {
    evaluation: is,
    content: {
      annotations: { ...NO_ANNOTATIONS, ghosts, ghostWords: say('roadmap.legendFormer') },
      groups,
      undated: [],
      next: [],
      deeper: 0,
      outside: 0,
      examples: false,
      ...spanOf(groups, is, { start: null, end: null }, formerDays),
      marks: options.meetings ? marksOf(is) : [],
      themes: options.groupBy === 'theme' ? [] : themesShown(groups, is),
      changes:
        changeLists.length > 0
          ? changeLists
          : [{ title: say('roadmap.changed'), sentences: [say('versions.nothingChanged')] }],
    },
  };
}

/** The dated steps that are new, moved or newly dated, with their former dates. */
function ghostsOf({ steps }: PlanChanges, was: Evaluation, is: Evaluation): Map<Id, Ghost> {
  const ghosts = new Map<Id, Ghost>();
  for (const { kind, stepId } of steps) {
    if (kind !== 'stepMoved' && kind !== 'stepAdded') continue;
    const now = is.steps.get(stepId)!;
    const drift = driftOf(was.steps.get(stepId), now);
    if (!drift || (now.start === null && now.end === null)) continue;
    const { start, end } = drift;
    const isNew = kind === 'stepAdded';
    ghosts.set(stepId, {
      start,
      end,
      isAround: true,
      words: clean(
        drift.words ||
          say(start === null && end === null && !isNew ? 'roadmap.nowDated' : 'roadmap.otherDates'),
      ),
    });
  }
  return ghosts;
}

/** Adds the title of its series to a round, which is alone here. */
function named(row: Row, title: string): Row {
  return title === '' || title === row.title
    ? row
    : { ...row, title, titleWidth: emWidth(title, titleWeight(row.kind)) };
}

function comparedWords(plan: Plan, scenarioId: Id, printedId: Id): string[] {
  if (scenarioId !== plan.baseScenarioId)
    return [say('roadmap.scenario', { title: clean(plan.scenarios[scenarioId]?.title ?? '') })];
  return scenarioId === printedId ? [] : [say('roadmap.ofBase')];
}

/**
 * The texts around them: those of the roadmap of scenario `printedId`, with another title. Names
 * the compared scenario unless it is the base or the printed one.
 */
export function changedBrief(
  brief: Brief,
  baseline: Baseline,
  { plan, scenarioId }: Evaluation,
  printedId: Id,
): Brief {
  const day: IsoDate = baseline.takenAt.slice(0, 10);
  const scenario = comparedWords(plan, scenarioId, printedId);
  const since = [
    sinceWords(baseline, plan),
    ...(isIsoDate(day) ? [say('versions.takenAt', { date: sayDate(day, { long: true }) })] : []),
  ].join(', ');
  return {
    ...brief,
    title: say('roadmap.changed'),
    subtitle: clean([since, brief.title, ...scenario].join(' · ')),
    left: [],
  };
}
