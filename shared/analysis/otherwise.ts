/**
 * The alternative for one step: its dates if a hypothesis that it depends on failed (or, if it
 * fails, held), and a sentence about them.
 */
import type { Evaluation } from '../evaluate';
import { applyFailures } from '../hypotheses/apply';
import type { Combined } from '../hypotheses/combine';
import { combinedOf, outcomeOf } from '../hypotheses/stepOutcome';
import { restsOnHypothesis } from '../hypotheses/rests';
import { ARTICLES } from '../i18n/fr/hypotheses';
import { say } from '../i18n/words';
import { fromDay, type Day } from '../model/dates';
import type { Hypothesis } from '../model/hypothesis';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { overlay } from '../scenarios/overlay';
import { movesOf, NO_MOVES } from '../schedule/moves';
import { NOWHERE, ownSpan, placedPeriod, spanOf, type DaySpan } from '../schedule/span';
import type { Moves } from '../schedule/types';
import { shiftWords } from '../wording/durations';

/** `start` and `end` are both null if there are no other dates to draw (cut, at risk). */
export interface Otherwise {
  readonly hypothesisId: Id;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly words: string;
}

/** The sentence quotes statements up to this length in full. */
const LONGEST_TITLE = 42;

/**
 * The alternative for a step, by the unsettled hypothesis that changes it most; null if none does.
 * Switches each hypothesis alone, with the others as on screen, and adds what links then push
 * (H17).
 */
export function otherwiseOf(evaluation: Evaluation, stepId: Id): Otherwise | null {
  const unsettled = evaluation.unsettled(stepId);
  if (unsettled.length === 0) return null;
  const plan = overlay(evaluation.source, evaluation.scenarioId);
  const { failing } = evaluation.failure;
  const now = seenUnder(plan, evaluation, failing, stepId);
  let strongest: { size: number; otherwise: Otherwise } | null = null;
  for (const hypothesis of unsettled) {
    const fails = failing.includes(hypothesis.id);
    const then = seenUnder(
      plan,
      evaluation,
      fails ? failing.filter((id) => id !== hypothesis.id) : [...failing, hypothesis.id].sort(),
      stepId,
    );
    const change = changeOf(now, then);
    if (!change || (strongest && strongest.size >= change.size)) continue;
    const words = say('hypotheses.otherwise', {
      condition: conditionOf(plan, hypothesis, fails),
      change: change.words,
    });
    strongest = {
      size: change.size,
      otherwise: { hypothesisId: hypothesis.id, ...change.span, words },
    };
  }
  return strongest?.otherwise ?? null;
}

interface Seen {
  readonly cut: boolean;
  readonly atRisk: boolean;
  readonly span: DaySpan;
}

/**
 * The effects of failing hypotheses on steps: combined and, if there are links, with the moves of
 * the steps they push.
 */
interface Turned {
  readonly effects: Combined;
  readonly moves: Moves;
}

function seenUnder(plan: Plan, evaluation: Evaluation, failing: readonly Id[], stepId: Id): Seen {
  const turned = {
    effects: combinedOf(plan, failing),
    moves: movesUnder(plan, failing),
  };
  const { cut, atRisk } = outcomeOf(plan, turned.effects, stepId);
  return { cut, atRisk, span: spanUnder(plan, evaluation, turned, stepId) };
}

/**
 * Caches the moves by its two arguments while the plan is the same object, since each row asks for
 * them.
 */
function movesUnder(plan: Plan, failing: readonly Id[]): Moves {
  const { dependencies } = plan;
  if (failing.length === 0 || Object.keys(dependencies).length === 0) return NO_MOVES;
  const { plan: hit, failure } = applyFailures(plan, failing);
  return movesOf({
    before: plan.steps,
    steps: hit.steps,
    dependencies,
    delays: failure.delayed,
  });
}

/** The span of a group covers its own words and its sub-steps, as in the schedule (S2). */
function spanUnder(plan: Plan, evaluation: Evaluation, turned: Turned, stepId: Id): DaySpan {
  const step = plan.steps[stepId];
  const outcome = outcomeOf(plan, turned.effects, stepId);
  if (!step || outcome.cut) return NOWHERE;
  const days = turned.moves.get(stepId)?.days ?? 0;
  return spanOf([
    ownSpan(step, placedPeriod(step, outcome.months, days)),
    ...evaluation.tree.childIdsOf(stepId).map((id) => spanUnder(plan, evaluation, turned, id)),
  ]);
}

/** A cut weighs more than any delay, a delay more than a risk. */
const CUT = 1_000_000;

function changeOf(now: Seen, then: Seen): { size: number; span: DaySpan; words: string } | null {
  if (now.cut !== then.cut)
    return {
      size: CUT,
      span: NOWHERE,
      words: say(then.cut ? 'hypotheses.otherwiseCut' : 'hypotheses.otherwiseKept'),
    };
  const [from, to] =
    now.span.end !== then.span.end
      ? [now.span.end, then.span.end]
      : [now.span.start, then.span.start];
  if (from !== null && to !== null && from !== to)
    return {
      size: Math.abs(to - from),
      span: then.span,
      words: shiftWords(fromDay(from), fromDay(to)),
    };
  return then.atRisk && !now.atRisk
    ? { size: 0.5, span: NOWHERE, words: say('hypotheses.otherwiseRisk') }
    : null;
}

/** "si la CAF refuse" if it covers only one funder's decisions, else "si « … » échoue". */
function conditionOf(plan: Plan, { id, title }: Hypothesis, fails: boolean): string {
  const short =
    title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
  if (fails) return say('hypotheses.ifHolds', { title: short });
  const funders = new Set(
    restsOnHypothesis(plan, id).fundingIds.map(
      (fundingId) => plan.actors[plan.fundings[fundingId]?.funderId ?? '']?.title ?? '',
    ),
  );
  const [funder] = funders;
  return funders.size === 1 && funder
    ? say('hypotheses.ifRefused', { funder: withArticle(funder) })
    : say('hypotheses.ifFails', { title: short });
}

/** "la CAF", "l’État", "le CD35"; leaves unknown names as they are. */
function withArticle(name: string): string {
  const known =
    ARTICLES[name.trim().toLowerCase()] ?? (/^cd ?\d+$/i.test(name.trim()) ? 'le ' : '');
  return `${known}${name.trim()}`;
}
