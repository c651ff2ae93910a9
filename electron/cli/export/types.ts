/** What a row of `kinds.ts` is handed, and what it gives. */
import type { Plan } from '../../../shared/model/plan';
import type { Problem } from '../../../shared/model/problem';
import type { Given, Io } from '../command';

export interface ExportAsked {
  readonly plan: Plan;
  /** Baselines and pictures beside the plan, by the hash of their content. */
  readonly contents: Readonly<Record<string, unknown>>;
  readonly given: Given;
  readonly io: Io;
  /** The name that `-o` gives. */
  readonly output: string;
}

/** The files made: one, or several to be numbered; and what is to be known of them. */
export interface Exported {
  readonly files: readonly (string | Uint8Array)[];
  /** null where it is not known. */ readonly pages: number | null;
  readonly warnings: readonly Problem[];
}

/** Makes the files of a kind. */
export type Make = (asked: ExportAsked) => Promise<Exported | Problem>;

/** A row of `kinds.ts`. */
export interface ExportKind {
  readonly make: Make;
  /** The options that say something to it, beside those of every export. */ readonly options: readonly string[];
  /** Several pages are several files. */ readonly numbered?: boolean;
}
