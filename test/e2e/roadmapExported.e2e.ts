/** The roadmap as the command line exports it, with the real engine. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../electron/cli/run';
import { chromiumWindow } from '../../electron/print/chromium';
import { type OpenPrintWindow, printPdf } from '../../electron/print/engine';
import { printFiles } from '../../electron/print/files';
import { thisMachine } from '../../electron/web/browsers';
import { writePhasage } from '../../shared/formats/phasage';
import { canonicalJson, hashText } from '../../shared/history/journal';
import { type PaperName, PAPERS, readOptions } from '../../shared/roadmap/options';
import { clean } from '../../shared/roadmap/text';
import { acte3Plan } from '../../shared/templates/acte3';
import { ROOT } from './app';
import { hasTool, NO_POPPLER, pdfFonts, pdfInfo, pdfOutline, pdfText } from './tools';

const machine = thisMachine();
const PLAN = acte3Plan('plan');
const hasPoppler = hasTool('pdfinfo');
let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phasage-pdf-'));
  writeFileSync(
    at('plan.phasage'),
    writePhasage(PLAN, {}, { savedWith: 'essai', savedAt: '2024-03-08T10:00:00Z' }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs the command line with the real engine, on the day of the plan: `changed.phasage` for a file
 * of that name, else `plan.phasage`.
 */
async function exported(
  name: string,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await run(
    [
      'export',
      at(name === 'changed.pdf' ? 'changed.phasage' : 'plan.phasage'),
      '-o',
      at(name),
      ...args,
    ],
    {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      today: () => '2024-03-08',
      now: () => '2024-03-08T10:00:00Z',
      newId: () => 'new',
      print: (job, kind) => printFiles(chromiumWindow({ root: ROOT, machine }), { ...job }, kind),
    },
  );
  return { code, ...said };
}

const bare = (text: string): string => clean(text).replace(/[\s\u00a0]+/g, '');

describe.skipIf(!hasPoppler)(`each kind of PDF${hasPoppler ? '' : ` (${NO_POPPLER})`}`, () => {
  test.each([
    ['one.pdf', 'A3', true, ['--to', 'pdf']],
    [
      'a4.pdf',
      'A4',
      false,
      ['--to', 'pdf', '--format', 'A4', '--portrait', '--mode', 'pages', '--pages', '4'],
    ],
    [
      'pages.pdf',
      'A4',
      true,
      ['--to', 'pdf', '--format', 'A4', '--mode', 'pages', '--black-and-white'],
    ],
    ['mosaic.pdf', 'A3', true, ['--to', 'pdf', '--mode', 'mosaic', '--pages', '4']],
    [
      'a2.pdf',
      'A2',
      true,
      ['--to', 'pdf', '--format', 'A2', '--scenario', 'Investissement renforcé'],
    ],
    [
      'a1.pdf',
      'A1',
      false,
      ['--to', 'pdf', '--format', 'A1', '--portrait', '--black-and-white', '--group-by', 'porteur'],
    ],
  ] as const)(
    '%s: its size, tags, title and embedded fonts, with every title in it',
    async (name, paper: PaperName, landscape, args) => {
      expect(await exported(name, ...args)).toMatchObject({ code: 0, err: '' });
      const { title, tagged, width, height, pages } = pdfInfo(at(name));
      const [short, long] = PAPERS[paper];
      expect([title, tagged]).toEqual(['Feuille de route – Acte 3, 2024-2026', true]);
      expect(Math.abs(width - (landscape ? long : short))).toBeLessThan(1);
      expect(Math.abs(height - (landscape ? short : long))).toBeLessThan(1);
      if (name === 'one.pdf' || name === 'a2.pdf' || name === 'a1.pdf') expect(pages).toBe(1);
      const fonts = pdfFonts(at(name));
      expect(fonts.length).toBeGreaterThan(1);
      for (const font of fonts)
        expect(font).toEqual({
          name: expect.stringMatching(/^[A-Z]{6}\+SourceSans3/) as string,
          type: 'CID TrueType',
          embedded: true,
          subset: true,
        });
      const text = bare(pdfText(at(name)));
      for (const step of Object.values(PLAN.steps)) expect(text).toContain(bare(step.title));
      for (const words of [
        'àjuin2024',
        'd’icifin2025',
        'préfectured’État',
        'Moyensparan',
        'Hypothèsesàlever',
        'Prochaineséchéances',
        'Àcaler',
      ])
        expect(text).toContain(words);
      expect(statSync(at(name)).size).toBeLessThan(300_000);
    },
  );

  test('the page of changes is in the PDF and its outline, each change as a sentence', async () => {
    const before = {
      ...PLAN,
      steps: {
        ...PLAN.steps,
        portrea: {
          ...PLAN.steps['portrea']!,
          period: {
            ...PLAN.steps['portrea']!.period!,
            words: '',
            start: '2023-10-01',
            end: '2023-12-31',
          },
        },
      },
    };
    const hash = hashText(canonicalJson(before));
    const plan = {
      ...PLAN,
      baselines: {
        v: {
          id: 'v',
          title: 'COPIL 2',
          takenAt: '2024-02-01T17:00:00Z',
          meetingId: null,
          contentHash: hash,
        },
      },
    };
    writeFileSync(
      at('changed.phasage'),
      writePhasage(
        plan,
        { [hash]: before },
        { savedWith: 'essai', savedAt: '2024-03-08T10:00:00Z' },
      ),
    );
    expect(await exported('changed.pdf', '--to', 'pdf', '--since', 'copil 2')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('2 pages') as string,
    });
    expect(pdfInfo(at('changed.pdf'))).toMatchObject({ pages: 2, tagged: true });
    const text = pdfText(at('changed.pdf'));
    const order = [
      'Feuille de route 2024-2026',
      '1 / 2',
      'Ce qui a changé',
      'Depuis la version « COPIL 2 », figée le 1er février 2024',
      'Portrea / supports 2024 premier trimestre · + 3 mois',
      'Étapes',
      '« Portrea / supports » est repoussée de 3 mois',
      'où c’était',
      '2 / 2',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.map((place, index) => [order[index], place >= 0])).toEqual(
      order.map((words) => [words, true]),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const { type, embedded } of pdfFonts(at('changed.pdf')))
      expect([type, embedded]).toEqual(['CID TrueType', true]);
    expect(pdfOutline(at('changed.pdf'))).toEqual(
      expect.arrayContaining(['Acte 3, 2024-2026', 'Ce qui a changé', 'Étapes']),
    );
  });

  test('screen readers get title, years, bands with their steps, means, deadlines; and an outline', async () => {
    await exported('order.pdf', '--to', 'pdf', '--scenario', 'Investissement renforcé');
    const text = pdfText(at('order.pdf'));
    const order = [
      'Acte 3, 2024-2026',
      'Feuille de route 2024-2026 · scénario « Investissement renforcé »',
      'version du 8 mars 2024',
      'aujourd’hui',
      'Remettre à niveau',
      'Wifi public',
      'Bornes CAF',
      'Relancer la',
      'Niveau national',
      'Rééquilibrer',
      'Moyens par an',
      '2024 : 45 100 €',
      'Hypothèses à lever',
      '?1 Aide de la CAF',
      'Prochaines échéances',
      '31 mars 2024 :',
      '1 / 1',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.map((place, index) => [order[index], place >= 0])).toEqual(
      order.map((words) => [words, true]),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(readFileSync(at('order.pdf'), 'latin1')).toMatch(/\/Outlines/);
    expect(readFileSync(at('order.pdf'), 'latin1')).toMatch(/\/Lang/);
  });
});

describe('failures', () => {
  const job = {
    kind: 'roadmap' as const,
    plan: PLAN,
    options: readOptions({}),
    today: '2024-03-08',
    logos: [],
  };
  const profiles = (): string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('phasage-print-'));

  test('no browser, one that fails to start or is too slow, a missing logo: reported, no file', async () => {
    const before = new Set(profiles());
    expect(
      await printPdf(
        chromiumWindow({
          root: ROOT,
          machine: { ...machine, env: { PHASAGE_BROWSER: '/absent' } },
        }),
        job,
      ),
    ).toMatchObject({ ok: false, code: 'print.noBrowser' });
    expect(
      await printPdf(
        chromiumWindow({
          root: ROOT,
          machine: { ...machine, env: { PHASAGE_BROWSER: '/bin/false' } },
        }),
        job,
      ),
    ).toMatchObject({ ok: false, code: 'print.noStart' });
    expect(await printPdf(chromiumWindow({ root: ROOT, machine }), job, 1)).toMatchObject({
      ok: false,
      code: 'print.tooLong',
    });
    expect(
      await printPdf(chromiumWindow({ root: ROOT, machine }), {
        ...job,
        logos: [{ href: '', title: 'Ville', ratio: 2 }],
      }),
    ).toMatchObject({ ok: false, code: 'roadmap.badLogo', params: { title: 'Ville' } });
    expect(
      await printPdf(chromiumWindow({ root: ROOT, machine }), {
        ...job,
        plan: { ...PLAN, steps: {}, series: {} },
      }),
    ).toMatchObject({ ok: false, code: 'roadmap.noStep' });
    // The window closes while it draws.
    const closing: OpenPrintWindow = async (gone) => {
      const opened = await chromiumWindow({ root: ROOT, machine })(gone);
      return {
        ...opened,
        run: (expression) => {
          const asked = opened.run(expression);
          opened.close();
          return asked;
        },
      };
    };
    expect(await printPdf(closing, job)).toEqual({ ok: false, code: 'print.closed', params: {} });
    expect((await exported('absent/x.pdf', '--to', 'pdf')).code).toBe(1);
    expect(existsSync(at('absent'))).toBe(false);
    await expect.poll(() => profiles().filter((name) => !before.has(name))).toEqual([]);
  });
});
