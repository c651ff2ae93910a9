import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../../build/scripts/build';
import { startFiles } from '../../../build/scripts/weight';
import { ROOT } from '../../../build/scripts/targets';

const FOLDER = join(ROOT, 'dist/renderer');
/** In bytes, gzipped. It may be lowered, never raised. */
const MOST = 350_000;

beforeAll(() => ensureBuilt(['renderer']), 300_000);

test('the files of the window’s start stay light', () => {
  const files = startFiles(FOLDER);
  expect(files.length).toBeGreaterThan(2);
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST);
});

test('views and dialogs load when opened, and are kept for days without a network', () => {
  const start = startFiles(FOLDER).map(({ file }) => file);
  const kept = readFileSync(join(FOLDER, 'sw.js'), 'utf8');
  const built = readdirSync(join(FOLDER, 'assets')).map((name) => `assets/${name}`);
  for (const part of ['MeansView', 'DocumentView', 'Presentation', 'RoadmapDialog']) {
    const files = built.filter((file) => file.startsWith(`assets/${part}-`));
    expect(files, part).not.toEqual([]);
    for (const file of files) {
      expect(start).not.toContain(file);
      expect(kept).toContain(file);
    }
  }
});

test('fonts are only woff2, with only Latin letters', () => {
  const fonts = readdirSync(join(FOLDER, 'assets')).filter((name) => /\.woff2?$/.test(name));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((name) => !/-latin(-ext)?-\d+-\w+-.*\.woff2$/.test(name))).toEqual([]);
});
