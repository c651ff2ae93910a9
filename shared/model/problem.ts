/**
 * Problems are data: commands, imports, the schedule and `check` all return them; one table (i18n)
 * turns their codes into words.
 */
import type { Message, MessageParam } from './message';
import type { Id } from './record';

export interface Problem {
  readonly kind: 'problem';
  /** Stable id, a key of `problems` in the catalogue of words. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The place: a collection of the plan, an item, a field; or a line of a file. */
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

/** The message of a problem, for another message to include. */
export function messageOf({ code, params }: Problem): Message {
  return { code, params };
}

/** True if a value is a Problem instead of the expected result. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'problem'
  );
}
