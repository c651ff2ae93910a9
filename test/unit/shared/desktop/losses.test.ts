import { expect, it } from 'vitest';
import { lossesSince, type StoredPlan } from '../../../../shared/desktop/losses';
import type { Sentinel, WatchedPlan } from '../../../../shared/desktop/safety';

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
const sentinel = (...plans: WatchedPlan[]): Sentinel => ({
  version: 1,
  writtenAt: '2024-03-08T10:00:00Z',
  databaseVersion: 1,
  schemaVersion: 4,
  plans,
});
const kinds = (
  given: Sentinel | null,
  plans: readonly StoredPlan[],
  hashAt: (id: string, sequence: number) => string | undefined = () => undefined,
): string[] => lossesSince(given, plans, hashAt).map(({ kind, was }) => `${kind} ${was.id}`);

it.each<[string, Sentinel | null, StoredPlan[], string[]]>([
  ['nothing where all is as it was', sentinel(watched()), [stored()], []],
  ['nothing without a sentinel', null, [stored()], []],
  [
    'nothing where the database is ahead',
    sentinel(watched()),
    [stored({ sequence: 6, hash: 'h6' })],
    [],
  ],
  ['a database emptied', sentinel(watched(), watched({ id: 'q' })), [], ['gone p', 'gone q']],
  ['one plan gone', sentinel(watched(), watched({ id: 'q' })), [stored()], ['gone q']],
  ['nothing where the bin was emptied', sentinel(watched({ deleted: true })), [], []],
  [
    'a plan that ends before what was saved',
    sentinel(watched()),
    [stored({ sequence: 4, hash: 'h4' })],
    ['older p'],
  ],
  [
    'other rows under the same number',
    sentinel(watched()),
    [stored({ hash: 'x' })],
    ['different p'],
  ],
  ['a part missing', sentinel(watched()), [stored({ broken: true })], ['broken p']],
  [
    'a part missing of a plan that no sentinel knows',
    sentinel(),
    [stored({ broken: true })],
    ['broken p'],
  ],
  ['nothing of a broken plan in the bin', null, [stored({ broken: true, deleted: true })], []],
])('tells %s', (_what, given, plans, expected) => expect(kinds(given, plans)).toEqual(expected));

it('tells a journal that was rewritten further back', () => {
  const ahead = [stored({ sequence: 9, hash: 'h9' })];
  expect(kinds(sentinel(watched()), ahead, () => 'h5')).toEqual([]);
  expect(kinds(sentinel(watched()), ahead, () => 'x')).toEqual(['different p']);
});
