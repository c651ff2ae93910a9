import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import cases from '../../../../fixtures/periods/cases.json';
import { isWordKey } from '../../../../../shared/i18n/words';
import { periodSchema } from '../../../../../shared/model/period';
import {
  readPeriod,
  type PeriodContext,
  type PeriodReading,
} from '../../../../../shared/model/periods/read';
import { isProblem, type Problem } from '../../../../../shared/model/problem';

const CONTEXT: PeriodContext = {
  today: '2026-11-24',
  yearHint: null,
  horizon: { start: '2024-01-01', end: '2026-12-31' },
};

interface Case {
  words: string;
  problem?: string;
  rule?: string;
  form?: string;
  start?: string | null;
  end?: string | null;
  certainty?: string;
  yearGuessed?: number;
  rounds?: number;
  length?: string;
  /** The day of reference, in the context and in the result. */
  countedFrom?: string;
  zone?: 'A' | 'B' | 'C';
}

/** A reading in the shape of the fixtures. */
function asCase(words: string, read: PeriodReading | Problem): Case {
  if (isProblem(read)) return { words, problem: read.code };
  const {
    rule,
    period: { form, start, end, certainty, length },
    yearGuessed,
    countedFrom,
    series,
  } = read;
  return {
    words,
    rule,
    form,
    start,
    end,
    certainty,
    ...(yearGuessed === null ? {} : { yearGuessed }),
    ...(countedFrom === null ? {} : { countedFrom }),
    ...(series ? { rounds: series.count } : {}),
    ...(length ? { length: `${length.value} ${length.unit}` } : {}),
  };
}

/** The plan must be able to hold every form on offer. */
function expectSound(read: PeriodReading): void {
  expect(periodSchema.safeParse(read.period).error).toBeUndefined();
  for (const [form, ends] of Object.entries(read.alternatives))
    expect(periodSchema.safeParse({ ...read.period, form, ...ends }).error).toBeUndefined();
}

test.each((cases as Case[]).map((each) => [each.rule ?? each.problem!, each.words, each] as const))(
  '%s « %s »',
  (_, words, { zone, ...expected }) => {
    const { countedFrom: reference = null } = expected;
    const read = readPeriod(words, { ...CONTEXT, reference, ...(zone ? { zone } : {}) });
    expect(asCase(words, read)).toEqual(expected);
    if (!isProblem(read)) expectSound(read);
  },
);

const RULES = Array.from({ length: 24 }, (_, index) => `P${index + 1}`);
const RULES_TEXT = readFileSync(
  new URL('../../../../../shared/model/periods/RULES.md', import.meta.url),
  'utf8',
);

test.each(RULES)('%s is documented and has cases', (rule) => {
  expect(RULES_TEXT).toContain(`| ${rule} |`);
  expect((cases as Case[]).filter((each) => each.rule === rule).length).toBeGreaterThanOrEqual(2);
});

test('reads every wording quoted in RULES.md by the rule beside it', () => {
  const rows = RULES_TEXT.split('\n').flatMap((line) => {
    const row = /^\| (P\d+) \| (.*?) \|/.exec(line);
    return row && row[1] !== 'P0' ? [[row[1]!, row[2]!] as const] : [];
  });
  const quoted = rows.flatMap(([rule, words]) =>
    [...words.matchAll(/« ([^»]*\d{4}[^»]*) »/g)].map((match) => ({ words: match[1]!, rule })),
  );
  expect(quoted.length).toBeGreaterThan(40);
  expect(
    quoted.map(({ words }) => {
      const read = readPeriod(words, CONTEXT);
      return { words, rule: isProblem(read) ? read.code : read.rule };
    }),
  ).toEqual(quoted);
});

describe('P0: signs', () => {
  const plain = (words: string): Case => ({ ...asCase('', readPeriod(words, CONTEXT)) });
  test.each([
    'mars-juin 2024',
    'mars–juin 2024',
    'mars — juin 2024',
    'mars → juin 2024',
    'mars‑juin 2024',
    ' mars\u00a0à\u202fjuin\t2024 ',
    'Mars À JUIN 2024.',
    '« mars à juin 2024 »',
    '(mars à juin 2024)',
    'mars a\u0300 juin 2024',
    'de mars à juin 2024 !',
  ])('%j changes nothing', (words) => {
    expect(plain(words)).toEqual(plain('mars à juin 2024'));
  });
});

describe('a missing year', () => {
  test('is that of the nearest dated row above, and is reported', () => {
    expect(readPeriod('dernier trimestre', { ...CONTEXT, yearHint: 2025 })).toMatchObject({
      yearGuessed: 2025,
      period: { start: '2025-10-01', end: '2025-12-31', certainty: 'estimated' },
    });
  });
  test('is else the first of the horizon', () => {
    expect(
      readPeriod('dernier trimestre', {
        ...CONTEXT,
        horizon: { start: '2027-04-01', end: '2030-03-31' },
      }),
    ).toMatchObject({ yearGuessed: 2027, period: { start: '2027-10-01' } });
  });
  test('is not guessed if the words have one', () => {
    expect(readPeriod('dernier trimestre 2024', { ...CONTEXT, yearHint: 2025 })).toMatchObject({
      yearGuessed: null,
      period: { start: '2024-10-01', certainty: 'firm' },
    });
  });
});

test.each([
  ['2024-02-15', '2024-02-15'],
  ['2023-11-20', '2024-01-01'],
  ['2030-01-01', '2024-01-01'],
  ['2025-03-01', '2024-01-01'],
])('P11, P13: today %s, « maintenant à juin 2024 » begins on %s', (today, start) => {
  expect(readPeriod('maintenant à juin 2024', { ...CONTEXT, today })).toMatchObject({
    period: { start, end: '2024-06-30' },
  });
});

test.each(['2024-02-15', '2026-11-24'])(
  'P15: today %s, the length says where « 6 mois -> maintenant à juin 2024 » begins',
  (today) => {
    expect(readPeriod('6 mois -> maintenant à juin 2024', { ...CONTEXT, today })).toMatchObject({
      period: { start: '2024-01-01', end: '2024-06-30', length: { value: 6, unit: 'month' } },
    });
  },
);

describe('the other forms of a wording', () => {
  test.each(['fin 2025', 'd’ici fin 2025', 'en fin 2025'])('« %s » has all three', (words) => {
    expect(readPeriod(words, CONTEXT)).toMatchObject({
      alternatives: {
        within: { start: '2025-10-01', end: '2025-12-31' },
        by: { start: null, end: '2025-12-31' },
        from: { start: '2025-10-01', end: null },
      },
    });
  });
  test('« avant juin » and « après juin » have only their own', () => {
    expect(readPeriod('avant juin 2024', CONTEXT)).toMatchObject({
      alternatives: { by: { start: null, end: '2024-05-31' } },
    });
    expect(
      Object.keys((readPeriod('avant juin 2024', CONTEXT) as PeriodReading).alternatives),
    ).toEqual(['by']);
    expect(
      Object.keys((readPeriod('après juin 2024', CONTEXT) as PeriodReading).alternatives),
    ).toEqual(['from']);
  });
  test('do not exist for an undated wording', () =>
    expect(readPeriod('à caler', CONTEXT)).toMatchObject({ alternatives: {} }));
});

test('P18: the series of the source', () => {
  expect(readPeriod('debut 2024-début 2025-début 2026', CONTEXT)).toMatchObject({
    series: { firstStart: '2024-01-01', lengthMonths: 3, everyMonths: 12, count: 3 },
  });
});

const SAID = [
  'juin',
  '2024',
  'fin',
  'à',
  'd’ici',
  '-',
  '->',
  'T',
  '3',
  'mois',
  'du',
  'au',
  '?',
  '(',
  'É',
  '\u202f',
  '31',
  '/',
  'de',
  'début',
  'semaine',
  '٣',
  '💥',
  '%',
  'hiver',
  'avant',
  'après',
  '1900',
  '2199',
  '9999',
  'ans',
  'et',
  ',',
  'mi-',
  'vers',
  'maintenant',
  '53',
  'février',
  '.',
  'sous',
  'quinzaine',
  'vendredi',
  'prochain',
  'vacances',
  'Noël',
  'zone B',
  '14h',
  'chaque',
  'déc',
];
const someWords = fc.array(fc.constantFrom(...SAID), { maxLength: 60 });
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 600 }),
  someWords.map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...SAID), { maxLength: 7 }).map((words) => words.join(' ')),
  someWords.map((words) => words.join('')),
);
const anyYearHint = fc.option(fc.integer({ min: 1900, max: 2199 }));

const anyDay = fc.constantFrom(null, '2024-02-29', '2026-11-24', '1900-01-01', '2199-12-31');

test('any text gives a valid reading or a problem, never an exception', () => {
  fc.assert(
    fc.property(anyText, anyYearHint, anyDay, anyDay, (text, yearHint, reference, notBefore) => {
      const read = readPeriod(text, { ...CONTEXT, yearHint, reference, notBefore });
      if (isProblem(read)) {
        expect(isWordKey(read.code)).toBe(true);
        return;
      }
      expectSound(read);
      expect(read.period.words).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

const PIECES = [
  'a ',
  '-',
  '(',
  '()',
  '[',
  ',',
  '1/',
  'mi-',
  'de ',
  'd’',
  '2024-',
  'juin ',
  '->',
  '. ',
  '?',
  '\u00a0',
  'un an ',
  '6 mois ',
  ' et ',
  'à partir de ',
  '1er ',
  'ﷺ',
  'é',
  '>',
  '=',
  'jusqu’à ',
  'semaine ',
  'x',
  '1-',
  '14h-',
  'lun. ',
  'vacances de ',
  'sous ',
  'prochain ',
  'fin de ',
  '1, ',
];

test.each(PIECES)('%j repeated many times ends, as it is and before a year', (piece) => {
  const repeated = piece.repeat(Math.floor(490 / piece.length));
  for (const text of [repeated, `${repeated} 2024`.slice(-500), `juin ${repeated}`.slice(0, 500)])
    expect(() => readPeriod(text, CONTEXT)).not.toThrow();
});
