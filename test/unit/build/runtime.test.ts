import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { electronProgram } from '../../../build/scripts/runtime';

test('an Electron runtime given by its folder is found; an empty folder is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phasage-runtime-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ELECTRON_OVERRIDE_DIST_PATH: folder };
  expect(electronProgram(env, 'win32')).toBeNull();
  writeFileSync(join(folder, 'electron.exe'), '');
  expect(electronProgram(env, 'win32')).toBe(join(folder, 'electron.exe'));
  expect(electronProgram(env, 'aix')).toBeNull();
});
