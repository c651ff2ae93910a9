import { mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { hostAnswers } from '../../../../electron/host/answers';
import { textFolder } from '../../../../electron/host/folder';
import { recentFiles } from '../../../../electron/host/recent';
import { REQUESTS, type Question, type RequestName } from '../../../../shared/desktop';
import { answerRequest, type Answers } from '../../../../shared/hosts/answers';
import { isWordKey } from '../../../../shared/i18n/words';
import { freshFolder } from './harness';

const folder = freshFolder();
const at = (name: string): string => join(folder(), name);
let chosen: string | null;
let given: string | null;
let answers: Answers;
let tokens = 0;

const start = (): Answers =>
  hostAnswers({
    info: { host: 'electron', version: '1.2.3', profile: 'electron', hasMenu: true },
    folder: at('data'),
    takeGiven: () => {
      const path = given;
      given = null;
      return path;
    },
    dialogs: { chooseToOpen: async () => chosen, chooseToSave: async () => chosen },
    recent: recentFiles(
      textFolder(at('data')),
      () => `token-${(tokens += 1)}`,
      () => '2024-03-08T10:00:00Z',
    ),
  });
beforeEach(() => {
  chosen = at('plan.phasage');
  given = null;
  answers = start();
  writeFileSync(chosen, 'été');
});

interface Got {
  ok: boolean;
  code?: string;
  params?: object;
  value?: Record<string, unknown> | null;
}
async function ask<N extends RequestName>(name: N, question: Question<N>): Promise<Got> {
  const got = (await answerRequest(answers, name, question, (thrown) => {
    throw thrown;
  })) as Got;
  if (!got.ok) expect([got.code, isWordKey(got.code!)]).toEqual([got.code, true]);
  return got;
}
interface Known {
  token: string;
  stamp: string;
}
/** The page's knowledge of a file: its token and its stamp. */
const known = ({ value }: Got): Known => ({
  token: value!['token'] as string,
  stamp: value!['stamp'] as string,
});
const open = async (): Promise<Known> =>
  known(await ask('openFile', { extensions: ['.phasage'], most: 100 }));

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test('describes itself', async () => {
  expect(await ask('hostInfo', {})).toEqual({
    ok: true,
    value: { host: 'electron', version: '1.2.3', profile: 'electron', hasMenu: true },
  });
});

test('opens a file by token, saves over it, and reads it again; no answer contains its path', async () => {
  const opened = await ask('openFile', { extensions: ['.phasage'], most: 100 });
  expect(opened).toEqual({
    ok: true,
    value: {
      token: expect.stringMatching(/^token-/),
      name: 'plan.phasage',
      base64: base64('été'),
      stamp: expect.any(String),
    },
  });
  const file = known(opened);
  const { token } = file;
  expect(await ask('fileState', file)).toEqual({ ok: true, value: { state: 'same' } });
  const written = await ask('writeTextFile', { ...file, text: 'automne' });
  expect(written).toEqual({ ok: true, value: { name: 'plan.phasage', stamp: expect.any(String) } });
  expect(readFileSync(at('plan.phasage'), 'utf8')).toBe('automne');
  const { stamp } = written.value as { stamp: string };
  expect(await ask('fileState', { token, stamp })).toEqual({ ok: true, value: { state: 'same' } });
  expect(await ask('fileState', file)).toEqual({ ok: true, value: { state: 'changed' } });
  expect(await ask('rereadFile', { token, most: 100 })).toEqual({
    ok: true,
    value: { token, name: 'plan.phasage', base64: base64('automne'), stamp },
  });
  const all = [opened, await ask('recentFiles', {}), await ask('rereadFile', { token, most: 100 })];
  expect(JSON.stringify(all)).not.toContain(folder());
});

test('a change by another program is noticed, and overwritten only on request', async () => {
  const file = await open();
  writeFileSync(at('plan.phasage'), 'ÉTÉ');
  expect(await ask('fileState', file)).toEqual({ ok: true, value: { state: 'changed' } });
  expect(await ask('writeTextFile', { ...file, text: 'x' })).toEqual({
    ok: false,
    code: 'files.changedOnDisk',
    params: { name: 'plan.phasage' },
  });
  expect(readFileSync(at('plan.phasage'), 'utf8')).toBe('ÉTÉ');
  expect(await ask('writeTextFile', { ...file, text: 'x', stamp: null })).toMatchObject({
    ok: true,
  });
  expect(readFileSync(at('plan.phasage'), 'utf8')).toBe('x');
});

test('a file read again without opening it still counts as changed', async () => {
  const file = await open();
  writeFileSync(at('plan.phasage'), 'ÉTÉ');
  await ask('rereadFile', { token: file.token, most: 100 });
  await open();
  expect(await ask('fileState', file)).toEqual({ ok: true, value: { state: 'changed' } });
  expect(await ask('writeTextFile', { ...file, text: 'x' })).toMatchObject({
    ok: false,
    code: 'files.changedOnDisk',
  });
  for (const stamp of ['', 'x', '0 0', ' '])
    expect(await ask('writeTextFile', { ...file, stamp, text: 'x' })).toMatchObject({
      ok: false,
      code: 'files.changedOnDisk',
    });
});

test('a new time on the same bytes is no change; other bytes of the same length and time are one', async () => {
  const file = await open();
  utimesSync(at('plan.phasage'), 1000, 1000);
  expect(await ask('fileState', file)).toEqual({ ok: true, value: { state: 'same' } });
  writeFileSync(at('plan.phasage'), 'eté!');
  utimesSync(at('plan.phasage'), 1000, 1000);
  expect(await ask('fileState', file)).toEqual({ ok: true, value: { state: 'changed' } });
});

test('a missing file is reported, and written again only on request', async () => {
  const file = await open();
  rmSync(at('plan.phasage'));
  expect(await ask('fileState', file)).toEqual({ ok: true, value: { state: 'gone' } });
  expect(await ask('writeTextFile', { ...file, text: 'x' })).toMatchObject({
    ok: false,
    code: 'files.gone',
  });
  expect(await ask('rereadFile', { token: file.token, most: 100 })).toMatchObject({
    ok: false,
    code: 'files.unreadable',
  });
  expect(await ask('writeTextFile', { ...file, text: 'x', stamp: null })).toMatchObject({
    ok: true,
  });
});

test('passes on any bytes unchanged', async () => {
  const bytes = Uint8Array.of(0xff, 0xfe, 0, 0x80, 10);
  writeFileSync(at('plan.phasage'), bytes);
  const { value } = await ask('openFile', { extensions: [], most: 100 });
  expect([...Buffer.from(value!['base64'] as string, 'base64')]).toEqual([...bytes]);
});

test('a file too large, or not a file: refused with the reason', async () => {
  expect(await ask('openFile', { extensions: [], most: 2 })).toMatchObject({
    ok: false,
    code: 'files.tooBig',
  });
  chosen = at('folder');
  mkdirSync(chosen);
  expect(await ask('openFile', { extensions: [], most: 1_000_000 })).toMatchObject({
    ok: false,
    code: 'files.unreadable',
  });
  expect(await ask('saveTextFile', { suggestedName: 'a', text: 'x', mime: 'text/plain' })).toEqual({
    ok: false,
    code: 'files.unwritable',
    params: { name: 'folder' },
  });
});

test('cancelling is no failure', async () => {
  chosen = null;
  expect(await ask('openFile', { extensions: [], most: 1 })).toEqual({ ok: true, value: null });
  expect(await ask('saveTextFile', { suggestedName: 'a', text: 'x', mime: 'text/plain' })).toEqual({
    ok: true,
    value: null,
  });
  expect(await ask('takeGivenFile', { most: 100 })).toEqual({ ok: true, value: null });
});

test('the file from the system is taken once', async () => {
  given = at('plan.phasage');
  expect(await ask('takeGivenFile', { most: 100 })).toMatchObject({
    value: { name: 'plan.phasage', base64: base64('été') },
  });
  expect(await ask('takeGivenFile', { most: 100 })).toEqual({ ok: true, value: null });
});

test('recent files survive a restart, newest first; each once, and they can be forgotten', async () => {
  const first = await open();
  chosen = at('autre.phasage');
  await ask('saveTextFile', { suggestedName: 'autre.phasage', text: 'autre', mime: 'text/plain' });
  expect(readFileSync(chosen, 'utf8')).toBe('autre');
  chosen = at('plan.phasage');
  expect((await open()).token).toBe(first.token);
  answers = start();
  const { value } = await ask('recentFiles', {});
  expect((value!['files'] as { name: string }[]).map(({ name }) => name)).toEqual([
    'plan.phasage',
    'autre.phasage',
  ]);
  expect(await ask('rereadFile', { token: first.token, most: 100 })).toMatchObject({
    value: { base64: base64('été') },
  });
  expect(await ask('fileState', first)).toMatchObject({ value: { state: 'same' } });
  await ask('forgetRecentFile', { token: first.token });
  answers = start();
  expect(await ask('rereadFile', { token: first.token, most: 100 })).toMatchObject({
    code: 'desktop.unknownFile',
  });
});

test('a damaged list of recent files counts as empty; an unwritable one stops nothing', async () => {
  await open();
  writeFileSync(at('data/recent.json'), '{"version":1,"files":[{"token":');
  answers = start();
  expect(await ask('recentFiles', {})).toEqual({ ok: true, value: { files: [] } });
  rmSync(at('data'), { recursive: true });
  writeFileSync(at('data'), 'no folder');
  const file = await open();
  expect(await ask('writeTextFile', { ...file, text: 'x' })).toMatchObject({ ok: true });
});

test.skipIf(process.platform === 'win32')('writes through a link', async () => {
  writeFileSync(at('target.phasage'), 'target');
  symlinkSync(at('target.phasage'), at('link.phasage'));
  chosen = at('link.phasage');
  const file = await open();
  await ask('writeTextFile', { ...file, text: 'new' });
  expect(readFileSync(at('target.phasage'), 'utf8')).toBe('new');
});

test('no token is a path, and only requests of the table exist', async () => {
  for (const token of [at('plan.phasage'), '../plan.phasage', '__proto__']) {
    expect(await ask('rereadFile', { token, most: 100 })).toMatchObject({
      code: 'desktop.unknownFile',
    });
    expect(await ask('writeTextFile', { token, text: 'x', stamp: null })).toMatchObject({
      code: 'desktop.unknownFile',
    });
  }
  for (const name of ['', 'constructor', '__proto__', 'toString', 'hostinfo'])
    expect(await answerRequest(answers, name, {})).toMatchObject({ code: 'desktop.noAnswer' });
  expect(await answerRequest(answers, 'setMenu', { groups: [] })).toMatchObject({
    code: 'desktop.notHere',
  });
});

test('an answer outside the contract stays inside, and exceptions are logged only inside', async () => {
  const logged: unknown[] = [];
  const wrong: Answers = {
    hostInfo: async () => ({ ok: true, value: { path: '/home/me' } }) as never,
    listBackups: async () => {
      throw new Error('/home/me');
    },
  };
  for (const name of ['hostInfo', 'listBackups'])
    expect(await answerRequest(wrong, name, {}, (thrown) => logged.push(thrown))).toEqual({
      ok: false,
      code: 'desktop.noAnswer',
      params: {},
    });
  expect(logged).toHaveLength(2);
  expect(Object.keys(REQUESTS)).toEqual(expect.arrayContaining(Object.keys(answers)));
});
