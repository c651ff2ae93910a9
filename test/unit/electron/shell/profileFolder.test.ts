/** A profile's move to another folder, when each of its steps fails. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { moveProfile } from '../../../../electron/shell/profileFolder';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    renameSync: vi.fn(real.renameSync),
    cpSync: vi.fn(real.cpSync),
    rmSync: vi.fn(real.rmSync),
  };
});
const real = await vi.importActual<typeof fs>('node:fs');
const ENTRIES = ['Local Storage', 'IndexedDB'] as const;
const SMALL = ['window.json', 'profile.json', 'database.json'] as const;

let at: string;
let [from, to] = ['', ''];
beforeEach(() => {
  at = real.mkdtempSync(join(tmpdir(), 'phasage-move-'));
  [from, to] = [join(at, 'from'), join(at, 'to')];
  for (const entry of ENTRIES) write(join(from, entry), `old ${entry}`);
  for (const name of SMALL) real.writeFileSync(join(from, name), '{}');
});
afterEach(() => {
  works();
  real.rmSync(at, { recursive: true, force: true });
});

function write(folder: string, text: string): void {
  real.mkdirSync(folder, { recursive: true });
  real.writeFileSync(join(folder, 'log'), text);
}
const held = (folder: string): (string | null)[] =>
  ENTRIES.map((entry) => {
    const log = join(folder, entry, 'log');
    return real.existsSync(log) ? real.readFileSync(log, 'utf8') : null;
  });
const WHOLE = ENTRIES.map((entry) => `old ${entry}`);
const NONE = [null, null];

const refusal = (code: string): Error => Object.assign(new Error(code), { code });
/** Makes the calls of a function fail whose first path is one of these. */
function refuse(name: 'renameSync' | 'cpSync' | 'rmSync', code: string, ...paths: string[]): void {
  vi.mocked(fs[name]).mockImplementation((path: unknown, ...rest: unknown[]) => {
    if (paths.includes(String(path))) throw refusal(code);
    return (real[name] as (...given: unknown[]) => void)(path, ...rest);
  });
}
function works(): void {
  for (const name of ['renameSync', 'cpSync', 'rmSync'] as const)
    vi.mocked(fs[name]).mockImplementation(real[name] as never);
}
/** Starts twice: the first start fails and uses the former folder, the second has no hindrance. */
function failsThenMoves(): void {
  expect(() => moveProfile(from, to)).toThrow();
  expect([held(from), held(to)]).toEqual([WHOLE, NONE]);
  works();
  moveProfile(from, to);
  expect([held(from), held(to)]).toEqual([NONE, WHOLE]);
}

test('nothing is moved where there is no database', () => {
  real.rmSync(join(from, 'IndexedDB'), { recursive: true });
  moveProfile(from, to);
  expect(real.existsSync(to)).toBe(false);
});

test.each(ENTRIES)('if %s can’t be moved, all of it stays, and the next start moves it', (name) => {
  refuse('renameSync', 'EBUSY', join(from, name));
  failsThenMoves();
});

test.each(ENTRIES)('if %s can’t be copied to another disk, all of it stays', (name) => {
  refuse('renameSync', 'EXDEV', ...ENTRIES.flatMap((one) => [join(from, one), join(to, one)]));
  refuse('cpSync', 'ENOSPC', join(from, name));
  failsThenMoves();
});

test.each(SMALL)('if %s can’t be copied, all of it stays', (name) => {
  refuse('cpSync', 'EACCES', join(from, name));
  failsThenMoves();
});

test('if the half that was moved can’t go back, the next start goes on', () => {
  refuse('renameSync', 'EBUSY', join(from, 'IndexedDB'), join(to, 'Local Storage'));
  expect(() => moveProfile(from, to)).toThrow();
  expect([held(from), held(to)]).toEqual([
    [null, WHOLE[1]],
    [WHOLE[0], null],
  ]);
  works();
  // Chromium makes what it lacks in the folder that is used meanwhile.
  write(join(from, 'Local Storage'), 'newer');
  moveProfile(from, to);
  expect([held(from), held(to)]).toEqual([NONE, ['newer', WHOLE[1]]]);
});

test('after a copy to another disk, what can’t be removed of the former database does no harm', () => {
  refuse('renameSync', 'EXDEV', ...ENTRIES.map((one) => join(from, one)));
  refuse('rmSync', 'EBUSY', ...ENTRIES.map((one) => join(from, one)));
  const errors = vi.spyOn(console, 'error').mockReturnValue();
  moveProfile(from, to);
  expect(errors).toHaveBeenCalledTimes(2);
  errors.mockRestore();
  expect(held(to)).toEqual(WHOLE);
  write(join(to, 'IndexedDB'), 'edited since');
  moveProfile(from, to);
  expect(held(to)).toEqual([WHOLE[0], 'edited since']);
});
