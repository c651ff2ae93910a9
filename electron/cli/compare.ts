/** `compare`: two to four scenarios side by side. */
import {
  compareScenarios,
  type Comparison,
  type ScenarioFigures,
} from '../../shared/analysis/compare';
import { outsideHead } from '../../shared/analysis/reported';
import { say } from '../../shared/i18n/words';
import type { MeansTotals } from '../../shared/means/types';
import type { Plan } from '../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { askedOf } from './asked';
import { NO, OK, textOptions, type CliCommand, type Given } from './command';
import { FAILS, tellIdle } from './fails';
import { scenarioNamed } from './scenario';
import { columns, oneLine } from './text';
import { totalsAsJson } from './totals';
import { sayDate } from '../../shared/wording/dates';
import { sayMoney } from '../../shared/wording/money';
import { sayFte } from '../../shared/wording/numbers';

const MAX = 4;

export const compareCommand: CliCommand = {
  name: 'compare',
  help: 'cli.help_compare',
  options: { json: { type: 'boolean' }, scenario: { type: 'string', multiple: true }, ...FAILS },
  async run(given, io) {
    const asked = await askedOf(given, io, 'compare', scenariosAsked);
    if (!asked) return NO;
    const { plan, switches, what: scenarioIds } = asked;
    tellIdle(plan, switches, scenarioIds, io);
    const comparison = compareScenarios(plan, { scenarioIds, switches });
    io.out(
      given.options['json'] === true
        ? JSON.stringify(asJson(comparison), null, 2)
        : asTables(plan, comparison),
    );
    return OK;
  },
};

/** The requested scenarios, or the first four that nobody archived. */
function scenariosAsked(plan: Plan, given: Given): readonly Id[] | Problem {
  const named = textOptions(given, 'scenario').map((text) => scenarioNamed(plan, text));
  const unknown = named.find(isProblem);
  if (unknown) return unknown;
  const ids =
    named.length > 0
      ? [...new Set(named as Id[])]
      : Object.values(plan.scenarios)
          .filter(({ archived }) => !archived)
          .sort(bySiblingOrder)
          .slice(0, MAX)
          .map(({ id }) => id);
  return ids.length < 2 || ids.length > MAX
    ? problem('cli.compareCount', { most: MAX, count: ids.length })
    : ids;
}

function figuresAsJson(figures: ScenarioFigures, years: readonly number[]): unknown {
  const { scenarioId, title, chapters, funders, steps, end, unsettled, evaluation } = figures;
  const byYear = (amounts: readonly number[]): unknown =>
    Object.fromEntries(years.map((year, index) => [year, amounts[index]]));
  return {
    id: scenarioId,
    ...totalsAsJson(title, evaluation.means, false),
    chapitres: chapters.map(({ section, chapter, years: amounts, total }) => ({
      section,
      chapitre: chapter,
      years: byYear(amounts),
      total,
    })),
    financeurs: funders.map(({ funderId, title: funder, status, years: amounts, total }) => ({
      id: funderId,
      title: funder,
      statut: status,
      years: byYear(amounts),
      total,
    })),
    etapes: {
      total: steps.count,
      faitesAu31Decembre: byYear(steps.plannedBy),
      sansDate: steps.undated,
    },
    fin: end,
    hypothesesAVerifier: { ids: unsettled.ids, montant: unsettled.amount },
  };
}

function asJson({ years, scenarios, differences }: Comparison): unknown {
  return {
    scenarios: scenarios.map((figures) => figuresAsJson(figures, years)),
    ecarts: differences.map(({ stepId, title, places, against }) => ({
      id: stepId,
      title,
      dates: places.map(({ included, start, end }, index) => ({
        scenario: scenarios[index]!.scenarioId,
        retenue: included,
        start,
        end,
      })),
      ecarts: against.map(({ startDays, endDays, words }, index) => ({
        scenario: scenarios[index + 1]!.scenarioId,
        jours: { debut: startDays, fin: endDays },
        mots: words,
      })),
    })),
  };
}

function asTables(plan: Plan, comparison: Comparison): string {
  return [
    oneLine(plan.title),
    '',
    columns(figureRows(comparison)),
    '',
    ...differenceLines(comparison),
  ].join('\n');
}

type Row = string[];
type RowOf = (label: string, cell: (figures: ScenarioFigures) => string) => Row;

function figureRows({ years, scenarios, chapters, funders }: Comparison): Row[] {
  const row: RowOf = (label, cell) => [label, ...scenarios.map(cell)];
  const outside = outsideHead(scenarios.map(({ evaluation }) => evaluation.means));
  const money = (label: string, pick: (totals: MeansTotals) => number): Row[] => [
    ...years.map((year, index) =>
      row(`${label} ${year}`, ({ totals }) => sayMoney(pick(totals[index]!))),
    ),
    row(`${label}, ${say('cli.totalsAll').toLowerCase()}`, ({ total }) => sayMoney(pick(total))),
    ...(outside === null
      ? []
      : [
          row(`${label}, ${outside}`, ({ evaluation }) => sayMoney(pick(evaluation.means.outside))),
        ]),
  ];
  return [
    ['', ...scenarios.map(({ title }) => title)],
    ...money(say('cli.totalsOperating'), ({ operating }) => operating),
    ...money(say('cli.totalsInvestment'), ({ investment }) => investment),
    ...chapterRows(chapters, row),
    ...funderRows(funders, row),
    ...money(say('cli.totalsNetAssured'), ({ netAssured }) => netAssured),
    ...money(say('cli.totalsNetIfGranted'), ({ netIfGranted }) => netIfGranted),
    row(say('cli.totalsEtpt'), ({ total }) => sayFte(total.etpt)),
    ...years.map((year, index) =>
      row(
        say('cli.plannedBy', { year }),
        ({ steps }) => `${steps.plannedBy[index]}/${steps.count}`,
      ),
    ),
    row(say('cli.undatedSteps'), ({ steps }) => String(steps.undated)),
    row(say('cli.planEnd'), ({ end }) => (end === null ? '' : sayDate(end))),
    row(
      say('cli.unsettled'),
      ({ unsettled }) => `${unsettled.ids.length} (${sayMoney(unsettled.amount)})`,
    ),
  ];
}

const chapterRows = (chapters: Comparison['chapters'], row: RowOf): Row[] =>
  chapters.map(({ section, chapter }) =>
    row(`${say(`cli.section_${section}`)} ${chapter}`, (one) =>
      sayMoney(
        one.chapters.find((cost) => cost.section === section && cost.chapter === chapter)?.total ??
          0,
      ),
    ),
  );

const funderRows = (funders: Comparison['funders'], row: RowOf): Row[] =>
  funders.map(({ funderId, title, status }) =>
    row(`${title} (${say(`cli.funding_${status}`)})`, (one) =>
      sayMoney(
        one.funders.find((share) => share.funderId === funderId && share.status === status)
          ?.total ?? 0,
      ),
    ),
  );

function differenceLines({ scenarios, differences }: Comparison): string[] {
  if (differences.length === 0) return [say('cli.noDifference')];
  return [
    columns([
      [say('cli.differences'), ...scenarios.slice(1).map(({ title }) => title)],
      ...differences.map(({ title, against }) => [title, ...against.map(({ words }) => words)]),
    ]),
  ];
}
