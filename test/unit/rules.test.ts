/** A test with its number proves each rule, and no test has a number without a rule. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The file of each family's rules, and the row or line that begins a rule. */
const FAMILIES = [
  { file: 'shared/model/periods/RULES.md', begins: /^\| (P\d+) \|/gm },
  { file: 'shared/means/RULES.md', begins: /^\| (M\d+) \|/gm },
  { file: 'shared/schedule/RULES.md', begins: /^\| (S\d+) \|/gm },
  { file: 'shared/hypotheses/RULES.md', begins: /^\| (H\d+) \|/gm },
  { file: 'shared/formats/minutes/RULES.md', begins: /^- \*\*(L\d+) /gm },
  { file: 'shared/hosts/rotation.ts', begins: /^ \* - (B\d+):/gm },
] as const;

const filesOf = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => join(folder, file).replaceAll('\\', '/'));

const SELF = 'test/unit/rules.test.ts';
const QUOTED = `'((?:[^'\\\\]|\\\\.)*)'|\`((?:[^\`\\\\]|\\\\.)*)\`|"((?:[^"\\\\]|\\\\.)*)"`;
const TITLE = new RegExp(
  String.raw`\b(?:test|it|describe)(?:\.\w+(?:\([^()]*\))?)*\(\s*(?:${QUOTED})`,
  'g',
);

/** Numbers of rules in a title: "M3, M7" and "B1 to B3". */
function numbersIn(title: string): string[] {
  return [...title.matchAll(/\b([A-Z])(\d+)(?: (?:to|–|-) \1(\d+))?\b/g)].flatMap(
    ([, letter, from, to]) =>
      Array.from(
        { length: Number(to ?? from) - Number(from) + 1 },
        (_, index) => `${letter}${Number(from) + index}`,
      ),
  );
}

const titles = filesOf('test/unit', '.test.ts')
  .filter((file) => file !== SELF)
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(TITLE)])
  .map(([, single, tick, double]) => single ?? tick ?? double ?? '');
const inFixtures = ['periods', 'means'].flatMap((folder) =>
  (
    JSON.parse(readFileSync(`test/fixtures/${folder}/cases.json`, 'utf8')) as { rule?: string }[]
  ).flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
);
const proved = new Set([...titles.flatMap(numbersIn), ...inFixtures]);

test('every file of rules belongs to a family', () => {
  expect(
    ['shared', 'renderer', 'electron'].flatMap((room) => filesOf(room, 'RULES.md')).toSorted(),
  ).toEqual(
    FAMILIES.map(({ file }) => file)
      .filter((file) => file.endsWith('RULES.md'))
      .toSorted(),
  );
});

describe.each(FAMILIES)('$file', ({ file, begins }) => {
  const rules = [...readFileSync(file, 'utf8').matchAll(begins)].map(([, rule]) => rule!);

  test('numbers its rules one after the other', () => {
    const first = Number(rules[0]!.slice(1));
    expect(rules).toEqual(rules.map((_, index) => `${rules[0]![0]}${first + index}`));
  });

  test('has a test for each rule', () => {
    expect(rules.filter((rule) => !proved.has(rule))).toEqual([]);
  });

  test('has each rule that tests prove', () => {
    const letter = rules[0]![0]!;
    const cited = [...proved].filter((rule) => rule.startsWith(letter) && rule.length < 4);
    expect(cited.filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
