/** `totals`: prints the costs of a scenario by year, and who pays them. */
import { evaluate } from '../../shared/evaluate';
import { outsideHead } from '../../shared/analysis/reported';
import { say } from '../../shared/i18n/words';
import type { LineResult, MeansResult, MeansTotals } from '../../shared/means/types';
import type { Plan } from '../../shared/model/plan';
import { askedOf } from './asked';
import { NO, OK, type CliCommand } from './command';
import { FAILS, tellIdle } from './fails';
import { scenarioAsked } from './scenario';
import { columns, oneLine } from './text';
import { sayExactMoney } from '../../shared/wording/money';
import { sayFte } from '../../shared/wording/numbers';

export const totalsCommand: CliCommand = {
  name: 'totals',
  help: 'cli.help_totals',
  options: {
    json: { type: 'boolean' },
    scenario: { type: 'string' },
    lines: { type: 'boolean' },
    ...FAILS,
  },
  async run(given, io) {
    const asked = await askedOf(given, io, 'totals', scenarioAsked);
    if (!asked) return NO;
    const { plan, switches, what: scenarioId } = asked;
    tellIdle(plan, switches, [scenarioId], io);
    const { means } = evaluate(plan, { scenarioId, switches });
    const scenario = plan.scenarios[scenarioId]!.title;
    const withLines = given.options['lines'] === true;
    io.out(
      given.options['json'] === true
        ? JSON.stringify(totalsAsJson(scenario, means, withLines), null, 2)
        : asTable(plan, scenario, means, withLines),
    );
    return OK;
  },
};

function amounts({
  operating,
  investment,
  receipts,
  etpt,
  fundings,
  fctva,
  netAssured,
  netIfGranted,
  chapters,
}: MeansTotals): Record<string, unknown> {
  return {
    fonctionnement: operating,
    investissement: investment,
    recettes: receipts,
    etpt: etpt / 1000,
    financements: { notifie: fundings.granted, nonConfirme: fundings.asked + fundings.toAsk },
    fctva,
    resteAChargeAssure: netAssured,
    resteAChargeSiAccorde: netIfGranted,
    chapitres: chapters,
  };
}

/** The totals as the command line prints them: cents, ETPT in full-time equivalents. */
export function totalsAsJson(
  scenario: string,
  { totals, total, outside, lines, years }: MeansResult,
  withLines: boolean,
): Record<string, unknown> {
  const line = ({ line: { id, title, kind, section, chapter }, ttc }: LineResult) => ({
    id,
    title,
    kind,
    section,
    chapitre: chapter,
    years: Object.fromEntries(years.map((year, index) => [year, ttc[index]])),
  });
  return {
    scenario,
    years: totals.map((year) => ({ year: year.year, ...amounts(year) })),
    total: amounts(total),
    horsHorizon: amounts(outside),
    ...(withLines && { lines: [...lines.values()].map(line) }),
  };
}

function asTable(
  { title, horizon }: Plan,
  scenario: string,
  means: MeansResult,
  withLines: boolean,
): string {
  const { totals, total, outside, beyond } = means;
  const outsideTitle = outsideHead([means]);
  const all: readonly MeansTotals[] = [
    ...totals,
    total,
    ...(outsideTitle === null ? [] : [outside]),
  ];
  const row = (key: Parameters<typeof say>[0], pick: (one: MeansTotals) => string): string[] => [
    say(key),
    ...all.map(pick),
  ];
  const rows = [
    [
      '',
      ...totals.map(({ year }) => String(year)),
      say('cli.totalsAll'),
      ...(outsideTitle === null ? [] : [outsideTitle]),
    ],
    row('cli.totalsOperating', (one) => sayExactMoney(one.operating)),
    row('cli.totalsInvestment', (one) => sayExactMoney(one.investment)),
    row('cli.totalsReceipts', (one) => sayExactMoney(one.receipts)),
    row('cli.totalsGranted', (one) => sayExactMoney(one.fundings.granted)),
    row('cli.totalsHoped', (one) => sayExactMoney(one.fundings.asked + one.fundings.toAsk)),
    row('cli.totalsFctva', (one) => sayExactMoney(one.fctva)),
    row('cli.totalsNetAssured', (one) => sayExactMoney(one.netAssured)),
    row('cli.totalsNetIfGranted', (one) => sayExactMoney(one.netIfGranted)),
    row('cli.totalsEtpt', (one) => sayFte(one.etpt)),
  ];
  const later =
    beyond.fctva > 0
      ? [
          say('cli.totalsBeyond', {
            year: horizon.end.slice(0, 4),
            amount: sayExactMoney(beyond.fctva),
          }),
        ]
      : [];
  return [
    oneLine(`${title}, ${say('cli.scenario', { title: scenario })}`),
    '',
    columns(rows),
    ...later,
    ...(withLines ? ['', linesTable(means)] : []),
  ].join('\n');
}

function linesTable({ lines, years }: MeansResult): string {
  return columns([
    ['', ...years.map(String), say('cli.totalsAll')],
    ...[...lines.values()].map(({ line, ttc, total: sum }) => [
      line.title,
      ...ttc.map(sayExactMoney),
      sayExactMoney(sum),
    ]),
  ]);
}
