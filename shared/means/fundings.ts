/** Computes what each funder brings, together with those who fund the same amounts (M12, M26). */
import type { Funding } from '../model/means';
import type { Id } from '../model/record';
import { WHOLE } from '../model/step';
import { product, ratio, roundRatio, roundTogether, shareOut } from '../model/exact';
import type { FundingResult, LineResult } from './types';

/** The lines that a funding covers: only expenses. */
export function linesOf(funding: Funding, lines: ReadonlyMap<Id, LineResult>): LineResult[] {
  if (funding.scope === 'all')
    return [...lines.values()].filter(
      ({ line }) => line.kind !== 'receipt' && line.section === funding.section,
    );
  return Object.keys(funding.lineIds).flatMap((id) => {
    const found = lines.get(id);
    return found && found.line.kind !== 'receipt' ? [found] : [];
  });
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

/** What a funding counts on of a line, in cents. */
export interface Base {
  /** By year, what is outside the horizon last; a year in which a programme takes back is 0. */
  readonly years: readonly number[];
  /** The whole line: of a programme its AP, even where its credits exceed it. */
  readonly whole: number;
}

/** The base of a line, HT or TTC as the funding says (M12). */
export function baseOf({ base }: Pick<Funding, 'base'>, { ttc, ht, outside }: LineResult): Base {
  const signed = base === 'HT' ? [...ht, outside.ht] : [...ttc, outside.ttc];
  return {
    years: signed.map((amount) => Math.max(0, amount)),
    whole: Math.max(0, sum(signed)),
  };
}

/**
 * What a funding would bring on a base in cents without its ceiling and by itself (M12): its rate
 * of it, or its amount.
 */
export function uncappedOf({ status, mode, rate, amount }: Funding, base: number): number {
  if (status === 'refused' || base <= 0) return 0;
  return mode === 'rate'
    ? roundRatio(product(ratio(base), ratio(rate, WHOLE)))
    : Math.min(amount, base);
}

/** The exact whole that a funding brings on a base in cents, under its ceiling, in millionths. */
export function exactOf({ status, mode, rate, amount, ceiling }: Funding, base: number): bigint {
  if (status === 'refused' || base <= 0) return 0n;
  const [cap, one] = [BigInt(ceiling ?? base), BigInt(WHOLE)];
  const whole =
    mode === 'rate' ? BigInt(base) * BigInt(rate) : BigInt(Math.min(amount, base)) * one;
  return whole < cap * one ? whole : cap * one;
}

/** Fundings that count on the same amounts of the same lines. */
export interface Group {
  readonly fundings: readonly Funding[];
  readonly covered: readonly LineResult[];
}

/**
 * Fundings in groups of one base (M26): the same lines, counted HT or TTC alike, or of no VAT. One
 * that is refused is a group by itself, at 0.
 */
export function groupsOf(
  fundings: readonly Funding[],
  lines: ReadonlyMap<Id, LineResult>,
): Group[] {
  const groups: { fundings: Funding[]; covered: readonly LineResult[] }[] = [];
  for (const funding of fundings) {
    const covered = linesOf(funding, lines);
    const same =
      funding.status === 'refused'
        ? undefined
        : groups.find(({ fundings: [first], covered: theirs }) =>
            isSameBase(first!, theirs, funding, covered),
          );
    if (same) same.fundings.push(funding);
    else groups.push({ fundings: [funding], covered });
  }
  return groups;
}

function isSameBase(
  a: Funding,
  ofA: readonly LineResult[],
  b: Funding,
  ofB: readonly LineResult[],
): boolean {
  if (a.status === 'refused' || ofA.length !== ofB.length) return false;
  if (a.base !== b.base && ofA.some(({ line }) => line.vatRate !== 0)) return false;
  const ids = new Set(ofA.map(({ line }) => line.id));
  return ofB.every(({ line }) => ids.has(line.id));
}

/**
 * Computes the fundings of a group. Their wholes are rounded together, the sum of all goes to lines
 * and years by their base, then each line's year to the fundings by what they have still to bring
 * (M2, M26).
 */
export function computeGroup(
  { fundings, covered }: Group,
  years: readonly number[],
): FundingResult[] {
  const bases = covered.map((line) => baseOf(fundings[0]!, line));
  const base = sum(bases.map(({ whole }) => whole));
  const wholes = roundTogether(
    fundings.map((funding) => exactOf(funding, base)),
    BigInt(WHOLE),
  );
  const shares = shareOut(
    sum(wholes),
    bases.map(({ whole }) => whole),
  );
  const left = [...wholes];
  const cells = fundings.map(() => new Map<Id, number[]>());
  covered.forEach(({ line }, index) => {
    const parts = shareOut(shares[index]!, bases[index]!.years);
    for (const of of cells) of.set(line.id, []);
    for (const part of parts)
      shareOut(part, left).forEach((cents, index) => {
        left[index]! -= cents;
        cells[index]!.get(line.id)!.push(cents);
      });
  });
  return fundings.map((funding, index) => resultOf(funding, cells[index]!, years));
}

/** A funding's result from its cells: by line, cents by year and what is outside last. */
export function resultOf(
  funding: Funding,
  cells: ReadonlyMap<Id, readonly number[]>,
  years: readonly number[],
): FundingResult {
  const byLine = new Map<Id, readonly number[]>();
  const outsideByLine = new Map<Id, number>();
  const perYear = years.map(() => 0);
  for (const [id, cents] of cells) {
    const own = cents.slice(0, -1);
    own.forEach((part, index) => {
      perYear[index]! += part;
    });
    byLine.set(id, own);
    outsideByLine.set(id, cents.at(-1)!);
  }
  return {
    funding,
    byLine,
    outsideByLine,
    years: perYear,
    total: sum(perYear),
    outside: sum([...outsideByLine.values()]),
  };
}
