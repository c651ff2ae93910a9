/** What each row of `asked.ts` receives and returns. */
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

/** Reads the options: returns the input of the file, and warnings about it. */
export type Ask = (
  reading: Reading,
) => { readonly asked: WriteAsked; readonly warnings: readonly Problem[] } | Problem;
