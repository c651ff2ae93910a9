/** Prepares a scenario for a "feuille de route vivante". */
import type { Period } from '../../model/period';
import type { Plan } from '../../model/plan';
import type { IdSet } from '../../model/record';
import type { Override, Scenario } from '../../model/scenario';
import { overridesOf } from '../../scenarios/overlay';
import type { Kept } from './kept';
import { keptPeriod, noteOf, orNull, provenanceOf, within } from './keptItems';

/** The scenario directly over the base: overrides of its parents become its own. */
export function keptScenario(
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
