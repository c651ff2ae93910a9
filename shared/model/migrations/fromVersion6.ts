/**
 * Version 6 -> 7: a plan says in which zone of the school calendar it is; until then none was
 * chosen.
 */
import type { RawPlan } from './raw';

/** The plan of version 6 in the shape of version 7. */
export function fromVersion6(plan: RawPlan): RawPlan {
  return { schoolZone: null, ...plan };
}
