import { expect, it, test } from 'vitest';
import {
  FORMATS,
  formatNamed,
  formatOf,
  formatsWriting,
  formatWriting,
} from '../../../../shared/formats/formats';
import { lookAt } from '../../../../shared/formats/lookedAt';
import type { DocumentJob } from '../../../../shared/document/job';
import { livingDefaults } from '../../../../shared/formats/living/strip';
import { readPhasage } from '../../../../shared/formats/phasage';
import type { FileContent, Written, WriteKind } from '../../../../shared/formats/writing';
import { isProblem, problem, type Problem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';

const PLAN = acte3Plan('plan1');
const TODAY = '2024-03-08';
const DOCUMENT: DocumentJob = {
  kind: 'document',
  plan: PLAN,
  scenarioId: null,
  today: TODAY,
  pictures: {},
};
const TEMPLATE = '<html><title>PHASAGE_LIVING_TITLE</title><script>"PHASAGE_LIVING_DATA"</script>';
const LIVING = {
  kind: 'living',
  plan: PLAN,
  options: livingDefaults(PLAN),
  scenarioId: PLAN.baseScenarioId,
  today: TODAY,
} as const;
const whole = (written: Written | Problem): Written => {
  if (isProblem(written)) throw new Error(written.code);
  return written;
};
const looked = (name: string, content: FileContent) =>
  lookAt(
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    TextDecoder,
  );

test.each<[WriteKind, string[]]>([
  ['plan', ['phasage']],
  ['roadmap', ['svg', 'pdf', 'png']],
  ['document', ['docx', 'pdf']],
  ['minutes', ['docx', 'pdf']],
  ['living', ['html']],
])('the formats for a %s', (kind, ids) => {
  expect(formatsWriting(kind).map(({ id }) => id)).toEqual(ids);
});

it('chooses by the extension, among the formats that it writes', () => {
  const known = formatsWriting('document');
  expect(formatNamed('Plan.DOCX', known)?.id).toBe('docx');
  expect(formatNamed('plan.pdf', known)?.id).toBe('pdf');
  expect(formatNamed('plan.svg', known)).toBeNull();
});

it('writes no kind in a format that can’t hold it', () => {
  expect(() => formatWriting('living', 'pdf')).toThrow('living');
  expect(() => formatWriting('plan', 'pdf').write.write(DOCUMENT, {})).toThrow();
  expect(() => FORMATS.find(({ id }) => id === 'html')!.write!.write(DOCUMENT, {})).toThrow();
});

it('writes files that the table recognises by their content', async () => {
  const savedWith = 'essai';
  const savedAt = '2024-05-15T10:00:00Z';
  const plan = whole(
    await formatWriting('plan', 'phasage').write.write(
      { kind: 'plan', plan: PLAN, contents: {}, savedWith, savedAt },
      {},
    ),
  );
  expect(formatOf(looked('sans-nom', plan.files[0]!)).id).toBe('phasage');
  expect(readPhasage(String(plan.files[0]))).toMatchObject({
    plan: { title: PLAN.title },
    savedAt,
  });
  const living = whole(
    await formatWriting('living', 'html').write.write(LIVING, {
      livingPage: async () => TEMPLATE,
    }),
  );
  expect(formatOf(looked('sans-nom', living.files[0]!)).id).toBe('html');
  const docx = whole(
    await formatWriting('document', 'docx').write.write(DOCUMENT, {
      draw: async () => problem('print.noBrowser'),
    }),
  );
  expect(formatOf(looked('sans-nom', docx.files[0]!)).id).toBe('docx');
  expect(docx.warnings.map(({ code, severity }) => [code, severity])).toEqual([
    ['formats.roadmapAsTable', 'warning'],
  ]);
});

it('passes on the gaps of pages as a warning, and the reason if there are none', async () => {
  const pdf = formatWriting('document', 'pdf').write;
  const drawn = {
    files: [Uint8Array.of(1)],
    pages: 3,
    problem: { code: 'roadmap.x', params: {} },
  };
  expect(whole(await pdf.write(DOCUMENT, { draw: async () => drawn }))).toMatchObject({
    files: [Uint8Array.of(1)],
    pages: 3,
    warnings: [{ code: 'roadmap.x', severity: 'warning' }],
  });
  expect(await pdf.write(DOCUMENT, { draw: async () => problem('desktop.notHere') })).toMatchObject(
    { code: 'desktop.notHere' },
  );
});

it('makes no living page without the built page', async () => {
  const { write } = formatWriting('living', 'html').write;
  for (const page of [null, '<html></html>'])
    expect(await write(LIVING, { livingPage: async () => page })).toMatchObject({
      code: 'living.noTemplate',
    });
});
