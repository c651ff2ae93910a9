/**
 * What a command is, and the only way to run one: it validates the payload, records patches and
 * changes nothing else.
 */
import { create, type Draft, type Patches } from 'mutative';
import type { z } from 'zod';
import type { Label } from '../i18n/words';
import { keepKeys } from '../model/copy';
import { COLLECTIONS, type CollectionName, type Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { Context, Id } from '../model/record';

export interface Apply<P> {
  /**
   * The plan before the edit, for reading: reading through the draft would copy the records it
   * touches.
   */
  readonly plan: Plan;
  /** The plan after the edit, for writing. */
  readonly draft: Draft<Plan>;
  readonly payload: P;
  readonly context: Context;
}

export interface Command<P = never> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
  /** Changes the draft, or refuses with a Problem, which discards every change. */
  apply(given: Apply<P>): Problem | undefined;
  /** Its name in the history list; `plan` is the plan before, `after` the plan after. */
  label(plan: Plan, payload: P, after: Plan): Label;
  /**
   * How undo treats it: `entry`, an entry of its own; `merge`, joined with the last entry if that
   * has the same name and the same `mergeKey`; `none`, not undone, since the plan has no trace of
   * it to take back.
   */
  readonly undo: 'entry' | 'merge' | 'none';
  /** Two edits merge if this key is equal ("the notes of step x"). */
  mergeKey?(payload: P): string;
}

/** A command in a table, which does not know its payload's type. */
export type AnyCommand = Command<any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Patches that fit JSON: a list of operations with paths as arrays. */
export type PlanPatches = Patches<{ pathAsArray: true }>;

/** The result of an edit: the new plan, and what the journal keeps of it. */
export interface Edit {
  readonly plan: Plan;
  readonly command: string;
  readonly label: Label;
  readonly patches: PlanPatches;
  readonly inverses: PlanPatches;
  readonly undo: Command['undo'];
  readonly mergeKey: string | null;
}

/** Declares a command; returns it with its payload's type, from the schema. */
export function defineCommand<P>(command: Command<P>): Command<P> {
  return command;
}

/**
 * Runs a command on a plan. Returns the edit, or the Problem that prevents it; never changes the
 * given plan.
 */
export function execute<P>(
  plan: Plan,
  command: Command<P>,
  payload: P,
  context: Context,
): Edit | Problem {
  const checked = command.payload.safeParse(payload);
  if (!checked.success)
    return problem('problems.badPayload', {
      field: checked.error.issues[0]?.path.join('.') ?? '',
      command: command.name,
    });
  let refusal: Problem | undefined;
  const [after, patches, inverses] = create(
    plan,
    (draft) => {
      refusal = command.apply({ plan, draft, payload: checked.data, context });
    },
    { enablePatches: { pathAsArray: true } },
  );
  if (refusal) return refusal;
  const broken = checkTouched(after, patches);
  if (broken) return broken;
  keepKeys(plan, after, patches);
  return {
    plan: after,
    command: command.name,
    label: command.label(plan, checked.data, after),
    patches,
    inverses,
    undo: command.undo,
    mergeKey:
      command.undo === 'merge' ? `${command.name}:${command.mergeKey?.(checked.data) ?? ''}` : null,
  };
}

function isCollection(name: unknown): name is CollectionName {
  return typeof name === 'string' && Object.hasOwn(COLLECTIONS, name);
}

/**
 * Validates each item that the patches wrote. Only migrations may patch above an item (a whole
 * collection), never commands.
 */
function checkTouched(plan: Plan, patches: PlanPatches): Problem | undefined {
  const seen = new Set<string>();
  for (const { path } of patches) {
    const [collection, id] = path as [unknown, Id];
    if (!isCollection(collection) || seen.has(`${collection}/${id}`)) continue;
    seen.add(`${collection}/${id}`);
    const item = plan[collection][id];
    if (item === undefined) continue;
    const checked = COLLECTIONS[collection].safeParse(item);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      return problem('problems.badPayload', { field }, { place: { collection, id, field } });
    }
  }
  return undefined;
}
