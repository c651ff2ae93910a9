/**
 * Where a number comes from: the parts that add up to it exactly, line by line, each with its
 * formula.
 */
import type { Evaluation } from '../evaluate';
import { COMPOSITION, type Composition } from '../means/composition';
import {
  etptFormula,
  fctvaParts,
  fundingFormula,
  lineFormula,
  type FctvaPart,
  type FundingFormula,
  type YearFormula,
} from '../means/formula';
import { linesOf } from '../means/fundings';
import type { FundingResult, LineResult } from '../means/types';
import { dayOf, fromDay, type IsoDate } from '../model/dates';
import type { Funding, MeansLine } from '../model/means';
import type { Id } from '../model/record';
import { leavesOf, unsettledOf } from './compare';
import { unitOf, valueOfFigure, type Figure, type Unit } from './figures';
import type { Measure } from './measures';

/**
 * The role of a part: an expense, by section; a resource that pays for it; a post, for ETPT; a
 * step; an amount that depends on hypotheses.
 */
export type Role =
  | 'operating'
  | 'investment'
  | 'receipts'
  | 'granted'
  | 'fctva'
  | 'asked'
  | 'toAsk'
  | 'refused'
  | 'posts'
  | 'steps'
  | 'rests';

export type PartFormula =
  | { readonly kind: 'years'; readonly line: LineResult; readonly years: readonly YearFormula[] }
  | { readonly kind: 'funding'; readonly funding: Funding; readonly formula: FundingFormula }
  | { readonly kind: 'fctva'; readonly part: FctvaPart }
  | { readonly kind: 'date'; readonly end: IsoDate | null }
  | { readonly kind: 'rests'; readonly whole: boolean };

export interface Part {
  readonly role: Role;
  /** Its share of the number: negative if the number subtracts it. */
  readonly amount: number;
  readonly title: string;
  /** The line, funding or step behind it. */
  readonly lineId: Id | null;
  readonly fundingId: Id | null;
  readonly stepId: Id | null;
  readonly formula: PartFormula;
}

export interface Explanation {
  readonly figure: Figure;
  readonly year: number | null;
  readonly unit: Unit;
  readonly value: number;
  /** The parts of `value`; for an own share, the parts of the own funds it is a share of. */
  readonly parts: readonly Part[];
  /** Sum of `parts`. */
  readonly sum: number;
  /** For an own share, the expenses; else null. */
  readonly outOf: number | null;
  /** The number of lines that cost nothing in this year; `parts` leaves them out. */
  readonly idle: number;
}

const ROLES: readonly Role[] = [
  'operating',
  'investment',
  'posts',
  'receipts',
  'granted',
  'fctva',
  'asked',
  'toAsk',
  'refused',
  'steps',
  'rests',
];

/**
 * Explains a figure of an evaluation, in one year or over all years, as parts that add up to it
 * exactly.
 */
export function explain(evaluation: Evaluation, figure: Figure, year: number | null): Explanation {
  const { parts, idle } = partsOf(evaluation, figure, year);
  const { means } = evaluation;
  const totals = year === null ? means.total : means.totals.find((one) => one.year === year);
  return {
    figure,
    year,
    unit: unitOf(figure),
    value: valueOfFigure(evaluation, figure, year),
    idle,
    parts: parts.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)),
    sum: parts.reduce((sum, { amount }) => sum + amount, 0),
    outOf: figure.kind === 'ownShare' && totals ? totals.operating + totals.investment : null,
  };
}

interface Found {
  readonly parts: Part[];
  readonly idle: number;
}

const NOTHING: Found = { parts: [], idle: 0 };

/** The possible parts of a number. */
interface Sources {
  lines(wanted: (line: MeansLine) => boolean): Found;
  fundings(...statuses: readonly Funding['status'][]): Part[];
  fctva(): Part[];
}

function sourcesOf(evaluation: Evaluation, year: number | null): Sources {
  const { means, plan } = evaluation;
  return {
    lines: (wanted) => linesFound(evaluation, year, wanted),
    fundings: (...statuses) =>
      fundingsFound(evaluation, year, ({ status }) => statuses.includes(status)),
    fctva: () =>
      fctvaParts(means.lines.values(), means.years, plan.budget, year).map((part) => ({
        ...ofLine(part.lineId, plan.meansLines[part.lineId]?.title),
        role: 'fctva',
        amount: part.amount,
        formula: { kind: 'fctva', part },
      })),
  };
}

const isExpense = ({ kind }: MeansLine): boolean => kind !== 'receipt';

function partsOf(evaluation: Evaluation, figure: Figure, year: number | null): Found {
  if (year !== null && !evaluation.means.years.includes(year)) return NOTHING;
  const from = sourcesOf(evaluation, year);
  const alone = (parts: Part[]): Found => ({ parts, idle: 0 });
  switch (figure.kind) {
    case 'measure':
      return figure.measure === 'etpt'
        ? postsFound(evaluation, year)
        : measured(from, figure.measure);
    case 'receipts':
      return from.lines((line) => !isExpense(line));
    case 'fctva':
      return alone(from.fctva());
    case 'fundings':
      return alone(from.fundings(...figure.statuses));
    case 'chapter':
      return from.lines(
        (line) =>
          line.chapter === figure.chapter &&
          (figure.section === 'receipts'
            ? !isExpense(line)
            : isExpense(line) && line.section === figure.section),
      );
    case 'funder':
      return alone(
        fundingsFound(
          evaluation,
          year,
          ({ funderId, status }) => funderId === figure.funderId && status === figure.status,
        ),
      );
    case 'ownShare':
      return netOf(
        from.lines(isExpense),
        from.fundings('granted', 'asked', 'toAsk'),
        from.fundings('refused'),
      );
    case 'done':
    case 'undated':
      return alone(stepsFound(evaluation, figure.kind, year));
    case 'unsettled':
      return alone(restsFound(evaluation));
  }
}

function measured(
  { lines, fundings, fctva: fctvaFound }: Sources,
  measure: Exclude<Measure, 'etpt'>,
): Found {
  const { sections, receipts, statuses, fctva }: Composition = COMPOSITION[measure];
  const found = lines((line) => (isExpense(line) ? sections.includes(line.section) : receipts));
  return statuses.length === 0
    ? found
    : netOf(found, [...fundings(...statuses), ...(fctva ? fctvaFound() : [])], fundings('refused'));
}

const ofLine = (lineId: Id, title = ''): Omit<Part, 'role' | 'amount' | 'formula'> => ({
  title,
  lineId,
  fundingId: null,
  stepId: null,
});

/**
 * Expenses minus own receipts and fundings; refused amounts count 0, and the explanation lists
 * them.
 */
function netOf({ parts, idle }: Found, paid: readonly Part[], refused: readonly Part[]): Found {
  const less = (part: Part): Part => ({ ...part, amount: part.amount === 0 ? 0 : -part.amount });
  return {
    parts: [
      ...parts.map((part) => (part.role === 'receipts' ? less(part) : part)),
      ...paid.map(less),
      ...refused,
    ],
    idle,
  };
}

function linesFound(
  { means: { lines, years } }: Evaluation,
  year: number | null,
  wanted: (line: MeansLine) => boolean,
): Found {
  const parts: Part[] = [];
  let idle = 0;
  for (const result of lines.values()) {
    const { line, ttc } = result;
    if (!wanted(line)) continue;
    const formulas = years.flatMap((each, index) =>
      year === null || year === each ? (lineFormula(result, each, ttc[index]!) ?? []) : [],
    );
    const amount = year === null ? result.total : ttc[years.indexOf(year)]!;
    if (amount === 0 && formulas.every((one) => one.amount === 0)) {
      idle += 1;
      continue;
    }
    parts.push({
      ...ofLine(line.id, line.title),
      role: line.kind === 'receipt' ? 'receipts' : line.section,
      amount,
      formula: { kind: 'years', line: result, years: formulas },
    });
  }
  return { parts, idle };
}

function postsFound({ means: { lines, years } }: Evaluation, year: number | null): Found {
  const parts: Part[] = [];
  let idle = 0;
  for (const result of lines.values()) {
    const { line, etpt } = result;
    if (line.kind !== 'post') continue;
    const formulas = years.flatMap((each, index) =>
      year === null || year === each ? (etptFormula(result, each, etpt[index]!) ?? []) : [],
    );
    const amount = formulas.reduce((sum, one) => sum + one.amount, 0);
    if (amount === 0) idle += 1;
    else
      parts.push({
        ...ofLine(line.id, line.title),
        role: 'posts',
        amount,
        formula: { kind: 'years', line: result, years: formulas },
      });
  }
  return { parts, idle };
}

function fundingsFound(
  { plan, means: { fundings, lines, years } }: Evaluation,
  year: number | null,
  wanted: (funding: Funding) => boolean,
): Part[] {
  const titleOf = ({ title, funderId }: Funding): string =>
    [plan.actors[funderId]?.title ?? '', title].filter((words) => words.trim() !== '').join(', ');
  const partOf = (result: FundingResult): Part => {
    const { funding } = result;
    const formula = fundingFormula(
      result,
      linesOf(funding, lines),
      year === null ? null : years.indexOf(year),
    );
    return {
      role: funding.status,
      amount: formula.amount,
      title: titleOf(funding),
      lineId: formula.lineIds[0] ?? null,
      fundingId: funding.id,
      stepId: null,
      formula: { kind: 'funding', funding, formula },
    };
  };
  return [...fundings.values()]
    .filter(({ funding }) => wanted(funding))
    .map(partOf)
    .filter(({ amount, role }) => amount !== 0 || role === 'refused');
}

function stepsFound(
  evaluation: Evaluation,
  which: 'done' | 'undated',
  year: number | null,
): Part[] {
  const last = year === null ? Infinity : dayOf(year, 12, 31);
  return leavesOf(evaluation)
    .filter(({ end }) => (which === 'undated' ? end === null : end !== null && end <= last))
    .map(({ step, end }): Part => ({
      role: 'steps',
      amount: 1,
      title: step.title,
      lineId: null,
      fundingId: null,
      stepId: step.id,
      formula: { kind: 'date', end: end === null ? null : fromDay(end) },
    }));
}

function restsFound(evaluation: Evaluation): Part[] {
  const { plan } = evaluation;
  return unsettledOf(evaluation)
    .parts.filter(({ amount }) => amount !== 0)
    .map(({ lineId, fundingId, whole, amount }): Part => ({
      role: 'rests',
      amount,
      lineId,
      fundingId,
      stepId: null,
      formula: { kind: 'rests', whole },
      title:
        fundingId === null
          ? (plan.meansLines[lineId ?? '']?.title ?? '')
          : plan.fundings[fundingId]?.title.trim() ||
            (plan.actors[plan.fundings[fundingId]?.funderId ?? '']?.title ?? ''),
    }));
}
