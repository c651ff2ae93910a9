/** Version 7 -> 8: a receipt can be said to be other money than a funding it looks like. */
import type { RawPlan } from './raw';

/** The plan of version 7 in the shape of version 8. */
export function fromVersion7(plan: RawPlan): RawPlan {
  const lines = Object.entries(plan['meansLines'] as Record<string, Record<string, unknown>>).map(
    ([id, line]) => [id, { isOtherMoney: false, ...line }],
  );
  return { ...plan, meansLines: Object.fromEntries(lines) };
}
