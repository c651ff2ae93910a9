/** The grid of means, the comparison of scenarios, the register of hypotheses. */
import { compareScenarios, type ScenarioFigures } from '../../analysis/compare';
import { gridOf, HORIZONS, LENSES } from '../../analysis/grid';
import { outsideHead } from '../../analysis/reported';
import { registerOf } from '../../analysis/stakes';
import { say, type WordKey } from '../../i18n/words';
import type { MeansTotals } from '../../means/types';
import { bySiblingOrder, type Id } from '../../model/record';
import { cell, paragraph, type Block, type Cell, type Run, type Table } from '../tree';
import { exampleMark, nothing, title, titleOf, type BlockGiven } from './given';
import { sayDate } from '../../wording/dates';
import { sayMoney, sayWholeEuros } from '../../wording/money';
import { sayFte } from '../../wording/numbers';

/**
 * The source's grid: lenses across, horizons down; each cell has its lines, its hypotheses, and
 * their cost.
 */
export function gridBlocks(given: BlockGiven): Block[] {
  const { evaluation } = given;
  const cells = gridOf(evaluation);
  if (cells.every(({ lines, hypotheses }) => lines.length === 0 && hypotheses.length === 0))
    return nothing(given, say('document.gridTitle'), say('document.noGrid'));
  const inside = (lens: string, horizon: string): Cell => {
    const { lines, hypotheses, cost, receipts } = cells.find(
      (one) => one.lens === lens && one.horizon === horizon,
    )!;
    return cell(
      ...lines.map(({ line, total }): Run[] => [
        { text: say('document.meansLine', { title: line.title, amount: sayMoney(total) }) },
        ...exampleMark(line.provenance['unitAmount']),
      ]),
      ...hypotheses.map((one): Run[] => [
        { text: say('document.hypothesisLine', { title: one.title }), italic: true },
      ]),
      ...(lines.length < 2 || cost === 0
        ? []
        : [[{ text: say('document.costOf', { amount: sayMoney(cost) }), bold: true }]]),
      ...(receipts === 0
        ? []
        : [[{ text: say('document.receiptsOf', { amount: sayMoney(receipts) }), bold: true }]]),
    );
  };
  return [
    title(given, say('document.gridTitle')),
    {
      kind: 'table',
      table: {
        label: say('document.gridTitle'),
        widths: [19, 27, 27, 27],
        head: ['', ...LENSES.map((lens) => say(`meansView.lens_${lens}`))],
        rowHeads: true,
        figures: [],
        rows: HORIZONS.map((horizon) => [
          cell(say(`meansView.horizon_${horizon}`)),
          ...LENSES.map((lens) => inside(lens, horizon)),
        ]),
      },
    },
  ];
}

/**
 * The maximum number of columns of a comparison: further scenarios go into a second table, again
 * beside the base.
 */
const MAX = 4;

/** The scenarios that nobody archived, compared with the base, then their effects. */
export function comparisonBlocks(given: BlockGiven): Block[] {
  const { source } = given.evaluation;
  const all = Object.values(source.scenarios)
    .filter(({ archived }) => !archived)
    .sort(bySiblingOrder)
    .map(({ id }) => id);
  const others = all.filter((id) => id !== source.baseScenarioId);
  if (others.length === 0)
    return nothing(given, say('document.comparisonTitle'), say('document.oneScenario'));
  const groups = Array.from({ length: Math.ceil(others.length / (MAX - 1)) }, (_, index) =>
    others.slice(index * (MAX - 1), (index + 1) * (MAX - 1)),
  );
  return [
    title(given, say('document.comparisonTitle')),
    ...groups.flatMap((ids): Block[] => {
      const { years, scenarios, differences } = compareScenarios(source, {
        scenarioIds: [source.baseScenarioId, ...ids],
      });
      const titles = scenarios.map((one) => one.title);
      const widths = [34, ...titles.map(() => 66 / titles.length)];
      return [
        {
          kind: 'table',
          table: {
            label: say('document.comparisonTitle'),
            widths,
            head: ['', ...titles],
            rowHeads: true,
            figures: titles.map((_, index) => index + 1),
            rows: figureRows(scenarios, given.brief ? [] : years),
          },
        },
        ...(differences.length === 0
          ? [paragraph(say('document.noDifference'))]
          : [{ kind: 'table' as const, table: differenceTable(differences, titles.slice(1)) }]),
      ];
    }),
  ];
}

function figureRows(scenarios: readonly ScenarioFigures[], years: readonly number[]): Cell[][] {
  const row = (label: string, show: (figures: ScenarioFigures) => string): Cell[] => [
    cell(label),
    ...scenarios.map((one) => cell(show(one))),
  ];
  const outside = outsideHead(scenarios.map(({ evaluation }) => evaluation.means));
  const whole = (label: string, pick: (totals: MeansTotals) => number): Cell[][] => [
    row(label, ({ total }) => sayWholeEuros(pick(total))),
    ...(outside === null
      ? []
      : [
          row(`${label}, ${outside}`, ({ evaluation }) =>
            sayWholeEuros(pick(evaluation.means.outside)),
          ),
        ]),
  ];
  return [
    ...years.map((year, index) =>
      row(say('document.costIn', { year }), ({ totals }) =>
        sayWholeEuros(totals[index]!.operating + totals[index]!.investment),
      ),
    ),
    ...whole(say('document.costAll'), ({ operating, investment }) => operating + investment),
    ...whole(say('document.ofInvestment'), ({ investment }) => investment),
    ...years.map((year, index) =>
      row(say('document.netIn', { year }), ({ totals }) =>
        sayWholeEuros(totals[index]!.netAssured),
      ),
    ),
    ...whole(say('meansView.totalNetAssured'), ({ netAssured }) => netAssured),
    ...whole(say('meansView.totalNetIfGranted'), ({ netIfGranted }) => netIfGranted),
    ...years.map((year, index) =>
      row(say('meansView.runningEtp', { year }), ({ totals }) => sayFte(totals[index]!.etpt)),
    ),
    ...years.map((year, index) =>
      row(say('cli.plannedBy', { year }), ({ steps }) =>
        say('document.outOf', { done: steps.plannedBy[index]!, count: steps.count }),
      ),
    ),
    row(say('cli.planEnd'), ({ end }) =>
      end === null ? say('model.certainty_unsettled') : sayDate(end),
    ),
    row(say('cli.unsettled'), ({ unsettled }) =>
      say('document.unsettledOf', {
        count: unsettled.ids.length,
        amount: sayWholeEuros(unsettled.amount),
      }),
    ),
  ];
}

function differenceTable(
  differences: ReturnType<typeof compareScenarios>['differences'],
  titles: readonly string[],
): Table {
  return {
    label: say('cli.differences'),
    widths: [34, ...titles.map(() => 66 / titles.length)],
    head: [say('cli.differences'), ...titles],
    rowHeads: true,
    figures: [],
    rows: differences.map((one) => [
      cell(one.title),
      ...one.against.map(({ words }) => cell(words)),
    ]),
  };
}

/** The plan's hypotheses, their status, and the amounts that depend on them. */
export function hypothesesBlocks(given: BlockGiven): Block[] {
  const { evaluation } = given;
  const { source, plan, scenarioId, switches } = evaluation;
  const rows = registerOf(source, { scenarioId, switches });
  if (rows.length === 0)
    return nothing(given, say('document.hypothesesTitle'), say('document.noHypothesis'));
  const titles = (ids: readonly Id[]): string[] =>
    evaluation.tree.order.filter((id) => ids.includes(id)).map((id) => plan.steps[id]!.title);
  return [
    title(given, say('document.hypothesesTitle')),
    {
      kind: 'table',
      table: {
        label: say('document.hypothesesTitle'),
        widths: [32, 13, 15, 14, 26],
        rowHeads: true,
        figures: [3],
        head: [
          say('fields.hypotheses_title'),
          say('fields.hypotheses_status'),
          say('fields.hypotheses_settleBy'),
          say('cli.restsAmount'),
          say('document.steps'),
        ],
        rows: rows.map(({ hypothesis, failing, rests, amount }) => [
          cell([{ text: hypothesis.title }, ...exampleMark(hypothesis.provenance['title'])]),
          cell(say((failing ? 'cli.fails' : `cli.hypothesis_${hypothesis.status}`) as WordKey)),
          cell(
            hypothesis.settleBy === null ? '' : sayDate(hypothesis.settleBy),
            titleOf(plan.actors, hypothesis.ownerId),
          ),
          cell(sayMoney(amount)),
          cell(...titles(rests.stepIds)),
        ]),
      },
    },
  ];
}
