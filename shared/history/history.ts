/**
 * Undo and redo. The history is a function of the journal's rows: `advance` takes one row, and the
 * same function serves the
 * live edit, the undo, and the reading of the journal at a reopening.
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
  /** Again, and back. */
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
 * The history after one more row of the journal. Rows whose command is never undone pass through.
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
 * The row of an edit; joined with the last entry where both merge under the same key and nothing
 * was undone since.
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

/** The plan and the row of undoing the last entry; null when there is none. */
export function undo(plan: Plan, history: History): { plan: Plan; row: RowDraft } | null {
  const last = history.past.at(-1);
  if (!last) return null;
  return {
    plan: applyPatches(plan, last.inverses),
    row: takingBack('undo', last, last.inverses, last.patches),
  };
}

/** The plan and the row of redoing the entry undone last; null when there is none. */
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
 * An item as it was when it was last taken out of the plan; undefined where no entry that can be
 * undone took it out.
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
