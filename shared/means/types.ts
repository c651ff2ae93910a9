/**
 * The results of the computation of means. Amounts are in cents TTC by default, ETPT in
 * thousandths; arrays follow `years`.
 */
import type { Id } from '../model/record';
import type { Funding, MeansLine } from '../model/means';

/** A payment credit where it is filed once its line has moved. */
export interface FiledCredit {
  readonly id: Id;
  readonly date: string;
  readonly amount: number;
  /** Before the status date: it did not move. */ readonly fixed: boolean;
}

export interface LineResult {
  readonly line: MeansLine;
  /**
   * First and last day after the move with its step, open ends filled (M4, M11); equal for what is
   * spent once.
   */
  readonly start: string;
  readonly end: string;
  readonly ttc: readonly number[];
  readonly ht: readonly number[];
  /** Of a post. */
  readonly etpt: readonly number[];
  /** Shown apart, in no total (M15). */
  readonly amortisation: readonly number[];
  /** Sum of `ttc`. */
  readonly total: number;
  /** What falls outside the horizon. */
  readonly outside: {
    readonly ttc: number;
    readonly ht: number;
    /** Cents TTC by year. */
    readonly years: ReadonlyMap<number, number>;
  };
  /**
   * Of a programme: its AP, its credits as filed, and AP less the credits (0 where they make the
   * whole).
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
  /** By line, what goes to its expenses outside the horizon. */
  readonly outsideByLine: ReadonlyMap<Id, number>;
  readonly years: readonly number[];
  /** Sum of `years`, and what goes to expenses outside the horizon. */
  readonly total: number;
  readonly outside: number;
}

/** Notified, asked, to be asked; what is refused counts nothing. */
export interface FundingTotals {
  readonly granted: number;
  readonly asked: number;
  readonly toAsk: number;
}

export interface MeansTotals {
  /** Expenses by section. */
  readonly operating: number;
  readonly investment: number;
  /** Own receipts. */
  readonly receipts: number;
  readonly etpt: number;
  readonly fundings: FundingTotals;
  /** FCTVA received. */
  readonly fctva: number;
  readonly netAssured: number;
  readonly netIfGranted: number;
  /** Amounts of lines by M57 chapter, receipts among them. */
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
  /** Included fundings, by id; those refused too, at 0. */
  readonly fundings: ReadonlyMap<Id, FundingResult>;
  readonly totals: readonly YearTotals[];
  readonly total: MeansTotals;
  /**
   * The same of what falls outside the horizon, in no total; its FCTVA is all that is received
   * there and all that expenses there give. No ETPT.
   */
  readonly outside: MeansTotals;
  /** FCTVA received after the horizon; expenses and receipts outside it. */
  readonly beyond: { readonly fctva: number; readonly expenses: number; readonly receipts: number };
}
