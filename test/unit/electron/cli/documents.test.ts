import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../../../electron/cli/command';
import type { PrintJob } from '../../../../shared/desktop/printing';
import { writePhasage } from '../../../../shared/formats/phasage';
import { newMeeting } from '../../../../shared/model/meeting';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { unzip } from '../../shared/formats/docx/unzip';
import { phasage, phasageWith, temporaryFolder } from './harness';

const at = temporaryFolder();
const PLAN = acte3Plan('plan');
const MEETING = Object.values(PLAN.meetings)[0]!;
/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function file(plan = PLAN): string {
  writeFileSync(
    at('plan.phasage'),
    writePhasage(plan, {}, { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' }),
  );
  return at('plan.phasage');
}

/** An engine that answers, and the requests to it. */
function engine(): { print: Io['print']; asked: { job: PrintJob; kind: string }[] } {
  const asked: { job: PrintJob; kind: string }[] = [];
  return {
    asked,
    print: async (job, kind) => {
      asked.push({ job, kind });
      return {
        ok: true,
        value: {
          pages: 9,
          title: '',
          problem: null,
          files: [kind === 'png' ? PIXEL : Buffer.from('%PDF')],
        },
      };
    },
  };
}

describe('phasage export --to document', () => {
  it('prints the PDF with the engine, for the requested scenario', async () => {
    const { print, asked } = engine();
    expect(
      await phasageWith(
        print,
        'export',
        file(),
        '--to',
        'document',
        '--scenario',
        'investissement renforce',
        '-o',
        at('a.pdf'),
      ),
    ).toEqual({ code: 0, out: `9 pages : ${at('a.pdf')}\n`, err: '' });
    expect(readFileSync(at('a.pdf'), 'utf8')).toBe('%PDF');
    expect(asked).toMatchObject([
      {
        kind: 'pdf',
        job: {
          kind: 'document',
          plan: { id: 'plan' },
          scenarioId: 'scenario-investissement',
          today: '2026-11-24',
          pictures: {},
        },
      },
    ]);
  });

  it('writes the .docx with a drawn roadmap, or with a table and a message', async () => {
    expect(
      await phasageWith(engine().print, 'export', file(), '--to', 'document', '-o', at('a.docx')),
    ).toEqual({ code: 0, out: `Écrit : ${at('a.docx')}\n`, err: '' });
    const drawn = unzip(readFileSync(at('a.docx')))['word/document.xml']!;
    expect([drawn.includes('<pic:pic'), drawn.includes('w:orient="landscape"')]).toEqual([
      true,
      true,
    ]);
    const without = await phasage('export', file(), '--to', 'document', '-o', at('b.docx'));
    expect(without).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^Attention : La feuille de route est mise en tableau/) as string,
    });
    const table = unzip(readFileSync(at('b.docx')))['word/document.xml']!;
    expect([table.includes('<pic:pic'), table.includes('Niveau départemental')]).toEqual([
      false,
      true,
    ]);
  });

  it('requires a name in .pdf or .docx', async () => {
    expect(
      await phasageWith(engine().print, 'export', file(), '--to', 'document', '-o', at('a.odt')),
    ).toMatchObject({ code: 2, out: '', err: expect.stringContaining('.docx') as string });
    expect(existsSync(at('a.odt'))).toBe(false);
  });
});

describe('phasage export --to minutes', () => {
  it('takes the only meeting, or the named one', async () => {
    const { print, asked } = engine();
    await phasageWith(print, 'export', file(), '--to', 'minutes', '-o', at('m.pdf'));
    const two = {
      ...PLAN,
      meetings: {
        ...PLAN.meetings,
        other: newMeeting({ id: 'other', order: 'b0', title: 'COPIL d’été' }),
      },
    };
    await phasageWith(
      print,
      'export',
      file(two),
      '--to',
      'minutes',
      '--meeting',
      'copil d’ete',
      '-o',
      at('n.pdf'),
    );
    expect(asked.map(({ job }) => job)).toMatchObject([
      { kind: 'minutes', meetingId: MEETING.id },
      { kind: 'minutes', meetingId: 'other' },
    ]);
    expect(
      await phasageWith(print, 'export', file(two), '--to', 'minutes', '-o', at('o.pdf')),
    ).toMatchObject({ code: 1, err: expect.stringContaining('COPIL d’été (other)') as string });
    expect(
      await phasageWith(
        print,
        'export',
        file(two),
        '--to',
        'minutes',
        '--meeting',
        'x',
        '-o',
        at('o.pdf'),
      ),
    ).toMatchObject({ code: 1, err: expect.stringContaining('pas de réunion « x »') as string });
    expect(existsSync(at('o.pdf'))).toBe(false);
  });

  it('refuses a name that several meetings have', async () => {
    const named = (id: string, date: string | null) =>
      newMeeting({ id, order: id, title: 'COPIL d’été', date });
    const twice = {
      ...PLAN,
      meetings: {
        ...PLAN.meetings,
        b: named('b', '2024-07-04'),
        a: named('a', '2024-06-05'),
        c: named('c', null),
      },
    };
    const { code, err } = await phasageWith(
      engine().print,
      'export',
      file(twice),
      '--to',
      'minutes',
      '--meeting',
      'copil d’ete',
      '-o',
      at('q.pdf'),
    );
    expect([code, err.replaceAll('\u00a0', ' ')]).toEqual([
      1,
      'Plusieurs réunions s’appellent « copil d’ete » : nommez-en une par son identifiant, a (5 juin 2024), b (4 juil. 2024), c.\n',
    ]);
    const { print, asked } = engine();
    await phasageWith(
      print,
      'export',
      file(twice),
      '--to',
      'minutes',
      '--meeting',
      'b',
      '-o',
      at('q.pdf'),
    );
    expect(asked).toMatchObject([{ job: { meetingId: 'b' } }]);
  });

  it('writes the .docx without a browser', async () => {
    expect(await phasage('export', file(), '--to', 'minutes', '-o', at('m.docx'))).toMatchObject({
      code: 0,
      err: '',
    });
    expect(unzip(readFileSync(at('m.docx')))['word/document.xml']).toContain(
      'Remarques et commentaires',
    );
  });
});
