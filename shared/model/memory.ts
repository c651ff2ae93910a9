/**
 * Keeps the last results of a plan, so that after an edit only the changed parts are computed
 * again.
 */
import type { Plan } from './plan';

/**
 * The last results by name (a scenario, a collection), for one plan through its edits: kept as long
 * as its horizon is the same object. A result is only a starting point: the caller must check each
 * part against its inputs.
 */
export class Memory<T> {
  private readonly byHorizon = new WeakMap<Plan['horizon'], Map<string, T>>();

  /** `maxNames`: how many names to keep for one plan; the oldest go first. */
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
