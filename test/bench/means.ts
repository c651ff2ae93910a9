/**
 * `npx tsx test/bench/means.ts`: totals of four scenarios with 2,000 lines over five years, after
 * one edit of a line in the base. In milliseconds of one process, with everything from the plan to
 * the totals. On a busy machine read the processor time, which waiting does not lengthen.
 */
import { editLines } from '../../shared/commands/means';
import { execute } from '../../shared/commands/command';
import { evaluate, type Evaluation } from '../../shared/evaluate';
import { newFunding, newMeansLine } from '../../shared/model/means';
import type { Plan } from '../../shared/model/plan';
import { isProblem } from '../../shared/model/problem';
import { overrideKey, type Scenario } from '../../shared/model/scenario';
import { acte3Plan } from '../../shared/templates/acte3';
import { p95 } from './measure';

const LINES = 2000;
const EDITS = 200;
const MOST = 5;
const KINDS = ['post', 'operating', 'investment', 'receipt'] as const;

function planOfMeans(): Plan {
  const base = acte3Plan('bench');
  const lines = Array.from({ length: LINES }, (_, index) =>
    newMeansLine({
      id: `line-${index}`,
      order: 'a0',
      kind: KINDS[index % 4]!,
      title: `Ligne ${index}`,
      unitAmount: 100_000 + index * 37,
      start: index % 3 === 0 ? '2024-04-01' : null,
      indexRate: 20_000,
      indexYear: 2024,
      pricing: index % 5 === 0 ? 'HT' : 'TTC',
      vatRate: index % 4 === 2 ? 200_000 : 0,
      fctva: index % 8 === 2,
      ...(index % 10 === 2 && { followsStepId: 'wifi', followsFrom: '2024-01-01' }),
    }),
  );
  const fundings = Array.from({ length: 50 }, (_, index) =>
    newFunding({
      id: `funding-${index}`,
      order: 'a0',
      funderId: 'actor-caf',
      rate: 200_000,
      status: 'asked',
      lineIds: { [`line-${index * 4 + 2}`]: true, [`line-${index * 4 + 1}`]: true },
    }),
  );
  const scenarios = Array.from({ length: 3 }, (_, at): Scenario => {
    const overrides = lines
      .filter((_line, index) => index % 20 === at)
      .map(
        ({ id }) =>
          [
            overrideKey('meansLines', id, 'unitAmount'),
            { collection: 'meansLines', itemId: id, field: 'unitAmount', value: 1000 * (at + 1) },
          ] as const,
      );
    return {
      id: `s${at}`,
      parentId: base.baseScenarioId,
      order: 'a1',
      title: `S${at}`,
      notes: '',
      archived: false,
      overrides: Object.fromEntries(overrides),
    };
  });
  const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    ...base,
    horizon: { start: '2024-01-01', end: '2028-12-31' },
    meansLines: byId(lines),
    fundings: byId(fundings),
    hypotheses: {},
    effects: {},
    scenarios: { [base.baseScenarioId]: base.scenarios[base.baseScenarioId]!, ...byId(scenarios) },
  };
}

let made = 0;
const context = {
  newId: () => `id-${(made += 1)}`,
  today: () => '2024-03-08',
  now: () => '2024-03-08T09:00:00Z',
  keepContent: () => '',
};
let plan = planOfMeans();
const scenarioIds = Object.keys(plan.scenarios);
let evaluations: Evaluation[] = scenarioIds.map((scenarioId) => evaluate(plan, { scenarioId }));
let check = evaluations.reduce((sum, { means }) => sum + means.total.netAssured, 0);
const times: number[] = [];
let cpu = 0;
for (let edit = 0; edit < EDITS; edit += 1) {
  const done = execute(
    plan,
    editLines,
    {
      scenarioId: plan.baseScenarioId,
      added: [],
      changed: [{ id: `line-${(edit * 7) % LINES}`, fields: { unitAmount: 200_000 + edit } }],
    },
    context,
  );
  if (isProblem(done)) throw new Error(done.code);
  plan = done.plan;
  const [before, used] = [performance.now(), process.cpuUsage()];
  evaluations = scenarioIds.map((scenarioId, at) =>
    evaluate(plan, { scenarioId }, evaluations[at], done.patches),
  );
  check += evaluations.reduce((sum, { means }) => sum + means.total.netAssured, 0);
  times.push(performance.now() - before);
  const { user, system } = process.cpuUsage(used);
  cpu += (user + system) / 1000;
}
const sorted = [...times].sort((a, b) => a - b);
const median = sorted[EDITS / 2]!;
console.log(
  `${scenarioIds.length} scénarios, ${LINES} lignes, ${evaluations[0]!.means.years.length} ans : médiane ${median.toFixed(2)} ms, p95 ${p95(times).toFixed(2)} ms, pire ${sorted.at(-1)!.toFixed(2)} ms, le plus court ${sorted[0]!.toFixed(2)} ms, processeur ${(cpu / EDITS).toFixed(2)} ms en moyenne (contrôle ${check})`,
);
console.log(
  `${median <= MOST ? 'atteint    ' : 'NON ATTEINT'} totaux de quatre scénarios après une modification : ${median.toFixed(2)} ms (au plus ${MOST})`,
);
