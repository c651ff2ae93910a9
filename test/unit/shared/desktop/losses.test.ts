import { expect, it } from 'vitest';
import { lossesSince, type StoredPlan } from '../../../../shared/desktop/losses';
import type { WatchedPlan } from '../../../../shared/desktop/safety';

const watched = (fields: Partial<WatchedPlan> = {}): WatchedPlan => ({
  id: 'p',
  title: 'Plan',
  stepCount: 14,
  updatedAt: '2024-03-08T10:00:00Z',
  sequence: 5,
  hash: 'h5',
  deleted: false,
  ...fields,
});
const stored = (fields: Partial<StoredPlan> = {}): StoredPlan => ({
  ...watched(),
  broken: false,
  ...fields,
});
const known = (...plans: WatchedPlan[]): WatchedPlan[] => plans;
const kinds = (
  given: readonly WatchedPlan[],
  plans: readonly StoredPlan[],
  hashAt: (id: string, sequence: number) => string | undefined = () => undefined,
): string[] => lossesSince(given, plans, hashAt).map(({ kind, was }) => `${kind} ${was.id}`);

it.each<[string, WatchedPlan[], StoredPlan[], string[]]>([
  ['nothing where all is as it was', known(watched()), [stored()], []],
  ['nothing where nothing is known', [], [stored()], []],
  [
    'nothing where the database is ahead',
    known(watched()),
    [stored({ sequence: 6, hash: 'h6' })],
    [],
  ],
  ['a database emptied', known(watched(), watched({ id: 'q' })), [], ['gone p', 'gone q']],
  ['one plan gone', known(watched(), watched({ id: 'q' })), [stored()], ['gone q']],
  ['nothing where the bin was emptied', known(watched({ deleted: true })), [], []],
  [
    'a plan that ends before what was saved',
    known(watched()),
    [stored({ sequence: 4, hash: 'h4' })],
    ['older p'],
  ],
  ['other rows under the same number', known(watched()), [stored({ hash: 'x' })], ['different p']],
  ['a part missing', known(watched()), [stored({ broken: true })], ['broken p']],
  [
    'a part missing of a plan that no sentinel knows',
    known(),
    [stored({ broken: true })],
    ['broken p'],
  ],
  ['nothing of a broken plan in the bin', [], [stored({ broken: true, deleted: true })], []],
])('reports %s', (_what, given, plans, expected) => expect(kinds(given, plans)).toEqual(expected));

it('reports a journal rewritten further back', () => {
  const ahead = [stored({ sequence: 9, hash: 'h9' })];
  expect(kinds(known(watched()), ahead, () => 'h5')).toEqual([]);
  expect(kinds(known(watched()), ahead, () => 'x')).toEqual(['different p']);
});
