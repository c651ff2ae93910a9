import { expect, test } from 'vitest';
import { makeHost } from '../../../../renderer/platform/host';
import { readFile } from '../../../../renderer/platform/readFile';
import { REQUESTS } from '../../../../shared/desktop';
import { isWordKey } from '../../../../shared/i18n/words';

const NO_ANSWER = { ok: false, code: 'desktop.noAnswer', params: {} };
const QUESTION = { extensions: ['.phasage'], most: 10 };

test('a host has every request of the table, and sends each by its name', async () => {
  const asked: unknown[] = [];
  const host = makeHost(async (name, question) => {
    asked.push([name, question]);
    return { ok: true, value: null };
  });
  expect(Object.keys(host)).toEqual([...Object.keys(REQUESTS), 'listen']);
  expect(await host.openFile(QUESTION)).toEqual({ ok: true, value: null });
  expect(asked).toEqual([['openFile', QUESTION]]);
});

test('an answer outside the contract, or none, is a failure in words', async () => {
  const answers: unknown[] = [
    undefined,
    'yes',
    { ok: true },
    { ok: true, value: { name: 'a' } },
    { ok: false },
    { ok: true, value: { token: 't', name: 'n', text: 3, stamp: 's' } },
  ];
  for (const answer of answers)
    expect(await makeHost(async () => answer).openFile(QUESTION)).toEqual(NO_ANSWER);
  expect(await makeHost(() => Promise.reject(new Error('gone'))).openFile(QUESTION)).toEqual(
    NO_ANSWER,
  );
  expect(isWordKey(NO_ANSWER.code)).toBe(true);
});

test('drops fields of an answer outside the contract', async () => {
  const host = makeHost(async () => ({
    ok: true,
    value: { token: 't', name: 'n', base64: 'eA==', stamp: 's', path: '/home/me' },
  }));
  expect(await host.openFile(QUESTION)).toEqual({
    ok: true,
    value: { token: 't', name: 'n', base64: 'eA==', stamp: 's' },
  });
});

test('sends no question outside the contract', async () => {
  let carried = 0;
  const host = makeHost(async () => {
    carried += 1;
    return { ok: true, value: null };
  });
  expect(await host.openFile({ extensions: '.phasage', most: 1.5 } as never)).toEqual(NO_ANSWER);
  expect(carried).toBe(0);
});

const file = (bytes: Uint8Array, size = bytes.length) => ({
  name: 'plan.phasage',
  size,
  arrayBuffer: async () => bytes.slice().buffer,
});

test('reads a file as bytes, whatever they are', async () => {
  expect(await readFile(file(new Uint8Array([0x7b, 0xff, 0xfe, 0, 0x7d])), 100)).toMatchObject({
    ok: true,
    value: { name: 'plan.phasage', base64: 'e//+AH0=' },
  });
});

test('does not read a file that is too large', async () => {
  const big = {
    name: 'a',
    size: 60 * 1024 * 1024,
    arrayBuffer: () => {
      throw new Error('read');
    },
  };
  expect(await readFile(big, 50 * 1024 * 1024)).toEqual({
    ok: false,
    code: 'files.tooBig',
    params: {
      size: { amount: 60 * 1024 * 1024, unit: 'bytes' },
      most: { amount: 50 * 1024 * 1024, unit: 'bytes' },
    },
  });
});

test('reports a file that can’t be read', async () => {
  const gone = { name: 'a.phasage', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) };
  expect(await readFile(gone, 100)).toEqual({
    ok: false,
    code: 'files.unreadable',
    params: { name: 'a.phasage' },
  });
});

test('listens to an event by name, in the contract’s shape, until stopped', () => {
  let listener: (name: string, event: unknown) => void = () => undefined;
  const host = makeHost(
    async () => undefined,
    (tell) => {
      listener = tell;
      return () => {
        listener = () => undefined;
      };
    },
  );
  const heard: unknown[] = [];
  const stop = host.listen('actionChosen', (event) => heard.push(event));
  listener('actionChosen', { id: 'save', byKey: false, path: '/home/me' });
  listener('actionChosen', { id: 3 });
  listener('fileGiven', {});
  stop();
  listener('actionChosen', { id: 'undo', byKey: false });
  expect(heard).toEqual([{ id: 'save', byKey: false }]);
});
