/**
 * Undo and redo. The history is computed from the rows of the journal: `advance` takes one row.
 * Editing, undoing and reopening a plan all use this one function.
 */
import type { Edit } from '../commands/command';
import type { Message } from '../model/message';
import type { Plan } from '../model/plan';
import { applyPatches, type JournalRow } from './journal';

/** How many entries can be undone, kept across restarts. */
export const HISTORY_LIMIT = 200;

export interface HistoryEntry {
  /** The row that an undo (or redo) of this entry must name. */
  readonly sequence: number;
  readonly label: Message;
  readonly at: string;
  readonly mergeKey: string | null;
  /** `patches` do the edit again, `inverses` take it back. */
  readonly patches: JournalRow['patches'];
  readonly inverses: JournalRow['patches'];
}

export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** A row before it is numbered, dated and sealed. */
export type RowDraft = Pick<
  JournalRow,
  'command' | 'label' | 'patches' | 'inverses' | 'undoes' | 'mergesWith' | 'mergeKey'
>;

/**
 * The history after one more row of the journal. A row whose command can't be undone leaves it as
 * it is.
 */
export function advance(
  history: History,
  row: Omit<JournalRow, 'hash' | 'previousHash' | 'schemaVersion'>,
): History {
  const { past, future } = history;
  const entry: HistoryEntry = {
    sequence: row.sequence,
    label: row.label,
    at: row.at,
    mergeKey: row.mergeKey,
    patches: row.patches,
    inverses: row.inverses,
  };
  if (row.undoes !== null) {
    const undone = past.at(-1);
    if (undone?.sequence === row.undoes)
      return {
        past: past.slice(0, -1),
        future: [
          ...future,
          {
            ...entry,
            label: undone.label,
            mergeKey: null,
            patches: row.inverses,
            inverses: row.patches,
          },
        ],
      };
    const redone = future.at(-1);
    if (redone?.sequence === row.undoes)
      return {
        past: [...past, { ...entry, label: redone.label, mergeKey: null }].slice(-HISTORY_LIMIT),
        future: future.slice(0, -1),
      };
    return history;
  }
  const last = past.at(-1);
  if (row.mergesWith !== null && last?.sequence === row.mergesWith) {
    const merged = {
      ...last,
      at: row.at,
      patches: [...last.patches, ...row.patches],
      inverses: [...row.inverses, ...last.inverses],
    };
    return { past: [...past.slice(0, -1), merged], future: [] };
  }
  return { past: [...past, entry].slice(-HISTORY_LIMIT), future: [] };
}

/**
 * The row of an edit. It joins the last entry if both have the same merge key and the user has
 * undone nothing since.
 */
export function rowOfEdit(history: History, edit: Edit): RowDraft {
  const last = history.past.at(-1);
  const joins =
    edit.mergeKey !== null && last?.mergeKey === edit.mergeKey && history.future.length === 0;
  return {
    command: edit.command,
    label: edit.label,
    patches: edit.patches as JournalRow['patches'],
    inverses: edit.inverses as JournalRow['patches'],
    undoes: null,
    mergesWith: joins ? last.sequence : null,
    mergeKey: edit.mergeKey,
  };
}

/** The plan and the journal row after undoing the last entry; null if there is none. */
export function undo(plan: Plan, history: History): { plan: Plan; row: RowDraft } | null {
  const last = history.past.at(-1);
  if (!last) return null;
  return {
    plan: applyPatches(plan, last.inverses),
    row: takingBack('undo', last, last.inverses, last.patches),
  };
}

/** The plan and the journal row after redoing the entry undone last; null if there is none. */
export function redo(plan: Plan, history: History): { plan: Plan; row: RowDraft } | null {
  const next = history.future.at(-1);
  if (!next) return null;
  return {
    plan: applyPatches(plan, next.patches),
    row: takingBack('redo', next, next.patches, next.inverses),
  };
}

function takingBack(
  command: 'undo' | 'redo',
  entry: HistoryEntry,
  patches: JournalRow['patches'],
  inverses: JournalRow['patches'],
): RowDraft {
  return {
    command,
    label: entry.label,
    patches,
    inverses,
    undoes: entry.sequence,
    mergesWith: null,
    mergeKey: null,
  };
}

/**
 * An item as it was before an edit last removed it; undefined if no edit that can still be undone
 * removed it.
 */
export function itemBefore(
  { past }: History,
  collection: string,
  id: string,
): Readonly<Record<string, unknown>> | undefined {
  for (const { inverses } of past.toReversed()) {
    const put = inverses.find(
      ({ op, path }) =>
        op === 'add' && path.length === 2 && path[0] === collection && path[1] === id,
    );
    if (put) return put.value as Readonly<Record<string, unknown>>;
  }
  return undefined;
}
