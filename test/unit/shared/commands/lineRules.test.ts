/** The contradictions in a means line that are refused, with their words. */
import { expect, test } from 'vitest';
import { contradictionOf } from '../../../../shared/commands/lineRules';
import { newMeansLine, type MeansLine } from '../../../../shared/model/means';

const refused = (line: Partial<MeansLine>, written: Partial<MeansLine> = line): unknown[] => {
  const problem = contradictionOf(
    newMeansLine({ id: 'l', order: 'a0', kind: 'operating', ...line }),
    written,
  );
  return [problem?.code, problem?.place?.field];
};

test.each<[Partial<MeansLine>, string, string]>([
  [
    { kind: 'operating', section: 'operating', chapter: '13' },
    'chapter_expense_operating',
    'chapter',
  ],
  [
    { kind: 'investment', section: 'investment', chapter: '74' },
    'chapter_expense_investment',
    'chapter',
  ],
  [
    { kind: 'receipt', section: 'operating', chapter: '011' },
    'chapter_receipt_operating',
    'chapter',
  ],
  [
    { kind: 'receipt', section: 'investment', chapter: '011' },
    'chapter_receipt_investment',
    'chapter',
  ],
  [{ kind: 'post', section: 'investment' }, 'postSection', 'section'],
  [{ kind: 'post', isProgramme: true }, 'postProgramme', 'isProgramme'],
  [{ start: '2024-06-01', end: '2024-05-31' }, 'endBeforeStart', 'end'],
])('%o is refused as %s', (line, code, field) => {
  expect(refused(line)).toEqual([`problems.${code}`, field]);
});

test('a line that ends the day it begins stands', () => {
  expect(refused({ start: '2024-06-01', end: '2024-06-01' })).toEqual([undefined, undefined]);
});

test('what was wrong before may be left while another field is written', () => {
  expect(refused({ kind: 'operating', chapter: '13' }, { title: 'Autre' })).toEqual([
    undefined,
    undefined,
  ]);
  expect(refused({ kind: 'post', section: 'investment' }, { title: 'Autre' })).toEqual([
    undefined,
    undefined,
  ]);
});
