import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../../../shared/formats/encoding';
import { encodingProblems, formatOf, refusedFormat } from '../../../../shared/formats/formats';
import { lookAt, type LookedAt } from '../../../../shared/formats/lookedAt';
import { writePhasage } from '../../../../shared/formats/phasage';
import { readBundle, writeBundle } from '../../../../shared/formats/phasage/bundle';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { sayProblem } from '../../../../shared/wording/problems';

const PLAN = { ...acte3Plan('plan1'), title: 'L’été à Wäldi : 45 € — « œuvre »' };
const TEXT = writePhasage(PLAN, {}, { savedWith: 'test', savedAt: '2024-03-08T10:00:00Z' });

/** The characters with a byte of their own in Windows-1252 but not in Latin-1. */
const OWN: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  Œ: 0x8c,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
};
const westerly = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => {
    const byte = OWN[sign] ?? sign.codePointAt(0)!;
    if (byte > 0xff) throw new Error(`no byte for ${sign}`);
    return byte;
  });
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
};
const looked = (bytes: Uint8Array | string, name = 'plan.phasage'): LookedAt =>
  lookAt(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, TextDecoder);

/** Without letters that only the other encodings have. */
const NARROW = TEXT.replace(/[^\x00-\xff€…Œ‘’“”–—œ]/g, '-');

test.each<[string, Uint8Array, string]>([
  ['UTF-8', new TextEncoder().encode(TEXT), TEXT],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TEXT}`), TEXT],
  ['UTF-16, little end first', utf16(TEXT, 'le', true), TEXT],
  ['UTF-16, big end first', utf16(TEXT, 'be', true), TEXT],
  ['UTF-16 without its mark', utf16(TEXT, 'le', false), TEXT],
  ['UTF-16, big end first, without its mark', utf16(TEXT, 'be', false), TEXT],
  ['Windows-1252', westerly(NARROW), NARROW],
])('reads Notepad’s plan exactly: %s', (_what, bytes, text) => {
  const file = looked(bytes);
  expect(file.decoded?.text).toBe(text);
  const [one, ...more] = [...formatOf(file).read!(file)];
  expect(more).toEqual([]);
  expect(isProblem(one!.read) ? one!.read : one!.read.plan.title).toBe(PLAN.title);
});

test('warns about Windows-1252, as it is never certain', () => {
  expect(encodingProblems(looked(westerly(NARROW))).map(sayProblem)).toEqual([
    expect.stringContaining('Windows-1252'),
  ]);
  expect(encodingProblems(looked(TEXT))).toEqual([]);
  expect(encodingProblems(looked(utf16(TEXT, 'le', true)))).toEqual([]);
});

test('UTF-8 with wrong bytes is damage, never another encoding', () => {
  const good = new TextEncoder().encode(TEXT);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.integer({ min: 0x80, max: 0xff })), {
        minLength: 1,
        maxLength: 20,
      }),
      (changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = readText(bytes, TextDecoder);
        expect(read === null || read.encoding === 'utf-8').toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

test('any text comes back the same from UTF-8 and UTF-16', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plan = `{"title":${JSON.stringify(text)}}`;
      for (const bytes of [
        new TextEncoder().encode(plan),
        utf16(plan, 'le', true),
        utf16(plan, 'be', true),
        utf16(plan, 'le', false),
      ])
        expect(readText(bytes, TextDecoder)?.text).toBe(plan);
    }),
  );
});

const zip = (...names: string[]): string => `PK\u0003\u0004${names.join('PK\u0001\u0002')}`;
const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);

test.each<[string, Uint8Array | string, string]>([
  ['projet.mpp', COMPOUND, 'mpp'],
  ['classeur.xls', COMPOUND, 'office97'],
  [
    'projet.xml',
    '<?xml version="1.0"?>\n<Project xmlns="http://schemas.microsoft.com/project">',
    'mspdi',
  ],
  ['p.xml', '\ufeff<?xml version="1.0"?><!-- x --><p:Project xmlns:p="x">', 'mspdi'],
  ['p.gan', '<?xml version="1.0"?><project name="x" version="3.2">', 'gan'],
  ['p.planner', '<project name="" mrproject-version="2" phase="">', 'planner'],
  ['p.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ['p.pptx', zip('ppt/presentation.xml'), 'pptx'],
  ['p.docx', zip('word/document.xml'), 'docx'],
  ['p.ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'ods'],
  ['p.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'odt'],
  ['p.pdf', '%PDF-1.7', 'pdf'],
  ['p.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0', 'ics'],
  ['p.html', '<!DOCTYPE html><html lang="fr">', 'html'],
  ['p.svg', '<svg xmlns="http://www.w3.org/2000/svg">', 'svg'],
])('recognises a foreign file by its content, and names it: %s', (name, bytes, id) => {
  for (const called of [name, id === 'mpp' ? name : 'plan.phasage']) {
    const format = formatOf(looked(bytes, called));
    expect(format.id).toBe(id);
    expect(sayProblem(refusedFormat(format)!)).toMatch(/^Ce fichier est une? .*\.$/);
  }
});

test('recognises a plan whatever its file name, and a damaged one by its name', () => {
  expect(formatOf(looked(TEXT, 'plan.txt')).id).toBe('phasage');
  expect(formatOf(looked(writeBundle([TEXT]), 'plans.json')).id).toBe('bundle');
  expect(formatOf(looked('{"form', 'plan.phasage')).id).toBe('phasage');
  const codes = [
    looked(Uint8Array.of(0x7b, 0xc3, 0xa9, 0xff, 0x7d)),
    looked(Uint8Array.of(0x7b, 0xc3, 0xa9, 0xff, 0x7d), 'x.bin'),
    looked('{"tasks": []}'),
  ].map((file) =>
    [...formatOf(file).read!(file)].map(({ read }) => (read as { code: string }).code),
  );
  expect(codes).toEqual([['files.notJson'], ['files.notAPlan'], ['files.foreign']]);
});

test('refuses a duplicate key in any plan of a bundle, and in the bundle itself', () => {
  const twice = TEXT.replace('"title":', '"title": "autre",\n"title":');
  const bundle = writeBundle([TEXT]).replace(
    '"files": [',
    () => `"files": [ ${twice}, ${JSON.stringify(JSON.parse(TEXT))},`,
  );
  const file = looked(bundle);
  const read = [...formatOf(file).read!(file)].map(({ read: one }) =>
    isProblem(one) ? one.code : one.plan.title,
  );
  expect(read).toEqual(['files.keyTwice', PLAN.title, PLAN.title]);
  expect(readBundle(bundle.replace('"files": [', '"files": [], "files": ['))).toMatchObject({
    code: 'files.keyTwice',
  });
});

test('the plans of a bundle come back as they were written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { maxLength: 4 }),
      (plans) => {
        const texts = plans.map((plan) => JSON.stringify({ ...plan, format: 'phasage' }));
        const read = readBundle(writeBundle(texts));
        if (isProblem(read)) throw new Error(read.code);
        expect(read.map((text) => JSON.parse(text) as unknown)).toEqual(
          texts.map((text) => JSON.parse(text) as unknown),
        );
      },
    ),
  );
});
