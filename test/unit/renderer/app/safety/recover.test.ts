import { expect, test } from 'vitest';
import { bestCopy, findRecovery, lossesByCopies } from '../../../../../renderer/app/safety/recover';
import type { Backup } from '../../../../../shared/desktop';
import type { Loss } from '../../../../../shared/desktop/losses';
import { writePhasage } from '../../../../../shared/formats/phasage';
import { isProblem } from '../../../../../shared/model/problem';
import { acte3Plan } from '../../../../../shared/templates/acte3';

const copy = (sequence: number, more: Partial<Backup> = {}): Backup => ({
  token: `t${sequence}`, profile: 'mine', planId: 'p', title: 'Acte 3', stepCount: 20, sequence, hash: `h${sequence}`, reason: 'changes', at: `2024-03-08T10:${String(sequence).padStart(2, '0')}:00Z`, bytes: 1, ...more,
});
const WAS = { id: 'p', title: 'Acte 3', stepCount: 20, updatedAt: '2024-03-08T10:30:00Z', sequence: 30, hash: 'h30', deleted: false };
const loss = (kind: Loss['kind'], sequence: number | null): Loss => ({ kind, was: WAS, now: sequence === null ? null : { ...WAS, sequence, broken: kind === 'broken' } });

test('the newest copy brings a plan back, unless it has suddenly become nearly empty', () => {
  expect(bestCopy(loss('gone', null), [copy(10), copy(20), copy(15, { planId: 'other' })])?.token).toBe('t20');
  expect(bestCopy(loss('gone', null), [copy(10), copy(20, { stepCount: 2 })])?.token).toBe('t10');
  expect(bestCopy(loss('gone', null), [copy(20, { stepCount: 2 })])?.token).toBe('t20');
  expect(bestCopy(loss('gone', null), [])).toBeNull();
});

test('a plan that went back is never put back further: what is found has to go beyond what is left', async () => {
  const text = writePhasage(acte3Plan('p'), {}, { savedWith: 'test', savedAt: '2024-03-08T10:00:00Z' });
  const host = { readBackup: async () => ({ ok: true as const, value: { text } }), notedRows: async () => ({ ok: false as const, code: 'desktop.notHere', params: {} }) };
  const reached = async (kind: Loss['kind'], left: number, ...sequences: number[]): Promise<number | null> => {
    const found = await findRecovery(host, loss(kind, left), sequences.map((sequence) => copy(sequence)));
    return found && !isProblem(found) ? found.sequence : null;
  };
  expect(await reached('older', 25, 20, 25)).toBeNull();
  expect(await reached('older', 25, 20, 28)).toBe(28);
  expect(await reached('broken', 25, 20)).toBe(20);
  expect(await reached('different', 25, 20)).toBe(20);
});

test('what an empty database held is told by this profile’s copies, each plan once, as its newest has it', async () => {
  const backups = [copy(10), copy(20, { title: 'Acte 3 bis' }), copy(5, { planId: 'q' }), copy(9, { planId: 'r', profile: 'theirs' })];
  const losses = await lossesByCopies({ listBackups: async () => ({ ok: true, value: { backups, where: null } }) }, 'mine');
  expect(losses.map(({ kind, was }) => [kind, was.id, was.title, was.sequence])).toEqual([['gone', 'q', 'Acte 3', 5], ['gone', 'p', 'Acte 3 bis', 20]]);
  expect(await lossesByCopies({ listBackups: async () => ({ ok: false, code: 'desktop.serverGone', params: {} }) }, 'mine')).toEqual([]);
});
