/**
 * The page about the use of Electron names every part of it, and has twenty acts for the first
 * person who tests it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../build/scripts/targets';

const page = readFileSync(join(ROOT, 'build/electron.md'), 'utf8');
const named = new Set([...page.matchAll(/`([^`]+)`/g)].map(([, words]) => words!));
const sources = ['electron/shell', 'electron']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(ROOT, folder, name), 'utf8')),
  )
  .join('\n');

test('has a line for every member of Electron’s modules that the program uses', () => {
  const modules = 'app|session|shell|dialog|Menu|protocol|ipcMain|ipcRenderer|webUtils|screen';
  const used = [...sources.matchAll(new RegExp(`\\b(?:${modules})\\.([a-z]\\w+)\\(`, 'gi'))]
    .map(([call]) => call.slice(0, -1))
    .filter((call) => !/\.(on|off|once)$/.test(call));
  expect(used.length).toBeGreaterThan(25);
  const missing = new Set(used.filter((call) => !named.has(call) && !named.has(bare(call))));
  expect([...missing]).toEqual([]);
});

const bare = (call: string): string => call.slice(call.indexOf('.') + 1);

test('has a line for every event of Electron that the program listens to', () => {
  const heard = [...sources.matchAll(/\.(?:on|once)\(\s*'([a-z]+(?:-[a-z]+)*)'/g)]
    .map(([, event]) => event!)
    .filter((event) => event !== 'abort');
  expect(heard.length).toBeGreaterThan(20);
  expect([...new Set(heard.filter((event) => !named.has(event)))]).toEqual([]);
});

test('has twenty acts, each with what a person must see', () => {
  const acts = [...page.matchAll(/^(\d+)\. \*\*.+/gm)].map(([, number]) => Number(number));
  expect(acts).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});
