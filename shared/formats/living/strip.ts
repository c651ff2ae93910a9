/**
 * The plan for a "feuille de route vivante": built anew from the ticked items, so that nothing else
 * can be in the file. Meetings, minutes, decisions, presenter notes, chapters, registers, versions
 * and links are never in it; every text loses its mail addresses and telephone numbers.
 */
import { newPlan, type Plan } from '../../model/plan';
import { bySiblingOrder, type Id } from '../../model/record';
import { cleanTexts } from './clean';
import { whatStays, type Kept, type LivingOptions } from './kept';
import {
  keptActor,
  keptEffect,
  keptFunding,
  keptHypothesis,
  keptLine,
  keptStep,
  noteOf,
} from './keptItems';
import { keptScenario } from './keptScenario';

/** The defaults: everything that a committee sees, without notes and persons. */
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

/** The plan with only the parts that the user ticks, under an id that reveals nothing. */
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

/** The names of persons to remove from the file, longest first. */
function namesOf({ plan, options }: Kept): string[] {
  return options.people
    ? []
    : Object.values(plan.actors)
        .filter(({ kind }) => kind === 'person')
        .map(({ title }) => title.trim())
        .sort((a, b) => b.length - a.length);
}
