import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  TARGETS,
  commandLineEntry,
  newestChange,
  stampPath,
} from '../../../build/scripts/fresh.js';

let root: string;

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'phasage-fresh-'));
  for (const source of TARGETS.cli.sources) put(source.includes('.') ? source : `${source}/a.ts`);
  put(TARGETS.cli.output);
  mkdirSync(dirname(stampPath(root, 'cli')), { recursive: true });
  writeFileSync(stampPath(root, 'cli'), String(newestChange(root, TARGETS.cli.sources)));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a fresh command line runs as built, without tsx', () => {
  expect(commandLineEntry(root, ['period', 'fin 2025'])).toEqual({
    script: join(root, TARGETS.cli.output),
    needsTsx: false,
  });
});

test('after a change of its sources, or for an export, the script that builds runs first', () => {
  const builds = { script: join(root, 'build/scripts/phasage.ts'), needsTsx: true };
  expect(commandLineEntry(root, ['export', 'plan.phasage'])).toEqual(builds);
  utimesSync(join(root, 'electron/a.ts'), new Date('2040-01-01'), new Date('2040-01-01'));
  expect(commandLineEntry(root, ['period', 'fin 2025'])).toEqual(builds);
});
