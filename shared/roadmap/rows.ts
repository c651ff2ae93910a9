/** The content of one row of the roadmap: the words and days of a step. */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import { fromDay, type Day } from '../model/dates';
import { isDone, WHOLE, type Step } from '../model/step';
import { endsOf, type ResolvedStep } from '../schedule/resolve';
import { themeIdOf, themeOf, TRANSVERSAL } from './groups';
import { emWidth } from './metrics/measure';
import type { Annotations } from './annotations';
import type { Round, Row } from './contentTypes';
import { clean } from './text';
import { sayDate } from '../wording/dates';

const ENDS = { firm: 'firm', estimated: 'near', unsettled: 'soft' } as const;

/** The dates in words: the label of the step, else its days. */
function dateWords({ label, start, end }: ResolvedStep): string {
  return clean(label) || spanWords(start, end);
}

/** Days in short words ("oct. – déc. 2024"); '' without days. */
export function spanWords(start: Day | null, end: Day | null): string {
  if (start === null)
    return end === null ? '' : say('roadmap.until', { end: sayDate(fromDay(end)) });
  if (end === null) return say('roadmap.from', { start: sayDate(fromDay(start)) });
  if (start === end) return sayDate(fromDay(start));
  const [from, to] = [fromDay(start), fromDay(end)];
  return `${sayDate(from, { year: from.slice(0, 4) !== to.slice(0, 4) })} – ${sayDate(to)}`;
}

/** The dated rounds of a step, numbered in their order. */
export function roundsOf({ childIds }: ResolvedStep, evaluation: Evaluation): Round[] {
  const rounds: Round[] = [];
  let number = 0;
  for (const id of childIds) {
    const child = evaluation.steps.get(id)!;
    if (child.step.kind !== 'round' || child.childIds.length > 0) continue;
    number += 1;
    if (child.start === null && child.end === null) continue;
    const { step, start, end } = child;
    rounds.push({
      id,
      number,
      start,
      end,
      title: clean(step.title) || say('model.untitledStep'),
      date: dateWords(child),
      done: isDone(step),
    });
  }
  return rounds;
}

/** The row of a dated step. */
export function rowOf(
  resolved: ResolvedStep,
  evaluation: Evaluation,
  rounds: readonly Round[],
  { marks, ghosts }: Pick<Annotations, 'marks' | 'ghosts'>,
): Row {
  const { step, start, end } = resolved;
  const { themes } = evaluation.plan;
  const kind = kindOf(resolved, rounds.length > 0);
  const named = clean(step.title) || say('model.untitledStep');
  const title =
    kind === 'rounds' ? `${named} ${say('roadmap.rounds', { count: rounds.length })}` : named;
  const cancelled = step.status === 'cancelled';
  const ghost =
    (kind === 'bar' || kind === 'milestone') && !cancelled ? (ghosts.get(step.id) ?? null) : null;
  const date = [
    kind === 'rounds' ? '' : dateWords(resolved),
    cancelled ? say('roadmap.cancelled') : '',
    ghost?.words ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const mark = marks.has(step.id) ? `${marks.get(step.id)!} ` : '';
  const own = themedStep(resolved, evaluation);
  return {
    stepId: step.id,
    kind,
    title,
    date,
    mark,
    ghost,
    rounds,
    start,
    end,
    cancelled,
    theme: themeOf(own, themes) ?? TRANSVERSAL,
    themeId: themeIdOf(own, themes),
    titleWidth: emWidth(mark, MARK_WEIGHT) + emWidth(title, titleWeight(kind)),
    dateWidth: date === '' ? 0 : emWidth(date, 400),
    ends: ENDS[endsOf(resolved)],
    tentative: resolved.certainty !== 'firm',
    progress: resolved.progress / WHOLE,
  };
}

export const MARK_WEIGHT = 700;

/** The font weight of a title: heavier for a step with sub-steps. */
export function titleWeight(kind: Row['kind']): 400 | 600 {
  return kind === 'summary' ? 600 : 400;
}

function themedStep(resolved: ResolvedStep, evaluation: Evaluation): Step {
  for (
    let current: ResolvedStep | undefined = resolved;
    current;
    current =
      current.step.parentId === null ? undefined : evaluation.steps.get(current.step.parentId)
  ) {
    if (Object.keys(current.step.themeIds).some((id) => evaluation.plan.themes[id]))
      return current.step;
  }
  return resolved.step;
}

function kindOf({ step, childIds }: ResolvedStep, hasRounds: boolean): Row['kind'] {
  if (hasRounds) return 'rounds';
  if (step.kind === 'milestone') return 'milestone';
  return childIds.length > 0 ? 'summary' : 'bar';
}
