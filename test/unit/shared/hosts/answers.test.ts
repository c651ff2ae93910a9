/** What a window is answered, whatever it asks and whatever the host does. */
import { expect, test } from 'vitest';
import { answerRequest } from '../../../../shared/hosts/answers';

const told: unknown[] = [];
const ask = (name: string, question: unknown, listBackups: unknown): Promise<unknown> =>
  answerRequest({ listBackups } as never, name, question, (thrown) => told.push(thrown));
type Answering = () => Promise<unknown>;
const BACKUPS = { ok: true, value: { backups: [], where: null } };

test('what is asked well is answered, without what the contract does not list', async () => {
  const answer: Answering = async () => ({
    ...BACKUPS,
    value: { ...BACKUPS.value, path: '/home/x' },
  });
  expect(await ask('listBackups', {}, answer)).toEqual(BACKUPS);
});

test.each<[string, string, unknown, Answering | undefined, string]>([
  ['an unknown name', 'eraseDisk', {}, async () => BACKUPS, 'desktop.noAnswer'],
  ['a name of every object', 'constructor', {}, async () => BACKUPS, 'desktop.noAnswer'],
  ['a request of another host', 'readBackup', { token: 't' }, undefined, 'desktop.notHere'],
  ['a question of the wrong form', 'listBackups', 3, async () => BACKUPS, 'desktop.noAnswer'],
  ['an answer of the wrong form', 'listBackups', {}, async () => 3, 'desktop.noAnswer'],
  [
    'a host that fails',
    'listBackups',
    {},
    () => Promise.reject(new Error('disk')),
    'desktop.noAnswer',
  ],
])('%s is answered by a refusal', async (_what, name, question, answer, code) => {
  expect(await ask(name, question, answer)).toMatchObject({ ok: false, code });
});

test('what failed inside is told to the host alone', async () => {
  told.length = 0;
  await ask('listBackups', {}, () => Promise.reject(new Error('disk')));
  await ask('listBackups', {}, async () => 3);
  await ask('eraseDisk', {}, async () => BACKUPS);
  expect(told).toHaveLength(2);
});
