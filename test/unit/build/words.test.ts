import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../../build/scripts/build';
import { ROOT } from '../../../build/scripts/targets';
import { frLater } from '../../../shared/i18n/frLater';
import { frStart } from '../../../shared/i18n/frStart';

const FOLDER = join(ROOT, 'dist/renderer');

const keysOf = (catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] =>
  Object.entries(catalogue).flatMap(([area, words]) =>
    Object.keys(words).map((key) => `${area}.${key}`),
  );
const saidOf = (key: string): string => key.replace(/_(one|other|many|zero)$/, '');
const LATER = new Set(keysOf(frLater).flatMap((key) => [key, saidOf(key)]));
const LATER_AREAS = Object.keys(frLater).join('|');

/** The later words in a built file: literal keys, and those that a template can make. */
function laterKeysIn(code: string): string[] {
  const plain = [...code.matchAll(/["'`](\w+\.\w+)["'`]/g)].map(([, key]) => key!);
  const made = [
    ...code.matchAll(new RegExp(`\`((?:${LATER_AREAS})\\.(?:\\w|\\$\\{[^{}\`]*\\})*)\``, 'g')),
  ]
    .filter(([, template]) => template!.includes('${'))
    .map(([, template]) => new RegExp(`^${template!.replace(/\$\{[^}]*\}/g, '\\w+')}$`));
  return [...LATER].filter(
    (key) => plain.includes(key) || made.some((pattern) => pattern.test(saidOf(key))),
  );
}

const files = new Map<string, string>();
const allOf = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].map(([, file]) => file!);

/** A built file and all that runs with it. */
function runWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of allOf(files.get(file)!, /\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
    runWith(next, found);
  return found;
}
const saysLater = (file: string): string[] =>
  [...runWith(file)]
    .filter((each) => !holdsLater(each))
    .flatMap((each) => laterKeysIn(files.get(each)!));
const holdsLater = (file: string): boolean =>
  files.get(file)!.includes(frLater.cli.help.slice(0, 40));
const entriesOf = (page: string): string[] =>
  allOf(readFileSync(join(FOLDER, page), 'utf8'), /<script[^>]*src="\.\/assets\/([^"]+\.js)"/g);

beforeAll(async () => {
  await ensureBuilt(['renderer']);
  const assets = join(FOLDER, 'assets');
  for (const file of readdirSync(assets))
    if (file.endsWith('.js')) files.set(file, readFileSync(join(assets, file), 'utf8'));
}, 300_000);

test('no word is in both the start and the later catalogue', () => {
  expect(keysOf(frStart).filter((key) => LATER.has(key))).toEqual([]);
});

test('the start uses only words that it has', () => {
  const entries = entriesOf('index.html');
  expect(entries).not.toEqual([]);
  for (const entry of entries) {
    expect(saysLater(entry)).toEqual([]);
    expect([...runWith(entry)].filter(holdsLater)).toEqual([]);
  }
});

test('code that loads later, or prints, brings its words', () => {
  const loads = [...files].flatMap(([by, code]) =>
    allOf(code, /import\(["'`]\.\/([^"'`]+\.js)["'`]\)/g).map((part) => ({ by, part })),
  );
  const parts = new Set([...entriesOf('print.html').slice(-1), ...loads.map(({ part }) => part)]);
  const saying = [...parts].filter((part) => saysLater(part).length > 0);
  const hasThem = (part: string): boolean => [...runWith(part)].some(holdsLater);
  /** By itself, or by every file that loads it. */
  const brings = (part: string): boolean => {
    const loading = loads.filter((load) => load.part === part);
    return hasThem(part) || (loading.length > 0 && loading.every(({ by }) => hasThem(by)));
  };
  expect(saying.length).toBeGreaterThan(10);
  expect(
    saying
      .filter((part) => !brings(part))
      .map((part) => `${part}: ${saysLater(part).slice(0, 3).join(', ')}`),
  ).toEqual([]);
});
