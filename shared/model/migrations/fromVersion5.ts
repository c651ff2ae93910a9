/**
 * Version 5 -> 6: a plan says the language its own words are in; until then they were all French.
 * Rows of the journal keep their labels and problems nested from here on.
 */
import type { RawPlan } from './raw';

/** The plan of version 5 in the shape of version 6. */
export function fromVersion5(plan: RawPlan): RawPlan {
  return { language: 'fr', ...plan };
}
