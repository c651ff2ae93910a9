/** An edit to come, and the choices for its payload. */
import type { Period } from '../../../shared/model/period';
import type { CollectionName, Plan } from '../../../shared/model/plan';
import type { Context, Id } from '../../../shared/model/record';

/**
 * One edit to come: its command, and raw choices that `payloadOf` turns into a payload for the plan
 * as it then is.
 */
export interface DrawnEdit {
  readonly name: string;
  readonly picks: readonly number[];
  readonly text: string;
  readonly period: Period | null;
  readonly flag: boolean;
}

/** The input of payload makers: the current plan, and the raw choices of the edit. */
export interface PayloadInput {
  plan: Plan;
  drawn: DrawnEdit;
  context: Context;
  text: string;
  period: Period | null;
  stepIds: Id[];
  scenarioId: Id;
  pick<T>(from: readonly T[], which: number): T | undefined;
  idOf(collection: CollectionName, which: number): Id;
  orNone(collection: CollectionName, which: number): Id | null;
  number(which: number, most: number): number;
  day(which: number): string;
}
