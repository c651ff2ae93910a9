/**
 * Keeps the last results beside their plan, so that after an edit only what it touched is computed
 * again.
 */
import type { Plan } from './plan';

/**
 * The last results by name (a scenario, a collection of it), for one plan through its edits: kept
 * as long as its horizon is the same
 * object, and given up with it. What is found is only a start: who takes it checks each part
 * against what it was made of.
 */
export class Memory<T> {
  private readonly byHorizon = new WeakMap<Plan['horizon'], Map<string, T>>();

  /** `maxNames`: keeps this many names for one plan, the last ones set. */
  constructor(private readonly maxNames: number) {}

  get(horizon: Plan['horizon'], name: string): T | undefined {
    return this.byHorizon.get(horizon)?.get(name);
  }

  set(horizon: Plan['horizon'], name: string, value: T): void {
    const names = this.byHorizon.get(horizon) ?? new Map<string, T>();
    this.byHorizon.set(horizon, names);
    names.delete(name);
    names.set(name, value);
    const [oldest] = names.keys();
    if (names.size > this.maxNames) names.delete(oldest!);
  }
}
