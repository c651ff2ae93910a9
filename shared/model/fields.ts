/** One row per field of a step: may a scenario override it, and which word names it. Overlay, commands, columns and exports read it. */
import { stepSchema, type Step } from './step';

export interface StepField {
  readonly name: keyof Step;
  /** A scenario may set it otherwise than the base plan. */
  readonly overridable: boolean;
  /** Key of its label in the catalogue of words. */
  readonly label: string;
}

const OVERRIDABLE: ReadonlySet<keyof Step> = new Set<keyof Step>(['period', 'included', 'ownerId', 'progress', 'status', 'notes', 'partnerIds', 'placeIds']);

/** Every field of a step but its id, in the schema's order. */
export const STEP_FIELDS: readonly StepField[] = (Object.keys(stepSchema.shape) as (keyof Step)[])
  .filter((name) => name !== 'id')
  .map((name) => ({ name, overridable: OVERRIDABLE.has(name), label: `model.field_${name}` }));

/** The row of a field, by its name; undefined where there is none. */
export function stepField(name: string): StepField | undefined {
  return STEP_FIELDS.find((field) => field.name === name);
}
