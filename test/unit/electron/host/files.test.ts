import { mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { hostAnswers } from '../../../../electron/host/answers';
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

const start = (): Answers => hostAnswers({
  info: { host: 'electron', version: '1.2.3', profile: 'electron', canOverwrite: true, hasMenu: true }, folder: at('data'),
  takeGiven: () => { const path = given; given = null; return path; },
  dialogs: { chooseToOpen: async () => chosen, chooseToSave: async () => chosen },
  now: () => '2024-03-08T10:00:00Z', newToken: () => `token-${tokens += 1}`,
});
beforeEach(() => { chosen = at('plan.phasage'); given = null; answers = start(); writeFileSync(chosen, 'été'); });

interface Got { ok: boolean; code?: string; params?: object; value?: Record<string, unknown> | null }
async function ask<N extends RequestName>(name: N, question: Question<N>): Promise<Got> {
  const got = await answerRequest(answers, name, question, (thrown) => { throw thrown; }) as Got;
  if (!got.ok) expect([got.code, isWordKey(got.code!)]).toEqual([got.code, true]);
  return got;
}
const open = async (): Promise<string> => (await ask('openTextFile', { extensions: ['.phasage'], most: 100 })).value!['token'] as string;

test('it tells what it is', async () => {
  expect(await ask('hostInfo', {})).toEqual({ ok: true, value: { host: 'electron', version: '1.2.3', profile: 'electron', canOverwrite: true, hasMenu: true, keepsBackups: true } });
});

test('a file is opened by a token, written over, and read again; no answer holds its path', async () => {
  const opened = await ask('openTextFile', { extensions: ['.phasage'], most: 100 });
  expect(opened).toEqual({ ok: true, value: { token: expect.stringMatching(/^token-/), name: 'plan.phasage', text: 'été' } });
  const token = opened.value!['token'] as string;
  expect(await ask('fileState', { token })).toEqual({ ok: true, value: { state: 'same' } });
  expect(await ask('writeTextFile', { token, text: 'automne', force: false })).toEqual({ ok: true, value: { name: 'plan.phasage' } });
  expect(readFileSync(at('plan.phasage'), 'utf8')).toBe('automne');
  expect(await ask('fileState', { token })).toEqual({ ok: true, value: { state: 'same' } });
  expect(await ask('rereadTextFile', { token, most: 100 })).toEqual({ ok: true, value: { token, name: 'plan.phasage', text: 'automne' } });
  const all = [opened, await ask('recentFiles', {}), await ask('rereadTextFile', { token, most: 100 })];
  expect(JSON.stringify(all)).not.toContain(folder());
});

test('a change by another program is noticed, and not written over unless asked', async () => {
  const token = await open();
  writeFileSync(at('plan.phasage'), 'ÉTÉ');
  expect(await ask('fileState', { token })).toEqual({ ok: true, value: { state: 'changed' } });
  expect(await ask('writeTextFile', { token, text: 'x', force: false })).toEqual({ ok: false, code: 'files.changedOnDisk', params: { name: 'plan.phasage' } });
  expect(readFileSync(at('plan.phasage'), 'utf8')).toBe('ÉTÉ');
  expect(await ask('writeTextFile', { token, text: 'x', force: true })).toMatchObject({ ok: true });
  expect(readFileSync(at('plan.phasage'), 'utf8')).toBe('x');
});

test('a change of the same length and time is the same to the clock alone: one touched is not changed', async () => {
  const token = await open();
  utimesSync(at('plan.phasage'), 1000, 1000);
  expect(await ask('fileState', { token })).toEqual({ ok: true, value: { state: 'same' } });
  writeFileSync(at('plan.phasage'), 'eté!');
  utimesSync(at('plan.phasage'), 1000, 1000);
  expect(await ask('fileState', { token })).toEqual({ ok: true, value: { state: 'changed' } });
});

test('a file that is gone is told, written again only where asked', async () => {
  const token = await open();
  rmSync(at('plan.phasage'));
  expect(await ask('fileState', { token })).toEqual({ ok: true, value: { state: 'gone' } });
  expect(await ask('writeTextFile', { token, text: 'x', force: false })).toMatchObject({ ok: false, code: 'files.gone' });
  expect(await ask('rereadTextFile', { token, most: 100 })).toMatchObject({ ok: false, code: 'files.unreadable' });
  expect(await ask('writeTextFile', { token, text: 'x', force: true })).toMatchObject({ ok: true });
});

test('too large, not UTF-8, or no file: refused with the reason', async () => {
  expect(await ask('openTextFile', { extensions: [], most: 2 })).toMatchObject({ ok: false, code: 'files.tooBig' });
  writeFileSync(at('plan.phasage'), Uint8Array.of(0xff, 0xfe));
  expect(await ask('openTextFile', { extensions: [], most: 100 })).toMatchObject({ ok: false, code: 'files.notJson' });
  chosen = at('folder');
  mkdirSync(chosen);
  expect(await ask('openTextFile', { extensions: [], most: 1_000_000 })).toMatchObject({ ok: false, code: 'files.unreadable' });
  expect(await ask('saveTextFile', { suggestedName: 'a', text: 'x', mime: 'text/plain' })).toEqual({ ok: false, code: 'files.unwritable', params: { name: 'folder' } });
});

test('to give up is no failure', async () => {
  chosen = null;
  expect(await ask('openTextFile', { extensions: [], most: 1 })).toEqual({ ok: true, value: null });
  expect(await ask('saveTextFile', { suggestedName: 'a', text: 'x', mime: 'text/plain' })).toEqual({ ok: true, value: null });
  expect(await ask('takeGivenFile', { most: 100 })).toEqual({ ok: true, value: null });
});

test('the file that the system gives is taken once', async () => {
  given = at('plan.phasage');
  expect(await ask('takeGivenFile', { most: 100 })).toMatchObject({ value: { name: 'plan.phasage', text: 'été' } });
  expect(await ask('takeGivenFile', { most: 100 })).toEqual({ ok: true, value: null });
});

test('recent files outlive a start, the last opened first; the same file is there once, and can be forgotten', async () => {
  const first = await open();
  chosen = at('autre.phasage');
  await ask('saveTextFile', { suggestedName: 'autre.phasage', text: 'autre', mime: 'text/plain' });
  expect(readFileSync(chosen, 'utf8')).toBe('autre');
  chosen = at('plan.phasage');
  expect(await open()).toBe(first);
  answers = start();
  const { value } = await ask('recentFiles', {});
  expect((value!['files'] as { name: string }[]).map(({ name }) => name)).toEqual(['plan.phasage', 'autre.phasage']);
  expect(await ask('rereadTextFile', { token: first, most: 100 })).toMatchObject({ value: { text: 'été' } });
  expect(await ask('fileState', { token: first })).toMatchObject({ value: { state: 'same' } });
  await ask('forgetRecentFile', { token: first });
  answers = start();
  expect(await ask('rereadTextFile', { token: first, most: 100 })).toMatchObject({ code: 'desktop.unknownFile' });
});

test('a damaged list of recent files is as if there were none; an unwritable one stops nothing', async () => {
  await open();
  writeFileSync(at('data/recent.json'), '{"version":1,"files":[{"token":');
  answers = start();
  expect(await ask('recentFiles', {})).toEqual({ ok: true, value: { files: [] } });
  rmSync(at('data'), { recursive: true });
  writeFileSync(at('data'), 'no folder');
  const token = await open();
  expect(await ask('writeTextFile', { token, text: 'x', force: false })).toMatchObject({ ok: true });
});

test.skipIf(process.platform === 'win32')('a link is written through', async () => {
  writeFileSync(at('target.phasage'), 'target');
  symlinkSync(at('target.phasage'), at('link.phasage'));
  chosen = at('link.phasage');
  const token = await open();
  await ask('writeTextFile', { token, text: 'new', force: false });
  expect(readFileSync(at('target.phasage'), 'utf8')).toBe('new');
});

test('no token is a path, and only names of the table are asked', async () => {
  for (const token of [at('plan.phasage'), '../plan.phasage', '__proto__']) {
    expect(await ask('rereadTextFile', { token, most: 100 })).toMatchObject({ code: 'desktop.unknownFile' });
    expect(await ask('writeTextFile', { token, text: 'x', force: true })).toMatchObject({ code: 'desktop.unknownFile' });
  }
  for (const name of ['', 'constructor', '__proto__', 'toString', 'hostinfo']) expect(await answerRequest(answers, name, {})).toMatchObject({ code: 'desktop.noAnswer' });
  expect(await answerRequest(answers, 'setMenu', { groups: [] })).toMatchObject({ code: 'desktop.notHere' });
});

test('an answer outside the contract does not leave, and what throws is told inside alone', async () => {
  const told: unknown[] = [];
  const wrong: Answers = { hostInfo: async () => ({ ok: true, value: { path: '/home/me' } }) as never, listBackups: async () => { throw new Error('/home/me'); } };
  for (const name of ['hostInfo', 'listBackups']) expect(await answerRequest(wrong, name, {}, (thrown) => told.push(thrown))).toEqual({ ok: false, code: 'desktop.noAnswer', params: {} });
  expect(told).toHaveLength(2);
  expect(Object.keys(REQUESTS)).toEqual(expect.arrayContaining(Object.keys(answers)));
});
