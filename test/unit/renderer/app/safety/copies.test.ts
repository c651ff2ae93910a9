import { expect, it } from 'vitest';
import { Copies, EVERY } from '../../../../../renderer/app/safety/copies';
import { bestFirst } from '../../../../../renderer/app/safety/recover';
import type { Backup, Question } from '../../../../../shared/desktop';
import { readPhasage } from '../../../../../shared/formats/phasage';
import { isProblem, type Problem } from '../../../../../shared/model/problem';
import { acte3Plan } from '../../../../../shared/templates/acte3';

const PLAN = acte3Plan('plan-1');
const at = (sequence: number) => ({ plan: PLAN, sequence, hash: `h${sequence}` });

/** A manual clock, and a host that keeps or refuses backups. */
function bench() {
  let clock = 0;
  let waiting: { at: number; act: () => void }[] = [];
  const kept: Question<'keepBackup'>[] = [];
  const troubles: (Problem | null)[] = [];
  const host = { full: false };
  const copies = new Copies({
    host: {
      keepBackup: async (question) => {
        if (host.full) return { ok: false, code: 'desktop.noAnswer', params: {} };
        kept.push(question);
        return {
          ok: true,
          value: {
            backup: {
              token: 't',
              order: 1,
              profile: 'x',
              planId: 'plan-1',
              title: '',
              stepCount: 0,
              sequence: question.sequence,
              hash: question.hash,
              reason: question.reason,
              at: question.at,
              bytes: 1,
            },
          },
        };
      },
    },
    profile: 'x',
    contents: async () => ({}),
    now: () => '2024-03-08T10:00:00Z',
    clock: () => clock,
    onKept: () => undefined,
    onTrouble: (why) => troubles.push(why),
    later: (ms, act) => {
      const one = { at: clock + ms, act };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
  });
  const pass = async (ms: number): Promise<void> => {
    clock += ms;
    for (const one of waiting.filter((other) => other.at <= clock)) {
      waiting = waiting.filter((other) => other !== one);
      one.act();
    }
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { copies, kept, troubles, host, pass, waiting: () => waiting.length };
}

it('makes one backup per fifteen minutes of changes, of the latest, which reads back whole', async () => {
  const { copies, kept, pass } = bench();
  copies.changed(at(1));
  await pass(EVERY / 2);
  copies.changed(at(2));
  expect(kept).toEqual([]);
  await pass(EVERY / 2);
  expect(kept.map(({ sequence, reason }) => [sequence, reason])).toEqual([[2, 'changes']]);
  const read = readPhasage(kept[0]!.text);
  expect(isProblem(read) ? read : read.plan).toEqual(PLAN);
  await pass(10 * EVERY);
  expect(kept).toHaveLength(1);
  copies.changed(at(3));
  await pass(0);
  expect(kept.map(({ sequence }) => sequence)).toEqual([2, 3]);
});

it('backs up changes when the user leaves the window, but not twice in a minute', async () => {
  const { copies, kept, pass, waiting } = bench();
  copies.changed(at(1));
  await pass(30_000);
  copies.leaving();
  await pass(0);
  expect(kept).toEqual([]);
  await pass(40_000);
  copies.leaving();
  await pass(0);
  expect(kept).toHaveLength(1);
  expect(waiting()).toBe(0);
  copies.leaving();
  await pass(0);
  expect(kept).toHaveLength(1);
});

it('reports failing backups once, keeps trying, and stops at its end', async () => {
  const { copies, kept, troubles, host, pass } = bench();
  host.full = true;
  copies.changed(at(1));
  await pass(EVERY);
  copies.changed(at(2));
  await pass(EVERY);
  expect(troubles).toHaveLength(1);
  host.full = false;
  copies.changed(at(3));
  await pass(EVERY);
  expect([kept.length, troubles.length, troubles[1]]).toEqual([1, 2, null]);
  copies.changed(at(4));
  copies.stop();
  await pass(EVERY);
  expect(kept).toHaveLength(1);
});

it('restores a lost plan from its newest backup that is not nearly empty', () => {
  const copy = (token: string, when: string, stepCount: number, planId = 'p'): Backup => ({
    token,
    order: Date.parse(when),
    profile: 'x',
    planId,
    title: '',
    stepCount,
    sequence: 1,
    hash: 'h',
    reason: 'changes',
    at: when,
    bytes: 1,
  });
  const loss = {
    kind: 'gone' as const,
    now: null,
    was: {
      id: 'p',
      title: '',
      stepCount: 14,
      updatedAt: '',
      sequence: 1,
      hash: 'h',
      deleted: false,
    },
  };
  const copies = [
    copy('old', '2024-01-01', 14),
    copy('empty', '2024-03-01', 1),
    copy('good', '2024-02-01', 9),
    copy('other', '2024-03-02', 14, 'q'),
  ];
  expect(bestFirst(loss, copies).map(({ token }) => token)).toEqual(['good', 'old', 'empty']);
  expect(bestFirst(loss, [copies[1]!]).map(({ token }) => token)).toEqual(['empty']);
  expect(bestFirst(loss, [copies[3]!])).toEqual([]);
});
