/** Failing exports: one clear sentence, no half-written file, existing files intact. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Io } from '../../../../electron/cli/command';
import { run } from '../../../../electron/cli/run';
import { writeBeside } from '../../../../electron/host/write';
import { failureOf } from '../../../../electron/print/engine';
import { writePhasage } from '../../../../shared/formats/phasage';
import { newPlan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { phasageWith, temporaryFolder } from './harness';

const at = temporaryFolder();
const PLAN = acte3Plan('plan');
const EMPTY = newPlan({
  id: 'empty',
  baseScenarioId: 'base',
  title: 'Vide',
  horizon: { start: '2024-01-01', end: '2026-12-31' },
  baseTitle: 'Plan de base',
});

function file(plan = PLAN): string {
  writeFileSync(
    at('plan.phasage'),
    writePhasage(plan, {}, { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' }),
  );
  return at('plan.phasage');
}

/** An engine that answers with pages of a given number and size. */
const pages =
  (count: number, bytes = 10): Io['print'] =>
  async () => ({
    ok: true,
    value: {
      pages: count,
      title: '',
      problem: null,
      files: Array.from({ length: count }, () => Buffer.alloc(bytes, 7)),
    },
  });
const failing =
  (code: string, params: Record<string, string> = {}): Io['print'] =>
  async () => ({ ok: false, code, params });

/** Exports with a test disk. */
async function exported(
  write: NonNullable<Io['write']>,
  print: Io['print'],
  ...args: string[]
): Promise<{ code: number; err: string }> {
  let err = '';
  const code = await run(['export', file(), ...args], {
    out: () => undefined,
    err: (text) => {
      err += text;
    },
    today: () => '2024-03-08',
    now: () => '2024-03-08T10:00:00Z',
    newId: () => 'x',
    print,
    write,
  });
  return { code, err };
}

const refusing = (which: number, code: string): NonNullable<Io['write']> => {
  let count = 0;
  return async (path, content) => {
    count += 1;
    if (count === which) throw Object.assign(new Error(code), { code });
    return writeBeside(path, content);
  };
};

describe('a full disk, a folder without permission', () => {
  it('is reported, and of several pages only earlier ones stay', async () => {
    mkdirSync(at('out'));
    writeFileSync(at('out/f-1.png'), 'former');
    expect(
      await exported(
        refusing(3, 'ENOSPC'),
        pages(3),
        '--to',
        'png',
        '--force',
        '-o',
        at('out/f.png'),
      ),
    ).toEqual({
      code: 1,
      err: expect.stringMatching(
        /^Le disque est plein \(.*f-3\.png\)\. Libérez de la place, puis réessayez/,
      ) as string,
    });
    expect([readdirSync(at('out')), readFileSync(at('out/f-1.png'), 'utf8')]).toEqual([
      ['f-1.png'],
      'former',
    ]);
    for (const code of ['EACCES', 'EPERM', 'EROFS'])
      expect(
        await exported(refusing(1, code), pages(1), '--to', 'pdf', '-o', at('out/a.pdf')),
      ).toEqual({
        code: 1,
        err: expect.stringMatching(
          /a\.pdf » ne peut pas être écrit\. Vérifiez le dossier et vos droits\.$/,
        ) as string,
      });
    expect(readdirSync(at('out'))).toEqual(['f-1.png']);
  });

  it('leaves no half-written file on a disk that really is full', async ({ skip }) => {
    mkdirSync(at('small'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at('small')]);
    if (mounted.error || mounted.status !== 0)
      return skip('aucun tmpfs ne peut être monté ici (il faut Linux et root)');
    onTestFinished(() => {
      spawnSync('umount', [at('small')]);
    });
    writeFileSync(at('small/feuille.pdf'), 'former');
    expect(
      await phasageWith(
        pages(1, 400_000),
        'export',
        file(),
        '--to',
        'pdf',
        '--force',
        '-o',
        at('small/feuille.pdf'),
      ),
    ).toMatchObject({ code: 1, err: expect.stringContaining('Le disque est plein') as string });
    expect(readFileSync(at('small/feuille.pdf'), 'utf8')).toBe('former');
    expect(
      await phasageWith(
        pages(4, 100_000),
        'export',
        file(),
        '--to',
        'png',
        '-o',
        at('small/p.png'),
      ),
    ).toMatchObject({ code: 1, err: expect.stringContaining('Le disque est plein') as string });
    for (const name of ['document', 'minutes'])
      expect(
        await phasageWith(
          failing('print.noBrowser'),
          'export',
          file(),
          '--to',
          name,
          '-o',
          at(`small/${name}.docx`),
        ),
      ).toMatchObject({ code: 0 });
    expect(readdirSync(at('small')).sort()).toEqual([
      'document.docx',
      'feuille.pdf',
      'minutes.docx',
    ]);
  });

  it('is reported for the engine’s own disk too', () => {
    expect(
      failureOf(
        Object.assign(new Error('ENOSPC: no space left on device'), {
          code: 'ENOSPC',
          path: '/tmp/phasage-print-x',
        }),
      ),
    ).toEqual({ ok: false, code: 'desktop.diskFull', params: { folder: '/tmp/phasage-print-x' } });
  });
});

describe('an impossible print', () => {
  it('is one French sentence without a file: closed window, missing logo, no steps, no meeting', async () => {
    mkdirSync(at('none'));
    const said = async (
      print: Io['print'],
      plan: typeof PLAN,
      ...args: string[]
    ): Promise<string> => {
      const { code, out, err } = await phasageWith(print, 'export', file(plan), ...args);
      expect([code, out, readdirSync(at('none'))]).toEqual([1, '', []]);
      return err;
    };
    const roadmap = ['--to', 'pdf', '-o', at('none/a.pdf')];
    expect(await said(failing('print.closed'), PLAN, ...roadmap)).toBe(
      'La fenêtre qui imprimait a été fermée avant la fin : aucun fichier n’a été écrit. Réessayez.\n',
    );
    expect(await said(failing('roadmap.badLogo', { title: 'Ville' }), PLAN, ...roadmap)).toMatch(
      /^Le logo « Ville » ne peut pas être dessiné : .* Remplacez-la, ou imprimez sans les logos\.\n$/,
    );
    expect(await said(failing('roadmap.noStep'), EMPTY, ...roadmap)).toMatch(
      /^Ce plan n’a pas d’étape à imprimer .*\n$/,
    );
    for (const name of ['m.pdf', 'm.docx'])
      expect(await said(pages(1), EMPTY, '--to', 'minutes', '-o', at(`none/${name}`))).toBe(
        'Ce plan n’a pas de réunion, donc pas de compte rendu à faire : ajoutez-en une dans la vue « Réunions ».\n',
      );
  });
});

describe('an option without meaning for the kind', () => {
  it('is refused, and nothing is written', async () => {
    const others: Readonly<Record<string, string[][]>> = {
      document: [
        ['--format', 'A3'],
        ['--since', 'nimp'],
        ['--black-and-white'],
        ['--meeting', 'x'],
        ['--compare', 'nimp'],
      ],
      living: [
        ['--format', 'ZZ'],
        ['--compare', 'nimp'],
        ['--preset', 'nimp'],
      ],
      minutes: [['--compare', 'nimp'], ['--landscape']],
      pdf: [['--meeting', 'x']],
      svg: [['--meeting', 'x']],
      png: [['--meeting', 'x']],
    };
    mkdirSync(at('others'));
    for (const [to, lists] of Object.entries(others)) {
      for (const args of lists) {
        expect(
          await phasageWith(
            pages(1),
            'export',
            file(),
            '--to',
            to,
            '-o',
            at('others/a.pdf'),
            ...args,
          ),
        ).toEqual({
          code: 2,
          out: '',
          err: expect.stringMatching(
            new RegExp(
              `^${args[0]} ne dit rien à « --to ${to} » : ôtez cette option\\. Les siennes : --.*\n$`,
            ),
          ) as string,
        });
      }
    }
    expect(readdirSync(at('others'))).toEqual([]);
  });
});

describe('an output that is the plan itself', () => {
  it('is refused, --force or not, also through another path and as one of several pages', async () => {
    file();
    symlinkSync(at('plan.phasage'), at('lien.pdf'));
    writeFileSync(at('seul-2.png'), readFileSync(at('plan.phasage')));
    const before = readFileSync(at('plan.phasage'));
    for (const [from, to, output] of [
      ['plan.phasage', 'pdf', 'plan.phasage'],
      ['plan.phasage', 'pdf', 'lien.pdf'],
      ['lien.pdf', 'svg', 'plan.phasage'],
      ['seul-2.png', 'png', 'seul.png'],
    ] as const) {
      expect(
        await phasageWith(pages(3), 'export', at(from), '--to', to, '--force', '-o', at(output)),
      ).toEqual({
        code: 2,
        out: '',
        err: 'Le plan reste comme il est, même avec --force : donnez un autre nom après -o.\n',
      });
    }
    expect([
      readFileSync(at('plan.phasage')).equals(before),
      readFileSync(at('seul-2.png')).equals(before),
    ]).toEqual([true, true]);
    expect(readdirSync(at('.')).filter((name) => name.startsWith('seul'))).toEqual(['seul-2.png']);
  });
});
