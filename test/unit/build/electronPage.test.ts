/**
 * The page about the use of Electron names every part of it, and has twenty acts for the first
 * person who tests it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../build/scripts/targets';

const page = readFileSync(join(ROOT, 'build/electron.md'), 'utf8');
const named = new Set([...page.matchAll(/`([^`]+)`/g)].map(([, words]) => words!));
const types = readFileSync(
  createRequire(import.meta.url).resolve('electron/electron.d.ts'),
  'utf8',
);
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

/** The methods of a class, and of those it extends, by Electron's own types. */
function methodsOf(name: string): string[] {
  const [, parent, body] = new RegExp(
    `^  (?:class|interface) ${name}(?: extends (\\w+))?[^{\\n]* \\{\\n(.*?)^  \\}`,
    'ms',
  ).exec(types)!;
  const own = [...body!.matchAll(/^    ([a-z]\w+)\(/gim)].map(([, method]) => method!);
  return parent === undefined || ['NodeEventEmitter', 'EventEmitter'].includes(parent)
    ? own
    : [...methodsOf(parent), ...own];
}

test('has a line for every method of a window, a page, a session or a menu in use', () => {
  const classes = [
    'BrowserWindow',
    'WebContents',
    'Session',
    'WebRequest',
    'Menu',
    'CommandLine',
    'DownloadItem',
  ];
  const known = new Set(classes.flatMap(methodsOf));
  // Every listener's event has its own line; the text can't tell JavaScript's own methods apart.
  const ambiguous = [String, Array, Set, Map].flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype),
  );
  for (const method of ['on', 'off', 'once', ...ambiguous]) known.delete(method);
  const used = new Set(
    [...sources.matchAll(/\.([a-z]\w+)\(/gi)]
      .map(([, method]) => method!)
      .filter((method) => known.has(method)),
  );
  expect([...used]).toEqual(
    expect.arrayContaining([
      'loadURL',
      'getNormalBounds',
      'printToPDF',
      'setPermissionCheckHandler',
      'onBeforeRequest',
      'popup',
      'appendSwitch',
    ]),
  );
  expect([...used].filter((method) => !named.has(method))).toEqual([]);
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
