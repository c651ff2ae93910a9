/** A plan, the rows of its journal, and backups of it at each row. */
import type { Backup } from '../../../../../shared/desktop';
import { sealRow, type JournalRow } from '../../../../../shared/history/journal';
import { acte3Plan } from '../../../../../shared/templates/acte3';

export const PLAN = acte3Plan('plan-1');
/** The first rows of its journal. */
export function rowsOf(count: number): JournalRow[] {
  const rows: JournalRow[] = [];
  for (let sequence = 1; sequence <= count; sequence += 1)
    rows.push(
      sealRow({
        planId: 'plan-1',
        sequence,
        at: `2024-03-08T10:00:${String(sequence).padStart(2, '0')}Z`,
        command: 'renamePlan',
        label: { code: 'x', params: {} },
        patches: [{ op: 'replace', path: ['title'], value: `Titre ${sequence}` }],
        inverses: [],
        undoes: null,
        mergesWith: null,
        mergeKey: null,
        contents: [],
        previousHash: rows.at(-1)?.hash ?? '',
      }),
    );
  return rows;
}

export const ROWS = rowsOf(6);

/** The copy after a row. */
export const COPY = (sequence: number): Backup => ({
  token: `t${sequence}`,
  order: sequence,
  profile: 'p',
  planId: 'plan-1',
  title: 'x',
  stepCount: 21,
  sequence,
  hash: ROWS[sequence - 1]!.hash,
  reason: 'changes',
  at: ROWS[sequence - 1]!.at,
  bytes: 1,
});
