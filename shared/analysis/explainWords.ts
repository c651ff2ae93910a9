/**
 * Puts explained numbers into French: the name of a figure, each formula, the rules behind them.
 */
import type { Evaluation } from '../evaluate';
import { chapterName } from '../i18n/chapters';
import { say, type WordKey } from '../i18n/words';
import { isRounded, type Factor, type YearFormula } from '../means/formula';
import { overlay } from '../scenarios/overlay';
import type { Explanation, Part } from './explain';
import type { Figure, Unit } from './figures';
import { sayDate } from '../wording/dates';
import { sayMoney } from '../wording/money';
import { sayFte, sayRate, sayNumber } from '../wording/numbers';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const plain = (value: number): string => sayNumber(value, { most: 6 });

/** A value in its unit: euros, ETPT, a percentage, a count. */
export function sayValue(unit: Unit, value: number): string {
  switch (unit) {
    case 'cents':
      return sayMoney(value);
    case 'etpt':
      return sayFte(value);
    case 'ppm':
      return sayRate(value);
    case 'steps':
      return sayNumber(value);
  }
}

/** The name of a figure, without its year. */
export function figureName({ plan }: Pick<Evaluation, 'plan'>, figure: Figure): string {
  switch (figure.kind) {
    case 'measure':
      return say(`explain.measure_${figure.measure}`);
    case 'chapter': {
      const [section, name] = [
        say(
          figure.section === 'receipts' ? 'explain.receipts' : `explain.measure_${figure.section}`,
        ),
        chapterName(figure.chapter),
      ];
      return name === ''
        ? say('explain.chapter', { section, chapter: figure.chapter })
        : say('explain.chapterNamed', { section, chapter: figure.chapter, name });
    }
    case 'funder':
      return say('explain.funder', {
        funder: plan.actors[figure.funderId]?.title ?? '',
        status: say(`meansView.status_${figure.status}`),
      });
    case 'fundings':
      if (!figure.statuses.includes('granted')) return say('explain.fundings_hoped');
      return say(
        figure.statuses.every((status) => status === 'granted')
          ? 'explain.fundings_granted'
          : 'explain.fundings',
      );
    default:
      return say(`explain.${figure.kind}`);
  }
}

/** The name of a figure with its year or years. */
export function figureTitle(evaluation: Evaluation, figure: Figure, year: number | null): string {
  const name = figureName(evaluation, figure);
  const { years } = evaluation.means;
  if (year !== null) return say('explain.of', { figure: name, year });
  return figure.kind === 'undated' || figure.kind === 'unsettled'
    ? name
    : say('explain.all', { figure: name, first: years[0] ?? '', last: years.at(-1) ?? '' });
}

/** "1,02²": an index over this many years. */
function sayIndex(rate: number, years: number): string {
  const power =
    years === 1 ? '' : [...String(years)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return `${plain(1 + rate / 1_000_000)}${power}`;
}

function sayShare({ months, partMonths }: Extract<Factor, { kind: 'share' }>): string {
  if (partMonths.length > 0)
    return say('explain.partMonths', {
      parts: [
        ...(months > 0 ? [String(months)] : []),
        ...partMonths.map(([present, length]) => `${present}/${length}`),
      ].join(' + '),
    });
  // Three, six and nine twelfths are short decimals; the others never end.
  return months % 3 === 0
    ? say('explain.share', { share: plain(months / 12), months })
    : say('explain.months', { months });
}

function sayFactor(factor: Factor): string {
  switch (factor.kind) {
    case 'amount':
      return sayMoney(factor.cents);
    case 'fte':
      return say('explain.fte', { fte: sayFte(factor.thousandths) });
    case 'quantity':
      return plain(factor.count);
    case 'share':
      return sayShare(factor);
    case 'index':
      return sayIndex(factor.rate, factor.years);
    case 'vat':
      return say('explain.vat', {
        factor: plain(1 + factor.rate / 1_000_000),
        rate: sayRate(factor.rate),
      });
  }
}

/** "42 000 € × 1 ETP × 0,75 (9 mois / 12) = 31 500 €"; writes ≈ for a rounded product. */
function sayYear({ factors, credits, left, amount }: YearFormula, unit: 'cents' | 'etpt'): string {
  const result = unit === 'etpt' ? say('explain.etpt', { etpt: sayFte(amount) }) : sayMoney(amount);
  if (factors.length === 0) {
    const parts = [
      ...credits.map((credit) =>
        say('explain.credit', { date: sayDate(credit.date), amount: sayMoney(credit.amount) }),
      ),
      ...(left === 0 ? [] : [say('explain.left', { amount: sayMoney(left) })]),
    ];
    return parts.length === 1
      ? parts[0]!
      : say('explain.equals', { product: parts.join(' + '), amount: result });
  }
  const product = factors.map(sayFactor).join(' × ');
  if (factors.length === 1 && unit === 'cents') return product;
  return isRounded(factors)
    ? `${product} ≈ ${result}`
    : say('explain.equals', { product, amount: result });
}

/** The lines of a part's formula: one, or one for each year if it covers several. */
export function formulaWords({ formula, fundingId }: Part, unit: Unit): string[] {
  switch (formula.kind) {
    case 'years':
      return formula.years.map((year) =>
        formula.years.length === 1
          ? sayYear(year, unit === 'etpt' ? 'etpt' : 'cents')
          : say('explain.inYear', {
              year: year.year,
              formula: sayYear(year, unit === 'etpt' ? 'etpt' : 'cents'),
            }),
      );
    case 'funding':
      return [fundingWords(formula).join(' ; ')];
    case 'fctva':
      return [
        say('explain.fctvaPart', {
          rate: sayRate(formula.part.rate),
          expense: sayMoney(formula.part.expense),
          spentIn: formula.part.spentIn,
          amount: sayMoney(formula.part.amount),
          receivedIn: formula.part.receivedIn,
        }),
      ];
    case 'date':
      return [
        formula.end === null
          ? say('explain.noEnd')
          : say('explain.endsOn', { date: sayDate(formula.end) }),
      ];
    case 'rests':
      if (fundingId !== null) return [say('explain.restsFunding')];
      return [say(formula.whole ? 'explain.restsWhole' : 'explain.restsChange')];
  }
}

type FundingPart = Extract<Part['formula'], { kind: 'funding' }>;

/** The amount of a funding before its ceiling. */
function sayUncapped({ funding, formula: { base, uncapped } }: FundingPart): string {
  if (funding.mode === 'rate')
    return say('explain.fundingRate', {
      rate: sayRate(funding.rate),
      base: sayMoney(base),
      pricing: funding.base,
      amount: sayMoney(uncapped),
    });
  return uncapped < funding.amount
    ? say('explain.fundingAll', { amount: sayMoney(funding.amount), uncapped: sayMoney(uncapped) })
    : say('explain.fundingAmount', { amount: sayMoney(uncapped) });
}

function fundingWords(part: FundingPart): string[] {
  const { funding, formula } = part;
  if (funding.status === 'refused') return [say('explain.fundingRefused')];
  const { base, uncapped, whole, share, amount } = formula;
  const ceiling = funding.ceiling ?? uncapped;
  return [
    sayUncapped(part),
    ...(ceiling < uncapped ? [say('explain.fundingCeiling', { amount: sayMoney(ceiling) })] : []),
    ...(whole === Math.min(ceiling, uncapped)
      ? []
      : [say('explain.fundingCents', { amount: sayMoney(whole) })]),
    ...(amount !== whole
      ? [
          say('explain.fundingShare', {
            share: sayMoney(share),
            base: sayMoney(base),
            amount: sayMoney(amount),
          }),
        ]
      : []),
  ];
}

/**
 * Notes on a part: a hypothesis or its step changes or moves it, only this scenario has it, it is
 * an example.
 */
export function notesOf(
  evaluation: Evaluation,
  { lineId, fundingId, formula, role }: Part,
): string[] {
  const { plan, source, scenarioId } = evaluation;
  const laid = overlay(source, scenarioId);
  if (fundingId !== null)
    return role === 'refused' && laid.fundings[fundingId]?.status !== 'refused'
      ? [say('explain.noteRefusedBy')]
      : [];
  const [line, before, base] =
    lineId === null
      ? []
      : [plan.meansLines[lineId], laid.meansLines[lineId], source.meansLines[lineId]];
  if (!line || !before || !base) return [];
  const { line: result } = formula.kind === 'years' ? formula : { line: null };
  return [
    ...(line.unitAmount !== before.unitAmount
      ? [
          say('explain.noteChanged', {
            from: sayMoney(before.unitAmount),
            to: sayMoney(line.unitAmount),
          }),
        ]
      : []),
    ...(result && line.start !== null && result.start !== line.start
      ? [say('explain.noteMoved', { from: sayDate(line.start), to: sayDate(result.start) })]
      : []),
    ...(before !== base ? [say('explain.noteOverride')] : []),
    ...(line.provenance['unitAmount']?.kind === 'example' ? [say('explain.noteExample')] : []),
  ];
}

/** The numbers of the rules behind an explanation, in order, each with its words. */
export function rulesOf({
  parts,
  figure,
}: Explanation): { readonly rule: string; readonly words: string }[] {
  const found = new Set<string>(
    parts.flatMap(({ formula }): readonly string[] => {
      if (formula.kind === 'years') return formula.years.flatMap(({ rules }) => rules);
      if (formula.kind === 'funding') return formula.formula.rules;
      return formula.kind === 'fctva' ? ['M13'] : [];
    }),
  );
  if (
    figure.kind === 'measure' &&
    (figure.measure === 'netAssured' || figure.measure === 'netIfGranted')
  )
    found.add('M14');
  if (figure.kind === 'ownShare') found.add('M18');
  if (figure.kind === 'unsettled') found.add('H14');
  return [...found]
    .sort((a, b) => {
      if (a[0] === b[0]) return Number(a.slice(1)) - Number(b.slice(1));
      return a < b ? 1 : -1;
    })
    .map((rule) => ({ rule, words: say(`explain.rule_${rule}` as WordKey) }));
}
