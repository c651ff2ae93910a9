/** Version 4 -> 5: scenarios can include or exclude payment credits. Existing ones are in all. */
import type { RawPlan } from './raw';

/** The plan of version 4 in the shape of version 5. */
export function fromVersion4(plan: RawPlan): RawPlan {
  const credits = Object.entries(
    plan['paymentCredits'] as Record<string, Record<string, unknown>>,
  ).map(([id, credit]) => [id, { included: true, ...credit }]);
  return { ...plan, paymentCredits: Object.fromEntries(credits) };
}
