/** What a row of `asked.ts` is handed, and what it gives. */
import type { WriteAsked } from '../../../shared/formats/writing';
import type { Plan } from '../../../shared/model/plan';
import type { Problem } from '../../../shared/model/problem';
import type { Given, Io } from '../command';

export interface Reading {
  readonly plan: Plan;
  /** Baselines and pictures beside the plan, by the hash of their content. */
  readonly contents: Readonly<Record<string, unknown>>;
  readonly given: Given;
  readonly io: Io;
}

/** Reads the options: what the file is to be made from, and what is to be known of it. */
export type Ask = (
  reading: Reading,
) => { readonly asked: WriteAsked; readonly warnings: readonly Problem[] } | Problem;
