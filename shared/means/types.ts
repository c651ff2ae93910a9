/**
 * The results of the computation of means. Amounts are in cents TTC by default, ETPT in
 * thousandths; arrays follow `years`.
 */
import type { Id } from '../model/record';
import type { Funding, MeansLine } from '../model/means';
import type { Shift } from './time';

/** A payment credit at its date after its line has moved. */
export interface FiledCredit {
  readonly id: Id;
  readonly date: string;
  readonly amount: number;
  /** True if it is before the status date, so it did not move. */ readonly fixed: boolean;
}

export interface LineResult {
  readonly line: MeansLine;
  /**
   * First and last day after the line has followed its step, with open ends filled in (M4, M11);
   * equal for a single payment.
   */
  readonly start: string;
  readonly end: string;
  /** How far it has moved with that step. */
  readonly shift: Shift;
  readonly ttc: readonly number[];
  readonly ht: readonly number[];
  /** For a post only. */
  readonly etpt: readonly number[];
  /** Shown separately, part of no total (M15). */
  readonly amortisation: readonly number[];
  /** Sum of `ttc`. */
  readonly total: number;
  /** Amounts outside the horizon. */
  readonly outside: {
    readonly ttc: number;
    readonly ht: number;
    /** Cents TTC by year. */
    readonly years: ReadonlyMap<number, number>;
  };
  /**
   * For a programme: its AP, its credits at their current dates, and AP minus credits (0 if they
   * cover it).
   */
  readonly programme: {
    readonly ap: number;
    readonly credits: readonly FiledCredit[];
    readonly left: number;
  } | null;
}

export interface FundingResult {
  readonly funding: Funding;
  /** By line, by year. */
  readonly byLine: ReadonlyMap<Id, readonly number[]>;
  /** By line, the part for its expenses outside the horizon. */
  readonly outsideByLine: ReadonlyMap<Id, number>;
  readonly years: readonly number[];
  /** Sum of `years`, and the part for expenses outside the horizon. */
  readonly total: number;
  readonly outside: number;
}

/** By status: notified, requested, to request. Refused fundings count nowhere. */
export interface FundingTotals {
  readonly granted: number;
  readonly asked: number;
  readonly toAsk: number;
}

export interface MeansTotals {
  /** Expenses by section. */
  readonly operating: number;
  readonly investment: number;
  readonly receipts: number;
  readonly etpt: number;
  readonly fundings: FundingTotals;
  readonly fctva: number;
  readonly netAssured: number;
  readonly netIfGranted: number;
  /** Amounts of lines by M57 chapter, including receipts. */
  readonly chapters: Readonly<Record<string, number>>;
}

export interface YearTotals extends MeansTotals {
  readonly year: number;
}

export interface MeansResult {
  /** The calendar years of the horizon. */
  readonly years: readonly number[];
  /** Included lines, by id. */
  readonly lines: ReadonlyMap<Id, LineResult>;
  /** Included fundings by id; refused ones too, at 0. */
  readonly fundings: ReadonlyMap<Id, FundingResult>;
  readonly totals: readonly YearTotals[];
  readonly total: MeansTotals;
  /**
   * Totals outside the horizon, part of no other total. Their FCTVA covers all that is received
   * outside or results from expenses outside. No ETPT.
   */
  readonly outside: MeansTotals;
  /** FCTVA received after the horizon; expenses and receipts outside it. */
  readonly beyond: { readonly fctva: number; readonly expenses: number; readonly receipts: number };
}
