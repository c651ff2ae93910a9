/**
 * Problems are data: commands, imports, the schedule and `check` all speak them; one table (i18n)
 * turns codes into words.
 */
import type { Message, MessageParam } from './message';
import type { Id } from './record';

export interface Problem {
  readonly kind: 'problem';
  /** Stable id, a key of `problems` in the catalogue of words. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Where it is: a collection of the plan, an item, a field; or a line of a file. */
  readonly place?: {
    readonly collection?: string;
    readonly id?: Id;
    readonly field?: string;
    readonly line?: number;
  };
  readonly params: Readonly<Record<string, MessageParam>>;
}

/** Makes a problem; its severity is `error` by default. */
export function problem(
  code: string,
  params: Problem['params'] = {},
  more: Partial<Pick<Problem, 'severity' | 'place'>> = {},
): Problem {
  return { kind: 'problem', code, severity: 'error', params, ...more };
}

/** A problem to be told inside another one. */
export function told({ code, params }: Problem): Message {
  return { code, params };
}

/** True when a value is a Problem and not the answer hoped for. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'problem'
  );
}
