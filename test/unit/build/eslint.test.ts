import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { ROOT } from '../../../build/scripts/targets';

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: `${ROOT}/build/config/eslint.js`,
});

/** The rules that refuse a text as a file that is not on the disk. */
async function refusedBy(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return [...new Set(result!.messages.map((message) => message.ruleId))];
}

test.each([
  'export const day = new Date();',
  'export const day = new Date(...[]);',
  'export const day = new Date(undefined);',
  'export const day = Date();',
  'export const day = Date.now();',
  "export const day = Date['now']();",
  "export const day = Reflect.get(Date, 'now')();",
  'const { now } = Date; export const day = now();',
  'const Clock = Date; export const day = new Clock();',
  'export const lot = Math.random();',
  "export const lot = Math['random']();",
  'const { random } = Math; export const lot = random();',
  'export const lot = globalThis.Math.random();',
  'export const day = globalThis.Date.now();',
  'export const lot = crypto.randomUUID();',
  'export const lot = crypto.getRandomValues(new Uint8Array(1));',
  'export const at = performance.now();',
  'export const day = Intl.DateTimeFormat().format();',
  "export const day = new Intl.DateTimeFormat('fr-FR').formatToParts();",
  'export const day = new Intl.DateTimeFormat().format(undefined);',
  "const { format } = new Intl.DateTimeFormat('fr-FR'); export const day = format();",
  "import { Temporal } from 'temporal-polyfill'; export const day = Temporal.Now.plainDateISO();",
  "import { Temporal } from 'temporal-polyfill'; const { Now } = Temporal; export const day = Now;",
  "import { Temporal as T } from 'temporal-polyfill'; export const day = T.Now.plainDateISO();",
  "import { randomBytes } from '@noble/hashes/utils.js'; export const lot = randomBytes(1);",
  'export const day = new (new Date(0).constructor)();',
  "export const day = eval('Date.now()');",
  "export const day = new Function('return Date.now()')();",
  "export const lot = import('node:crypto');",
  'export const lot = (name: string): Promise<unknown> => import(name);',
])('shared has no clock and no chance: %s', async (code) => {
  const rules = await refusedBy('shared/model/broken.ts', code);
  expect(
    rules.some((rule) => ['no-restricted-syntax', 'no-restricted-globals'].includes(rule!)),
    String(rules),
  ).toBe(true);
});

test.each([
  'export const day = new Date(0).toISOString();',
  'export const days = [(date: Date): Date => new Date(Date.UTC(2024, 0, date.getUTCDate()))];',
  'export const most = Math.max(1, 2);',
  "export const words = new Intl.DateTimeFormat('fr-FR').format(0);",
  "import { Temporal } from 'temporal-polyfill'; export const day = Temporal.PlainDate.from('2024-01-01');",
  "export const later = import('./money');",
  "export const later = import('../wording/money');",
])('dates and figures that are the same every day are allowed in shared: %s', async (code) => {
  expect(await refusedBy('shared/model/fine.ts', code.replaceAll('; ', ';\n'))).toEqual([]);
});

test.each([
  'export const base = indexedDB;',
  'export const base = window.indexedDB;',
  "export const base = globalThis['indexedDB'];",
  'const { indexedDB: kept } = window; export const base = kept;',
])('only renderer/storage uses IndexedDB: %s', async (code) => {
  expect(await refusedBy('renderer/core/broken.ts', code)).toEqual(['no-restricted-syntax']);
  expect(await refusedBy('renderer/storage/fine.ts', code)).toEqual([]);
});

test.each(['select', 'button'])('only renderer/ui uses <%s>', async (name) => {
  for (const code of [
    `export const one = <${name} />;`,
    `export const one = <${name}></${name}>;`,
  ]) {
    expect(await refusedBy('renderer/means/Broken.tsx', code)).toEqual(['no-restricted-syntax']);
    expect(await refusedBy('renderer/storage/Broken.tsx', code)).toEqual(['no-restricted-syntax']);
    expect(await refusedBy('renderer/ui/Fine.tsx', code)).toEqual([]);
  }
});

test.each(['date', 'month', 'week', 'time', 'datetime-local'])(
  'no <input type="%s">, which the system words in its own language',
  async (type) => {
    const code = `export const one = <input type="${type}" />;`;
    expect(await refusedBy('renderer/roadmap/Broken.tsx', code)).toEqual(['no-restricted-syntax']);
  },
);

test.each(['shared/model', 'renderer/ui', 'renderer/storage', 'electron/host', 'build', 'test'])(
  'refuses export * in %s',
  async (folder) => {
    for (const code of ["export * from './money';", "export * as money from './money';"])
      expect(await refusedBy(`${folder}/broken.ts`, code)).toEqual(['no-restricted-syntax']);
  },
);

test.each([
  '/[.,]+$/.test(text)',
  '/^(.*?)(?:, )?(\\w*)$/.test(text)',
  '/(?:a+)+b/.test(text)',
  "new RegExp('\\\\s+$').test(text)",
])('refuses patterns that read a part of a text repeatedly: %s', async (pattern) => {
  const code = `export const isRead = (text: string): boolean => ${pattern};`;
  for (const folder of ['shared/formats', 'renderer/means', 'electron/host', 'build/scripts'])
    expect((await refusedBy(`${folder}/broken.ts`, code)).join()).toContain(
      'regexp/no-super-linear',
    );
});

test('accepts a pattern that reads a text once', async () => {
  const code =
    '/** Is it read? */\nexport const isRead = (text: string): boolean => /^[.,]+ x$/.test(text);';
  expect(await refusedBy('shared/formats/fine.ts', code)).toEqual([]);
});

test.each(['shared/model', 'renderer/ui', 'electron/host', 'build', 'test'])(
  'refuses nested ternaries in %s',
  async (folder) => {
    const code = "export const sizes = [1, 2].map((n) => (n > 2 ? 'l' : n > 1 ? 'm' : 's'));";
    expect(await refusedBy(`${folder}/broken.ts`, code)).toEqual(['no-nested-ternary']);
  },
);

test.each(['ts', 'tsx', 'js', 'cjs'])('refuses lines of *.%s over 120 characters', async (end) => {
  const long = `export const sum = ${Array(40).fill('1').join(' + ')};`;
  expect(long.length).toBeGreaterThan(120);
  expect(await refusedBy(`build/broken.${end}`, long)).toEqual(['max-len']);
});

test('accepts long lines with words, patterns and addresses', async () => {
  const long = 'x'.repeat(120);
  const code = [`'${long}'`, `\`${long}\``, `/${long}/`].map((value) => `  ${value},`).join('\n');
  expect(
    await refusedBy('build/fine.ts', `// https://${long}.fr\nexport const data = [\n${code}\n];`),
  ).toEqual([]);
});

test.each([
  "export const words = 'Étape à caler';",
  'export const words = (count: number): string => `${count} étapes`;',
  'export const words = (title: string): string => `${title}, terminée`;',
  "export const words = 'e\u0301tape';",
])('refuses accented words outside the catalogue: %s', async (code) => {
  const folders = [
    'shared/model',
    'shared/formats',
    'renderer/ui',
    'electron/cli',
    'build/scripts',
  ];
  for (const folder of folders)
    expect(await refusedBy(`${folder}/broken.ts`, code)).toContain('words/no-french');
  for (const folder of ['shared/i18n/fr', 'shared/templates', 'test/unit'])
    expect(await refusedBy(`${folder}/fine.ts`, code)).not.toContain('words/no-french');
});

test('also between the tags of a page and in their attributes', async () => {
  for (const tag of ['<p>Échap</p>', '<p>{1} &eacute;tape</p>', '<p title="Échéance">1</p>'])
    expect(await refusedBy('renderer/app/broken.tsx', `export const page = ${tag};`)).toEqual([
      'words/no-french',
    ]);
});

test('accepts accents in comments, patterns and bytes', async () => {
  const code = "// Prévu\nexport const ways = [/[eé]tape/, 'i\\u00e9', 'etape'];";
  expect(await refusedBy('shared/model/fine.ts', code)).toEqual([]);
});

test.each([
  "const plurals = new Intl.PluralRules('fr'); export const one = plurals.select(1);",
  "export const euros = new Intl.NumberFormat('fr-FR');",
])('refuses formatters made at import time: %s', async (code) => {
  expect(await refusedBy('renderer/ui/broken.ts', code)).toContain('no-restricted-syntax');
});

test('accepts a formatter made on demand', async () => {
  const code = "export const euros = (): object => new Intl.NumberFormat('fr-FR');";
  expect(await refusedBy('renderer/ui/broken.ts', code)).not.toContain('no-restricted-syntax');
});
