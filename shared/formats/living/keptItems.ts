/** Prepares items for a "feuille de route vivante": references stay only if their target does. */
import { holdsIn } from '../../hypotheses/failing';
import { say } from '../../i18n/words';
import type { Effect, Hypothesis } from '../../model/hypothesis';
import type { Funding, MeansLine } from '../../model/means';
import type { Actor } from '../../model/people';
import type { Period } from '../../model/period';
import type { Plan } from '../../model/plan';
import type { Id, IdSet, Provenance } from '../../model/record';
import type { Step } from '../../model/step';
import { overlay } from '../../scenarios/overlay';
import type { Kept } from './kept';

/** Its notes, if ticked. */
export const noteOf = ({ options }: Kept, { notes }: { notes: string }): string =>
  options.notes ? notes : '';
/** The ids of the set that stay. */
export const within = (ids: IdSet, stays: ReadonlySet<Id>): IdSet =>
  Object.fromEntries(
    Object.keys(ids)
      .filter((id) => stays.has(id))
      .map((id) => [id, true as const]),
  );
/** The id if its item stays, else null. */
export const orNull = (id: Id | null, stays: ReadonlySet<Id>): Id | null =>
  id !== null && stays.has(id) ? id : null;

/** The provenance of values without the meeting; for an example, only the mark. */
export function provenanceOf(
  { options }: Kept,
  provenance: Readonly<Record<string, Provenance>>,
): Record<string, Provenance> {
  const rows = Object.entries(provenance).filter(
    ([, { kind }]) => options.sources || kind === 'example',
  );
  return Object.fromEntries(
    rows.map(([field, { kind, sentence }]) => [
      field,
      { kind, meetingId: null, sentence: options.sources ? sentence : null },
    ]),
  );
}

/**
 * A date without the words of its source, unless the user ticks them: the days replace these words.
 * Words that a user typed stay.
 */
export function keptPeriod(
  { options, plan }: Kept,
  stepId: Id,
  period: Period | null,
  origin: Provenance | undefined,
): Period | null {
  const isSource =
    origin?.kind === 'source' ||
    origin?.kind === 'reading' ||
    plan.steps[stepId]?.sourceWording === period?.words;
  return period && isSource && !options.sources ? { ...period, words: '' } : period;
}

/** A step without references to items that do not stay. */
export function keptStep(kept: Kept, step: Step): Step {
  return {
    ...step,
    period: keptPeriod(kept, step.id, step.period, step.provenance['period']),
    themeIds: within(step.themeIds, kept.themes),
    placeIds: within(step.placeIds, kept.places),
    seriesId:
      step.seriesId !== null && kept.steps.has(kept.plan.series[step.seriesId]?.stepId ?? '')
        ? step.seriesId
        : null,
    parentId: orNull(step.parentId, kept.steps),
    sourceWording: kept.options.sources ? step.sourceWording : null,
    notes: noteOf(kept, step),
    ownerId: orNull(step.ownerId, kept.actors),
    partnerIds: within(step.partnerIds, kept.actors),
    provenance: provenanceOf(kept, step.provenance),
  };
}

/** An anonymous actor stays, without its name, if money comes from it. */
export function keptActor(kept: Kept, actor: Actor): Actor | null {
  const isFunder = Object.values(kept.plan.fundings).some(
    ({ id, funderId }) => funderId === actor.id && kept.fundings.has(id),
  );
  if (!kept.actors.has(actor.id) && !isFunder) return null;
  return {
    ...actor,
    title: kept.actors.has(actor.id) ? actor.title : say('living.funder'),
    notes: '',
    provenance: {},
  };
}

/** A means line without references to items that do not stay. */
export function keptLine(kept: Kept, line: MeansLine): MeansLine {
  return {
    ...line,
    themeIds: within(line.themeIds, kept.themes),
    placeIds: within(line.placeIds, kept.places),
    followsStepId: orNull(line.followsStepId, kept.steps),
    followsFrom: orNull(line.followsStepId, kept.steps) === null ? null : line.followsFrom,
    actorId: orNull(line.actorId, kept.actors),
    bearerId: orNull(line.bearerId, kept.actors),
    stepIds: within(line.stepIds, kept.steps),
    notes: noteOf(kept, line),
    provenance: provenanceOf(kept, line.provenance),
  };
}

/** A funding, without its title if its funder is anonymous. */
export function keptFunding(kept: Kept, funding: Funding): Funding {
  return {
    ...funding,
    title: kept.actors.has(funding.funderId) ? funding.title : '',
    lineIds: within(funding.lineIds, kept.lines),
    notes: noteOf(kept, funding),
    provenance: provenanceOf(kept, funding.provenance),
  };
}

/**
 * Without ticked hypotheses, only failed ones stay, without any text: dates and money depend on
 * their failure.
 */
export function keptHypothesis(kept: Kept, hypothesis: Hypothesis): Hypothesis | null {
  const { plan, options, scenarioIds } = kept;
  const madeIn = scenarioIds.filter((id) => holdsIn(plan, hypothesis, id));
  if (madeIn.length === 0) return null;
  const fails = scenarioIds.some(
    (id) => overlay(plan, id).hypotheses[hypothesis.id]?.status === 'refuted',
  );
  if (!options.hypotheses && !fails) return null;
  return {
    ...hypothesis,
    title: options.hypotheses ? hypothesis.title : say('living.hypothesis'),
    settleBy: options.hypotheses ? hypothesis.settleBy : null,
    scenarioIds:
      Object.keys(hypothesis.scenarioIds).length === 0
        ? {}
        : within(Object.fromEntries(madeIn.map((id) => [id, true as const])), new Set(scenarioIds)),
    ownerId: orNull(hypothesis.ownerId, kept.actors),
    stepIds: within(hypothesis.stepIds, kept.steps),
    lineIds: within(hypothesis.lineIds, kept.lines),
    notes: noteOf(kept, hypothesis),
    provenance: {},
  };
}

/** An effect, if all its targets stay. */
export function keptEffect(
  kept: Kept,
  effect: Effect,
  hypotheses: Plan['hypotheses'],
): Effect | null {
  if (!Object.hasOwn(hypotheses, effect.hypothesisId)) return null;
  const { stepId, lineId, fundingId } = effect;
  const isHere =
    (stepId === null || kept.steps.has(stepId)) &&
    (lineId === null || kept.lines.has(lineId)) &&
    (fundingId === null || kept.fundings.has(fundingId));
  return isHere ? effect : null;
}
