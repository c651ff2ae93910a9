/**
 * Computes the contribution of each funder, together with other funders of the same amounts (M12,
 * M26).
 */
import type { Funding } from '../model/means';
import type { Id } from '../model/record';
import { WHOLE } from '../model/step';
import { product, ratio, roundRatio, roundTogether, shareOut } from '../model/exact';
import type { FundingResult, LineResult } from './types';

/** The lines that a funding covers: expenses only. */
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

/** The part of a line that a funding counts, in cents. */
export interface Base {
  /**
   * By year, then outside the horizon. A year in which a programme has a negative amount counts as
   * 0.
   */
  readonly years: readonly number[];
  /** The whole line; for a programme, its AP, even if its credits exceed it. */
  readonly whole: number;
}

/** The base of a line, HT or TTC as the funding defines it (M12). */
export function baseOf({ base }: Pick<Funding, 'base'>, { ttc, ht, outside }: LineResult): Base {
  const signed = base === 'HT' ? [...ht, outside.ht] : [...ttc, outside.ttc];
  return {
    years: signed.map((amount) => Math.max(0, amount)),
    whole: Math.max(0, sum(signed)),
  };
}

/**
 * The contribution of one funding to a base in cents, without its ceiling and without other funders
 * (M12): its rate times the base, or its amount.
 */
export function uncappedOf({ status, mode, rate, amount }: Funding, base: number): number {
  if (status === 'refused' || base <= 0) return 0;
  return mode === 'rate'
    ? roundRatio(product(ratio(base), ratio(rate, WHOLE)))
    : Math.min(amount, base);
}

/**
 * The exact contribution of a funding to a base in cents, at most its ceiling, in millionths of a
 * cent.
 */
export function exactOf({ status, mode, rate, amount, ceiling }: Funding, base: number): bigint {
  if (status === 'refused' || base <= 0) return 0n;
  const [cap, one] = [BigInt(ceiling ?? base), BigInt(WHOLE)];
  const whole =
    mode === 'rate' ? BigInt(base) * BigInt(rate) : BigInt(Math.min(amount, base)) * one;
  return whole < cap * one ? whole : cap * one;
}

/** Fundings with the same base: the same amounts of the same lines. */
export interface Group {
  readonly fundings: readonly Funding[];
  readonly covered: readonly LineResult[];
}

/**
 * Groups fundings by base (M26): the same lines, and all HT, all TTC, or lines without VAT. Each
 * refused funding is a group of its own, at 0.
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
 * Computes the fundings of a group: rounds their totals together, shares the sum over lines and
 * years by their base, then shares each line's year among the fundings by what each has left to pay
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

/**
 * The result of a funding from its cells: by line, cents by year, then those outside the horizon.
 */
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
