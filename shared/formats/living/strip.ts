/**
 * The plan as it goes into a "feuille de route vivante": made anew from what is shown and ticked,
 * so that nothing else can be in the
 * file. Meetings, minutes, decisions, presenter notes, chapters, registers, versions and links are
 * never in it; mail addresses and
 * telephone numbers are struck out of every text.
 */
import { say } from '../../i18n/words';
import { holdsIn } from '../../hypotheses/failing';
import type { Effect, Hypothesis } from '../../model/hypothesis';
import type { Funding, MeansLine } from '../../model/means';
import type { Actor } from '../../model/people';
import type { Period } from '../../model/period';
import { newPlan, type Plan } from '../../model/plan';
import { bySiblingOrder, type Id, type IdSet, type Provenance } from '../../model/record';
import type { Override, Scenario } from '../../model/scenario';
import type { Step } from '../../model/step';
import { buildTree } from '../../model/tree';
import { overlay, overridesOf } from '../../scenarios/overlay';
import { cleanTexts } from './clean';

export interface LivingOptions {
  /** Scenarios besides the base, which is always there. */
  readonly scenarioIds: readonly Id[];
  readonly notes: boolean;
  /** The source's words for the dates, and the sentences values were read from. */
  readonly sources: boolean;
  /** Names of persons; of organisations, teams and posts. */
  readonly people: boolean;
  readonly organisations: boolean;
  readonly means: boolean;
  readonly hypotheses: boolean;
}

/** What is ticked at first: everything that is shown to a committee, no note and no person. */
export function livingDefaults(plan: Plan): LivingOptions {
  const scenarioIds = Object.values(plan.scenarios)
    .filter(({ id, archived }) => id !== plan.baseScenarioId && !archived)
    .sort(bySiblingOrder)
    .map(({ id }) => id);
  return {
    scenarioIds,
    notes: false,
    sources: false,
    people: false,
    organisations: true,
    means: true,
    hypotheses: true,
  };
}

/** What stays, by collection. */
interface Kept {
  readonly plan: Plan;
  readonly options: LivingOptions;
  /** The base and the ticked scenarios. */
  readonly scenarioIds: readonly Id[];
  readonly steps: ReadonlySet<Id>;
  readonly lines: ReadonlySet<Id>;
  readonly fundings: ReadonlySet<Id>;
  readonly credits: ReadonlySet<Id>;
  /** Those that what stays names, and that may be named. */
  readonly actors: ReadonlySet<Id>;
  readonly themes: ReadonlySet<Id>;
  readonly places: ReadonlySet<Id>;
}

/** The plan with what is ticked and nothing more, under an id that tells nothing. */
export function strippedPlan(plan: Plan, options: LivingOptions): Plan {
  const kept = whatStays(plan, options);
  const hypotheses = pick(plan.hypotheses, (one) => keptHypothesis(kept, one));
  const effects = pick(plan.effects, (one) => keptEffect(kept, one, hypotheses));
  const bare = newPlan({
    id: 'living',
    baseScenarioId: plan.baseScenarioId,
    title: plan.title,
    horizon: plan.horizon,
    baseTitle: '',
  });
  const stripped: Plan = {
    ...bare,
    notes: options.notes ? plan.notes : '',
    budget: options.means ? plan.budget : bare.budget,
    steps: pick(plan.steps, (step) => (kept.steps.has(step.id) ? keptStep(kept, step) : null)),
    series: pick(plan.series, (one) =>
      kept.steps.has(one.stepId)
        ? {
            ...one,
            words:
              options.sources || plan.steps[one.stepId]!.sourceWording !== one.words
                ? one.words
                : '',
          }
        : null,
    ),
    dependencies: pick(plan.dependencies, (one) =>
      kept.steps.has(one.fromId) && kept.steps.has(one.toId) ? one : null,
    ),
    themes: pick(plan.themes, (one) =>
      kept.themes.has(one.id) ? { ...one, notes: noteOf(kept, one), provenance: {} } : null,
    ),
    places: pick(plan.places, (one) =>
      kept.places.has(one.id) ? { ...one, notes: noteOf(kept, one), provenance: {} } : null,
    ),
    actors: pick(plan.actors, (one) => keptActor(kept, one)),
    meansLines: pick(plan.meansLines, (line) =>
      kept.lines.has(line.id) ? keptLine(kept, line) : null,
    ),
    fundings: pick(plan.fundings, (one) =>
      kept.fundings.has(one.id) ? keptFunding(kept, one) : null,
    ),
    paymentCredits: pick(plan.paymentCredits, (one) => (kept.credits.has(one.id) ? one : null)),
    limits: options.means ? plan.limits : {},
    hypotheses,
    effects,
    scenarios: Object.fromEntries(
      kept.scenarioIds.map((id) => [
        id,
        keptScenario(kept, plan.scenarios[id]!, { hypotheses, effects }),
      ]),
    ),
  };
  return cleanTexts(stripped, namesOf(kept));
}

function pick<T>(items: Readonly<Record<Id, T>>, keep: (item: T) => T | null): Record<Id, T> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([id, item]) => {
      const own = keep(item);
      return own === null ? [] : [[id, own] as const];
    }),
  );
}

function whatStays(plan: Plan, options: LivingOptions): Kept {
  const scenarioIds = [
    plan.baseScenarioId,
    ...options.scenarioIds.filter(
      (id) => id !== plan.baseScenarioId && Object.hasOwn(plan.scenarios, id),
    ),
  ];
  const [steps, lines, fundings, credits] = [
    new Set<Id>(),
    new Set<Id>(),
    new Set<Id>(),
    new Set<Id>(),
  ];
  for (const scenarioId of scenarioIds) {
    const laid = overlay(plan, scenarioId);
    for (const id of buildTree(laid.steps).order) steps.add(id);
    if (!options.means) continue;
    for (const { id, included } of Object.values(laid.meansLines)) if (included) lines.add(id);
    for (const { id, included } of Object.values(laid.fundings)) if (included) fundings.add(id);
    for (const { id, lineId, included } of Object.values(laid.paymentCredits))
      if (included && laid.meansLines[lineId]?.included) credits.add(id);
  }
  const named = namedBy(plan, { scenarioIds, steps, lines, fundings, options });
  const actors = new Set(
    Object.values(plan.actors)
      .filter(
        ({ id, kind }) =>
          named.actors.has(id) && (kind === 'person' ? options.people : options.organisations),
      )
      .map(({ id }) => id),
  );
  return {
    plan,
    options,
    scenarioIds,
    steps,
    lines,
    fundings,
    credits,
    actors,
    themes: named.themes,
    places: named.places,
  };
}

/** The actors, themes and places that what stays names, in any of the scenarios that stay. */
function namedBy(
  plan: Plan,
  {
    scenarioIds,
    steps,
    lines,
    fundings,
    options,
  }: Pick<Kept, 'scenarioIds' | 'steps' | 'lines' | 'fundings' | 'options'>,
): Record<'actors' | 'themes' | 'places', Set<Id>> {
  const [actors, themes, places] = [new Set<Id>(), new Set<Id>(), new Set<Id>()];
  const add = (into: Set<Id>, ...ids: readonly (Id | null)[]): void => {
    for (const id of ids) if (id !== null) into.add(id);
  };
  for (const scenarioId of scenarioIds) {
    const laid = overlay(plan, scenarioId);
    for (const { id, included, ownerId, partnerIds, themeIds, placeIds } of Object.values(
      laid.steps,
    )) {
      if (!included || !steps.has(id)) continue;
      add(actors, ownerId, ...Object.keys(partnerIds));
      add(themes, ...Object.keys(themeIds));
      add(places, ...Object.keys(placeIds));
    }
    for (const { id, included, actorId, bearerId, themeIds, placeIds } of Object.values(
      laid.meansLines,
    )) {
      if (!included || !lines.has(id)) continue;
      add(actors, actorId, bearerId);
      add(themes, ...Object.keys(themeIds));
      add(places, ...Object.keys(placeIds));
    }
    for (const { id, included, funderId } of Object.values(laid.fundings))
      if (included && fundings.has(id)) add(actors, funderId);
    if (options.hypotheses)
      for (const hypothesis of Object.values(laid.hypotheses))
        if (holdsIn(plan, hypothesis, scenarioId)) add(actors, hypothesis.ownerId);
  }
  return { actors, themes, places };
}

/** The names of persons that are not to be in the file, the longest first. */
function namesOf({ plan, options }: Kept): string[] {
  return options.people
    ? []
    : Object.values(plan.actors)
        .filter(({ kind }) => kind === 'person')
        .map(({ title }) => title.trim())
        .sort((a, b) => b.length - a.length);
}

const noteOf = ({ options }: Kept, { notes }: { notes: string }): string =>
  options.notes ? notes : '';
const within = (ids: IdSet, stays: ReadonlySet<Id>): IdSet =>
  Object.fromEntries(
    Object.keys(ids)
      .filter((id) => stays.has(id))
      .map((id) => [id, true as const]),
  );
const orNull = (id: Id | null, stays: ReadonlySet<Id>): Id | null =>
  id !== null && stays.has(id) ? id : null;

/** Where values come from, the meeting left out; of an example no more than that it is one. */
function provenanceOf(
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
 * A date without the words that the source has for it, unless they are ticked: the days are said
 * instead. Words that were typed stay.
 */
function keptPeriod(
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

function keptStep(kept: Kept, step: Step): Step {
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

/** An actor that may not be named stays, without its name, where money comes from it. */
function keptActor(kept: Kept, actor: Actor): Actor | null {
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

function keptLine(kept: Kept, line: MeansLine): MeansLine {
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

function keptFunding(kept: Kept, funding: Funding): Funding {
  return {
    ...funding,
    title: kept.actors.has(funding.funderId) ? funding.title : '',
    lineIds: within(funding.lineIds, kept.lines),
    notes: noteOf(kept, funding),
    provenance: provenanceOf(kept, funding.provenance),
  };
}

/**
 * Where hypotheses are not ticked only those that fail stay, without a word: dates and money rest
 * on their failing.
 */
function keptHypothesis(kept: Kept, hypothesis: Hypothesis): Hypothesis | null {
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

function keptEffect(kept: Kept, effect: Effect, hypotheses: Plan['hypotheses']): Effect | null {
  if (!Object.hasOwn(hypotheses, effect.hypothesisId)) return null;
  const { stepId, lineId, fundingId } = effect;
  const isHere =
    (stepId === null || kept.steps.has(stepId)) &&
    (lineId === null || kept.lines.has(lineId)) &&
    (fundingId === null || kept.fundings.has(fundingId));
  return isHere ? effect : null;
}

/** The scenario right over the base: what it has of others that it derives from becomes its own. */
function keptScenario(
  kept: Kept,
  scenario: Scenario,
  left: Pick<Plan, 'hypotheses' | 'effects'>,
): Scenario {
  const { plan } = kept;
  const isBase = scenario.id === plan.baseScenarioId;
  const overrides = isBase
    ? []
    : [...overridesOf(plan, scenario.id)].flatMap(([key, override]) => {
        const own = keptOverride(kept, override, left);
        return own ? [[key, own] as const] : [];
      });
  return {
    ...scenario,
    parentId: isBase ? null : plan.baseScenarioId,
    notes: noteOf(kept, scenario),
    archived: false,
    overrides: Object.fromEntries(overrides),
  };
}

const LISTS: Readonly<Record<string, 'steps' | 'lines' | 'actors' | 'themes' | 'places'>> = {
  stepIds: 'steps',
  lineIds: 'lines',
  partnerIds: 'actors',
  themeIds: 'themes',
  placeIds: 'places',
};
const SINGLES: Readonly<Record<string, 'steps' | 'actors'>> = {
  followsStepId: 'steps',
  ownerId: 'actors',
  actorId: 'actors',
  bearerId: 'actors',
};

function keptOverride(
  kept: Kept,
  { provenance, ...bare }: Override,
  { hypotheses, effects }: Pick<Plan, 'hypotheses' | 'effects'>,
): Override | null {
  const { collection, itemId, field, value } = bare;
  const origin = provenance && provenanceOf(kept, { [field]: provenance })[field];
  const override: Override = { ...bare, ...(origin && { provenance: origin }) };
  const stays: Readonly<Record<string, boolean>> = {
    steps: kept.steps.has(itemId),
    meansLines: kept.lines.has(itemId),
    fundings: kept.fundings.has(itemId),
    limits: kept.options.means && Object.hasOwn(kept.plan.limits, itemId),
    paymentCredits: kept.credits.has(itemId),
    hypotheses: Object.hasOwn(hypotheses, itemId),
    effects: Object.hasOwn(effects, itemId),
  };
  if (stays[collection] !== true || (field === 'notes' && !kept.options.notes)) return null;
  if (collection === 'hypotheses' && field !== 'status' && !kept.options.hypotheses) return null;
  if (LISTS[field])
    return { ...override, value: within((value ?? {}) as IdSet, kept[LISTS[field]]) };
  if (SINGLES[field])
    return {
      ...override,
      value: orNull(typeof value === 'string' ? value : null, kept[SINGLES[field]]),
    };
  return field === 'period'
    ? { ...override, value: keptPeriod(kept, itemId, value as Period | null, provenance) }
    : override;
}
