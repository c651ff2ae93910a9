import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masterDocument } from '../../../../../shared/document/master';
import type { Block, DocumentTree } from '../../../../../shared/document/tree';
import { evaluate } from '../../../../../shared/evaluate';
import type { DocxGiven } from '../../../../../shared/formats/docx/blocks';
import { writeDocx } from '../../../../../shared/formats/docx/write';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { unzip } from './unzip';

const PLAN = acte3Plan('p');
const NONE: DocxGiven = { pictures: {}, roadmaps: [] };
const ACTE3 = masterDocument(evaluate(PLAN, { scenarioId: PLAN.baseScenarioId }), '2024-03-08');
const tree = (blocks: readonly Block[], contents = false): DocumentTree => ({
  title: 'Titre',
  subtitle: 'Sous-titre',
  date: '2024-03-08',
  foot: 'Pied',
  contents,
  blocks,
});
const bodyOf = async (given: DocumentTree, more = NONE): Promise<string> =>
  unzip(await writeDocx(given, more))['word/document.xml']!;
/** A picture of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a .docx', () => {
  it('has Word’s styles, French, header, footer with page numbers, and table of contents', async () => {
    const parts = unzip(await writeDocx(ACTE3, NONE));
    const body = parts['word/document.xml']!;
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', 'TOC1'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="fr-FR"/>');
    expect(
      Object.values(parts)
        .filter((text) => text.includes('<w:ftr'))
        .some((text) => text.includes('PAGE') && text.includes('NUMPAGES')),
    ).toBe(true);
    expect(
      Object.values(parts)
        .filter((text) => text.includes('<w:hdr'))
        .some((text) => text.includes(PLAN.title)),
    ).toBe(true);
    expect(body).toMatch(/TOC \\h \\o (?:&quot;|")1-3/);
    expect(parts['word/settings.xml']).toContain('updateFields');
    expect(unzip(await writeDocx(tree([]), NONE))['word/settings.xml']).not.toContain(
      'w:updateFields w:val="true"',
    );
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${PLAN.title}</dc:title>`);
  });

  it('repeats the header of a table, and marks header cells', async () => {
    const body = await bodyOf(
      tree([
        {
          kind: 'table',
          table: {
            label: '',
            widths: [1, 3],
            head: ['a', 'b'],
            rowHeads: true,
            figures: [1],
            rows: [[{ lines: [[{ text: 'x' }]] }, { lines: [] }]],
          },
        },
      ]),
    );
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body).toMatch(/<w:tblLook [^>]*w:firstRow="(?:true|1)"/);
    expect([...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))).toEqual(
      [2410, 7229],
    );
  });

  it('starts each numbered list anew, with its own number', async () => {
    const list = (start: number): Block => ({
      kind: 'list',
      ordered: true,
      start,
      items: [[{ kind: 'paragraph', runs: [{ text: 'x' }] }]],
    });
    const parts = unzip(await writeDocx(tree([list(1), list(3), list(1)]), NONE));
    const used = [...parts['word/document.xml']!.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(
      ([, id]) => id,
    );
    expect(new Set(used).size).toBe(3);
    expect(parts['word/numbering.xml']).toContain('<w:start w:val="3"/>');
  });

  it('has pictures with descriptions, none wider than the text; a missing one leaves its title', async () => {
    const picture = (contentHash: string): Block => ({
      kind: 'picture',
      contentHash,
      width: 4000,
      height: 2000,
      title: 'La carte',
    });
    const body = await bodyOf(tree([picture('h'), picture('none')]), {
      pictures: { h: { mime: 'image/png', base64: PIXEL } },
      roadmaps: [],
    });
    expect(body).toContain('descr="La carte"');
    expect(body).toContain('[La carte]');
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body)!.map(Number);
    expect(width! / 635).toBeLessThanOrEqual(9638);
    expect(width! / height!).toBeCloseTo(2, 2);
  });

  it('draws the roadmap if given, else lists its steps', async () => {
    const roadmap = ACTE3.blocks.filter(({ kind }) => kind === 'roadmap');
    expect(await bodyOf(tree(roadmap))).toContain('Portrea / supports');
    const drawn = await bodyOf(tree(roadmap), {
      pictures: {},
      roadmaps: [[{ png: Buffer.from(PIXEL, 'base64'), width: 800, height: 500 }]],
    });
    expect(drawn).toContain('<pic:pic');
    expect(drawn).not.toContain('<w:tbl>');
  });

  it('puts a drawn roadmap with its headings on a landscape page, the rest on portrait ones', async () => {
    const roadmap = ACTE3.blocks.find(({ kind }) => kind === 'roadmap')!;
    const heading: Block = { kind: 'heading', level: 2, id: 'h', text: 'Feuille de route' };
    const after: Block = { kind: 'paragraph', runs: [{ text: 'suite' }] };
    const drawing = [{ png: Buffer.from(PIXEL, 'base64'), width: 800, height: 500 }];
    // A section ends with the paragraph that holds its properties.
    const sections = (body: string): string[] =>
      body
        .replace(/(<\/w:sectPr>(?:(?!<\/w:p>)[^])*<\/w:p>)/g, '$1\f')
        .split('\f')
        .map((text) => (text.match(/>Titre<|"Heading2"|<pic:pic |>suite</g) ?? []).join(' '));
    const turned = (body: string): (string | undefined)[] =>
      [...body.matchAll(/<w:pgSz [^>]*?(?:w:orient="(\w+)")?\/>/g)].map(([, orient]) => orient);
    const body = await bodyOf(tree([heading, roadmap, after], true), {
      pictures: {},
      roadmaps: [drawing],
    });
    expect(sections(body)).toEqual(['>Titre<', '"Heading2" <pic:pic ', '>suite<']);
    expect(turned(body).map((orient) => orient === 'landscape')).toEqual([false, true, false]);
    // A new section starts a page: another break would leave an empty one.
    expect(body).not.toContain('<w:pageBreakBefore/>');
    // At its original size in pixels, which keeps the minimum type size.
    expect(body).toContain(`<wp:extent cx="${800 * 9525}" cy="${500 * 9525}"`);
  });

  it('is well-formed whatever the text: leaves out control characters and broken pairs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
        const body = await bodyOf(
          tree([
            { kind: 'heading', level: 1, id: 'h', text },
            { kind: 'paragraph', runs: [{ text, href: 'https://a.fr/?a=1&b=2' }] },
            { kind: 'code', text },
          ]),
        );
        expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(body.replace(/<[^>]*>/g, '')).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#)|</);
      }),
      { numRuns: 25 },
    );
  });
});
