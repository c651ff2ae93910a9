/**
 * `npx tsx test/bench/pure.ts`: the overlay of 10,000 steps, and the geometry of a printed roadmap
 * of 400. In milliseconds of one process; on a busy machine read the processor time, which waiting
 * does not lengthen.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { evaluate } from '../../shared/evaluate';
import type { Plan } from '../../shared/model/plan';
import { overrideKey } from '../../shared/model/scenario';
import { newStep } from '../../shared/model/step';
import { DEFAULT_OPTIONS } from '../../shared/roadmap/options';
import { roadmapScene } from '../../shared/roadmap/roadmap';
import { overlay } from '../../shared/scenarios/overlay';
import { acte3Plan } from '../../shared/templates/acte3';

const RUNS = 30;

/**
 * A plan of `count` steps with periods from Acte 3; scenario `s` overrides the notes of every
 * `every`th.
 */
function planOfSteps(count: number, every: number): Plan {
  const base = acte3Plan('bench');
  const periods = Object.values(base.steps).map(({ period }) => period);
  const steps = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `step-${at}`,
      newStep({
        id: `step-${at}`,
        order: 'a0',
        title: `Étape ${at} du plan d’action`,
        period: periods[at % periods.length]!,
      }),
    ]),
  );
  const overrides = Object.fromEntries(
    Object.keys(steps)
      .filter((_id, at) => at % every === 0)
      .map((id) => [
        overrideKey('steps', id, 'notes'),
        { collection: 'steps' as const, itemId: id, field: 'notes', value: `${id} autrement` },
      ]),
  );
  const scenario = {
    id: 's',
    parentId: base.baseScenarioId,
    order: 'a1',
    title: 'S',
    notes: '',
    archived: false,
    overrides,
  };
  return {
    ...base,
    steps,
    series: {},
    dependencies: {},
    hypotheses: {},
    effects: {},
    scenarios: { ...base.scenarios, s: scenario },
  };
}

setFlagsFromString('--expose-gc');
/** Collects the bench's own garbage, so that the clock does not include it. */
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** Times `act` on a new input from `make` each time, made before the clock starts. */
function time<T>(words: string, most: number, make: () => T, act: (given: T) => unknown): void {
  let used = 0;
  const times = Array.from({ length: RUNS }, () => {
    const given = make();
    collect({ type: 'minor' });
    const [before, cpu] = [performance.now(), process.cpuUsage()];
    act(given);
    const [after, { user }] = [performance.now(), process.cpuUsage(cpu)];
    used += user / 1000;
    return after - before;
  }).sort((a, b) => a - b);
  const median = times[RUNS / 2]!;
  console.log(
    `${median <= most ? 'atteint    ' : 'NON ATTEINT'} ${words} : médiane ${median.toFixed(2)} ms, le plus court ${times[0]!.toFixed(2)} ms, processeur ${(used / RUNS).toFixed(2)} ms en moyenne (au plus ${most})`,
  );
}

const mapped = <T>(items: Readonly<Record<string, T>>, change: (item: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(items).map(([id, item]) => [id, change(item)]));

/** The same plan with new record objects, as after opening a plan: no cache helps. */
const opened = (plan: Plan): Plan => ({
  ...plan,
  horizon: { ...plan.horizon },
  steps: mapped(plan.steps, (step) => ({ ...step })),
  scenarios: mapped(plan.scenarios, (scenario) => ({
    ...scenario,
    overrides: mapped(scenario.overrides, (override) => ({ ...override })),
  })),
});

/** The same records in new collections, as after an edit: caches of records help. */
const edited = (plan: Plan): Plan => ({
  ...plan,
  steps: { ...plan.steps },
  scenarios: Object.fromEntries(
    Object.entries(plan.scenarios).map(([id, scenario]) => [
      id,
      { ...scenario, overrides: { ...scenario.overrides } },
    ]),
  ),
});

for (const [share, every] of [
  ['1 écart pour 10 étapes', 10],
  ['1 écart par étape', 1],
] as const) {
  const plan = planOfSteps(10_000, every);
  time(
    `calque de 10 000 étapes, ${share}, après une modification`,
    10,
    () => edited(plan),
    (given) => overlay(given, 's'),
  );
  time(
    `calque de 10 000 étapes, ${share}, plan à peine ouvert`,
    10,
    () => opened(plan),
    (given) => overlay(given, 's'),
  );
}
const roadmap = planOfSteps(400, 10);
time(
  'géométrie de 400 étapes',
  20,
  () => evaluate(opened(roadmap), { scenarioId: roadmap.baseScenarioId }),
  (evaluation) => roadmapScene(evaluation, DEFAULT_OPTIONS, { today: '2024-03-08' }),
);
