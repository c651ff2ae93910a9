import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from '../../../build/scripts/targets';

const FOLDER = join(ROOT, 'renderer');
const files = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|css)$/.test(file))
    .map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]),
);
const sheets = [...files.keys()].filter((file) => file.endsWith('.css'));

function fileOf(from: string, specifier: string): string[] {
  const path = normalize(join(dirname(from), specifier));
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].filter((each) => files.has(each));
}

interface Source {
  /** The files that run, or style, with it. */
  readonly imports: readonly string[];
  /** The files that it loads later. */
  readonly loads: readonly string[];
  readonly classes: readonly string[];
}

const WORD = /[a-z][\w-]*/g;

function sourceOf(file: string): Source {
  const imports: string[] = [];
  const loads: string[] = [];
  const classes: string[] = [];
  const read = (node: ts.Node, inClass: boolean): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      if (!node.importClause?.isTypeOnly) imports.push(...fileOf(file, node.moduleSpecifier.text));
      return;
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      loads.push(...node.arguments.filter(ts.isStringLiteral).flatMap((a) => fileOf(file, a.text)));
    if (inClass && (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)))
      classes.push(...(node.text.match(WORD) ?? []));
    const named = ts.isJsxAttribute(node) && node.name.getText() === 'className';
    ts.forEachChild(node, (child) => read(child, inClass || named));
  };
  const script = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  read(ts.createSourceFile(file, files.get(file)!, ts.ScriptTarget.Latest, true, script), false);
  return { imports, loads, classes };
}

const sources = new Map(
  [...files.keys()].filter((file) => !file.endsWith('.css')).map((file) => [file, sourceOf(file)]),
);

function runWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of sources.get(file)?.imports ?? []) runWith(next, found);
  return found;
}

/** The text before each brace of a sheet, with its depth. */
function* openings(sheet: string): Generator<{ readonly text: string; readonly depth: number }> {
  const css = files.get(sheet)!.replace(/\/\*[^]*?\*\//g, '');
  let depth = 0;
  for (const [, text, brace] of css.matchAll(/([^{};]*)([{};])/g)) {
    if (brace === '{') yield { text: text!.trim().replace(/\s+/g, ' '), depth };
    if (brace !== ';') depth += brace === '{' ? 1 : -1;
  }
}

/** The classes that a sheet styles anywhere, without another class as a condition. */
function ownClasses(sheet: string): string[] {
  return [...openings(sheet)]
    .flatMap(({ text }) => text.split(','))
    .map((selector) => selector.trim().replace(/:(?!has\()[\w-]+(\([^)]*\))?|\[[^\]]*\]/g, ''))
    .flatMap((bare) => /^(?:[a-z]+)?\.([a-z][\w-]*)$/.exec(bare)?.[1] ?? []);
}

const ownersOf = new Map<string, Set<string>>();
for (const sheet of sheets)
  for (const name of ownClasses(sheet))
    ownersOf.set(name, (ownersOf.get(name) ?? new Set()).add(sheet));

test('only one folder styles a class', () => {
  expect(ownersOf.size).toBeGreaterThan(300);
  const folders = (name: string): string[] => [
    ...new Set([...ownersOf.get(name)!].map((sheet) => sheet.split('/')[0]!)),
  ];
  expect(
    [...ownersOf.keys()]
      .filter((name) => folders(name).length > 1)
      .map((name) => `${name}: ${folders(name).join(', ')}`),
  ).toEqual([]);
});

test('a sheet styles a selector in one place: a rule pasted twice hides another', () => {
  const twice = sheets.flatMap((sheet) => {
    const rules = [...openings(sheet)].filter(
      ({ text, depth }) => depth === 0 && !text.startsWith('@'),
    );
    return rules
      .map(({ text }) => text)
      .filter((text, index, all) => all.indexOf(text) !== index)
      .map((text) => `${sheet}: ${text}`);
  });
  expect(twice).toEqual([]);
});

test('code that loads later brings the sheets of its classes', () => {
  const start = runWith('main.tsx');
  const later = [...new Set([...start].flatMap((file) => sources.get(file)?.loads ?? []))];
  expect(later.length).toBeGreaterThan(15);
  const lacking = ['main.tsx', ...later].flatMap((entry) => {
    const own = runWith(entry);
    const there = (sheet: string): boolean => own.has(sheet) || start.has(sheet);
    return [...own].flatMap((file) =>
      (sources.get(file)?.classes ?? [])
        .filter((name) => ownersOf.has(name) && ![...ownersOf.get(name)!].some(there))
        .map((name) => `${entry}: ${name} (${file})`),
    );
  });
  expect(lacking).toEqual([]);
});
