/**
 * Version 1 -> 2 adds objectives, indicators and measures, and converts progress from whole
 * percents to parts per million.
 */
import type { RawPlan } from './raw';

const PPM_OF_PERCENT = 10_000;

const counted = (percent: unknown): unknown =>
  typeof percent === 'number' ? percent * PPM_OF_PERCENT : percent;

/**
 * The plan of version 1 in the shape of version 2, including the progress that scenarios override.
 */
export function fromVersion1(plan: RawPlan): RawPlan {
  const steps = mapValues(plan['steps'], (step) => ({
    ...step,
    progress: counted(step['progress']),
  }));
  const scenarios = mapValues(plan['scenarios'], (scenario) => ({
    ...scenario,
    overrides: mapValues(scenario['overrides'], (override) =>
      override['collection'] === 'steps' && override['field'] === 'progress'
        ? { ...override, value: counted(override['value']) }
        : override,
    ),
  }));
  return { objectives: {}, indicators: {}, measures: {}, ...plan, steps, scenarios };
}

function mapValues(
  items: unknown,
  change: (item: Record<string, unknown>) => Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(items as Record<string, Record<string, unknown>>).map(([id, item]) => [
      id,
      change(item),
    ]),
  );
}
