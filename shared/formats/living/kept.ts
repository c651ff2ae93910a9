/**
 * Selects the parts of a plan for a "feuille de route vivante", by the options that the user ticks.
 */
import { holdsIn } from '../../hypotheses/failing';
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';
import { buildTree } from '../../model/tree';
import { overlay } from '../../scenarios/overlay';

export interface LivingOptions {
  /** Scenarios besides the base, which the file always contains. */
  readonly scenarioIds: readonly Id[];
  readonly notes: boolean;
  /** The source's words for dates, and the sentences behind values. */
  readonly sources: boolean;
  /** Names of persons; of organisations, teams and posts. */
  readonly people: boolean;
  readonly organisations: boolean;
  readonly means: boolean;
  readonly hypotheses: boolean;
}

/** The items to keep, by collection. */
export interface Kept {
  readonly plan: Plan;
  readonly options: LivingOptions;
  /** The base and the ticked scenarios. */
  readonly scenarioIds: readonly Id[];
  readonly steps: ReadonlySet<Id>;
  readonly lines: ReadonlySet<Id>;
  readonly fundings: ReadonlySet<Id>;
  readonly credits: ReadonlySet<Id>;
  /** The actors that the kept items name, if the options allow it. */
  readonly actors: ReadonlySet<Id>;
  readonly themes: ReadonlySet<Id>;
  readonly places: ReadonlySet<Id>;
}

/** The items to keep in each collection, in the base and the ticked scenarios. */
export function whatStays(plan: Plan, options: LivingOptions): Kept {
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

/** The actors, themes and places that the kept items name, in any kept scenario. */
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
