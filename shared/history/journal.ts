/**
 * The journal keeps every edit as a row of patches. Each row holds the hash of the row before it,
 * so a changed or missing row shows.
 */
import { apply } from 'mutative';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { PlanPatches } from '../commands/command';
import { keepKeys } from '../model/copy';
import { messageSchema } from '../model/message';
import { SCHEMA_VERSION, type Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import { idSchema } from '../model/record';

const patchSchema = z.object({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.number()])),
  value: z.unknown().optional(),
});

export const journalRowSchema = z.object({
  planId: idSchema,
  /** 1, 2, 3… without a gap. */
  sequence: z.int().min(1),
  schemaVersion: z.int().min(1),
  /** The time of the edit, "YYYY-MM-DDTHH:MM:SSZ". */
  at: z.string(),
  command: z.string(),
  /** The label of the undo command, as a code and parameters. */
  label: messageSchema,
  patches: z.array(patchSchema),
  inverses: z.array(patchSchema),
  /** The sequence of the row that this row undoes. A redo names the row of the undo. */
  undoes: z.int().nullable(),
  /** The sequence of the row whose history entry this one joins. */
  mergesWith: z.int().nullable(),
  mergeKey: z.string().nullable(),
  /** Hashes of the contents (baselines, pictures) that the plan got with this row. */
  contents: z.array(z.string()),
  previousHash: z.string(),
  hash: z.string(),
});
export type JournalRow = z.infer<typeof journalRowSchema>;

/**
 * SHA-256 of a text, in hexadecimal. Synchronous: awaiting WebCrypto would end the IndexedDB
 * transaction.
 */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** JSON with the keys of every object sorted, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The hash that a row must carry. It covers all other fields, and so the previous row's hash. */
export function hashRow(row: Omit<JournalRow, 'hash'>): string {
  const { hash: _own, ...rest } = row as JournalRow;
  return hashText(canonicalJson(rest));
}

/** Completes a row with its schema version and its hash. */
export function sealRow(row: Omit<JournalRow, 'hash' | 'schemaVersion'>): JournalRow {
  const versioned = { ...row, schemaVersion: SCHEMA_VERSION };
  return { ...versioned, hash: hashRow(versioned) };
}

/**
 * Checks that rows follow one another from `previousHash`. The Problem names the first row that
 * does not.
 */
export function checkChain(
  rows: readonly JournalRow[],
  from: { sequence: number; hash: string },
): Problem | undefined {
  let { sequence, hash } = from;
  for (const row of rows) {
    if (row.sequence !== sequence + 1 || row.previousHash !== hash || hashRow(row) !== row.hash) {
      return problem(
        'problems.journalBroken',
        { sequence: sequence + 1 },
        { place: { line: sequence + 1 } },
      );
    }
    ({ sequence, hash } = row);
  }
  return undefined;
}

/** The plan after one row. Throws if a patch does not fit the plan, so check the chain first. */
export function applyPatches(plan: Plan, patches: PlanPatches | JournalRow['patches']): Plan {
  const after = apply(plan, patches as PlanPatches) as Plan;
  keepKeys(plan, after, patches);
  return after;
}
