/**
 * Version 5 -> 6 adds the language of a plan's words; older plans are French. From this version,
 * rows of the journal keep labels and problems nested.
 */
import type { RawPlan } from './raw';

/** The plan of version 5 in the shape of version 6. */
export function fromVersion5(plan: RawPlan): RawPlan {
  return { language: 'fr', ...plan };
}
