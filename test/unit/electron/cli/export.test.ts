import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writePhasage } from '../../../../shared/formats/phasage';
import { engine, file, PLAN } from './engine';
import { phasage, phasageWith, temporaryFolder } from './harness';

const at = temporaryFolder();
describe('phasage export', () => {
  it('passes the plan and the options to the engine, and writes the result', async () => {
    const { print, asked } = engine();
    expect(
      await phasageWith(
        print,
        'export',
        file(at),
        '--to',
        'pdf',
        '--format',
        'a2',
        '--portrait',
        '--scenario',
        'investissement renforce',
        '--depth',
        '2',
        '--group-by',
        'porteur',
        '--black-and-white',
        '-o',
        at('a.pdf'),
      ),
    ).toEqual({ code: 0, out: `1 page : ${at('a.pdf')}\n`, err: '' });
    expect(readFileSync(at('a.pdf'), 'utf8')).toBe('page 1');
    expect(asked).toMatchObject([
      {
        kind: 'pdf',
        job: {
          kind: 'roadmap',
          plan: { id: 'plan' },
          today: '2026-11-24',
          logos: [],
          options: {
            paper: 'A2',
            landscape: false,
            scenarioId: 'scenario-investissement',
            depth: 2,
            groupBy: 'owner',
            colour: false,
            mode: 'one',
            most: null,
          },
        },
      },
    ]);
  });

  it('takes a preset by name, with other options on top', async () => {
    const { print, asked } = engine();
    await phasageWith(
      print,
      'export',
      file(at),
      '--to',
      'svg',
      '--preset',
      'pour le copil',
      '--depth',
      '3',
      '--pages',
      '4',
      '--least',
      '9',
      '-o',
      at('b.svg'),
    );
    expect(asked).toMatchObject([
      {
        kind: 'svg',
        job: {
          options: { paper: 'A4', groupBy: 'owner', depth: 3, mode: 'pages', most: 4, least: 9 },
        },
      },
    ]);
    expect(
      await phasageWith(
        print,
        'export',
        file(at),
        '--to',
        'svg',
        '--preset',
        'autre',
        '-o',
        at('b2.svg'),
      ),
    ).toEqual({
      code: 1,
      out: '',
      err: 'Aucun réglage « autre » dans ce plan. Réglages : Pour le COPIL.\n',
    });
    expect(
      await phasageWith(
        print,
        'export',
        file(at),
        '--to',
        'svg',
        '--least',
        '5',
        '-o',
        at('b3.svg'),
      ),
    ).toMatchObject({ code: 2, err: expect.stringContaining('6–14') as string });
  });

  it('reports a preset with a missing scenario, unless the options name another', async () => {
    const options = { scenarioId: 'gone', compareTo: 'gone-too', depth: 2 };
    writeFileSync(
      at('lost.phasage'),
      writePhasage(
        { ...PLAN, presets: { q: { id: 'q', order: 'a0', title: 'Ancien', options } } },
        {},
        { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' },
      ),
    );
    const { print, asked } = engine();
    const lost = (...args: string[]) =>
      phasageWith(
        print,
        'export',
        at('lost.phasage'),
        '--to',
        'pdf',
        '--force',
        '--preset',
        'ancien',
        ...args,
        '-o',
        at('lost.pdf'),
      );
    expect(await lost()).toMatchObject({
      code: 0,
      err: 'Attention : Le scénario que nomment ces réglages n’est plus dans ce plan : la feuille montre « Moyens constants ».\nAttention : Le scénario à comparer que nomment ces réglages n’est plus dans ce plan : la feuille est sans comparaison.\n',
    });
    expect(
      await lost('--scenario', 'investissement renforce', '--compare', 'moyens constants'),
    ).toMatchObject({ code: 0, err: '' });
    expect(asked.map(({ job }) => job)).toMatchObject([
      { options: { scenarioId: null, compareTo: null, depth: 2 } },
      { options: { scenarioId: 'scenario-investissement', compareTo: PLAN.baseScenarioId } },
    ]);
    expect(await lost('--compare', 'moyens constants')).toMatchObject({
      code: 1,
      err: expect.stringContaining('est déjà celui de la feuille') as string,
    });
  });

  it('numbers several pages, and writes none if one of the names exists', async () => {
    expect(
      await phasageWith(engine(2).print, 'export', file(at), '--to', 'png', '-o', at('c.png')),
    ).toMatchObject({ code: 0, out: `2 pages : ${at('c-1.png')}, ${at('c-2.png')}\n` });
    expect(
      await phasageWith(engine(3).print, 'export', file(at), '--to', 'png', '-o', at('c.png')),
    ).toMatchObject({ code: 1, err: expect.stringContaining('existe déjà') as string });
    expect(existsSync(at('c-3.png'))).toBe(false);
    expect(
      (
        await phasageWith(
          engine(3).print,
          'export',
          file(at),
          '--to',
          'png',
          '--force',
          '-o',
          at('c.png'),
        )
      ).code,
    ).toBe(0);
    expect(readFileSync(at('c-3.png'), 'utf8')).toBe('page 3');
  });

  it('lists the pages of an earlier export that remain beside the new ones', async () => {
    const png = (count: number) =>
      phasageWith(
        engine(count).print,
        'export',
        file(at),
        '--to',
        'png',
        '--force',
        '-o',
        at('parts.png'),
      );
    expect((await png(5)).err).toBe('');
    expect((await png(3)).err).toBe(
      `Attention : toujours là, d’un export précédent : ${at('parts-4.png')}, ${at('parts-5.png')}. À ôter à la main si ce n’est plus utile.\n`,
    );
    expect((await png(1)).err).toContain(
      `précédent : ${at('parts-1.png')}, ${at('parts-2.png')}, ${at('parts-3.png')},`,
    );
    expect((await png(5)).err).toContain(`précédent : ${at('parts.png')}. À`);
    expect(readFileSync(at('parts-5.png'), 'utf8')).toBe('page 5');
    // A PDF is one file, so another file with such a name is not a part of it.
    writeFileSync(at('whole-1.pdf'), '');
    expect(
      (
        await phasageWith(
          engine().print,
          'export',
          file(at),
          '--to',
          'pdf',
          '--force',
          '-o',
          at('whole.pdf'),
        )
      ).err,
    ).toBe('');
  });

  it('reports errors in one sentence, and writes nothing', async () => {
    expect(await phasage('export', file(at), '--to', 'pdf', '-o', at('d.pdf'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^Pour faire un PDF, il faut Chrome, Edge ou Chromium.*\n$/,
      ) as string,
    });
    expect(existsSync(at('d.pdf'))).toBe(false);
    for (const args of [
      ['--to', 'doc', '-o', at('d')],
      ['--to', 'pdf'],
      ['--to', 'pdf', '--format', 'A9', '-o', at('d')],
      ['--to', 'pdf', '--depth', '0', '-o', at('d')],
      ['--to', 'pdf', '--group-by', 'jour', '-o', at('d')],
      ['--to', 'pdf', '--landscape', '--portrait', '-o', at('d')],
      ['--to', 'pdf', '--mode', 'one', '--pages', '3', '-o', at('d')],
    ]) {
      const { code, out, err } = await phasageWith(engine().print, 'export', file(at), ...args);
      expect([args.join(' '), code, out, err.trim().split('\n').length]).toEqual([
        args.join(' '),
        2,
        '',
        1,
      ]);
    }
    expect(
      await phasageWith(
        engine().print,
        'export',
        file(at),
        '--to',
        'pdf',
        '-o',
        at('absent/d.pdf'),
      ),
    ).toMatchObject({ code: 1, err: expect.stringContaining('ne peut pas être écrit') as string });
    expect(
      await phasageWith(
        engine().print,
        'export',
        file(at),
        '--to',
        'pdf',
        '--scenario',
        'inconnu',
        '-o',
        at('d.pdf'),
      ),
    ).toMatchObject({ code: 1 });
  });

  it('passes on the requests that the pages could not meet', async () => {
    const { print } = engine(2, {
      code: 'roadmap.tooMuch',
      params: { paper: 'A4', least: '7', pages: '2 pages' },
    });
    expect(
      await phasageWith(print, 'export', file(at), '--to', 'pdf', '-o', at('e.pdf')),
    ).toMatchObject({
      code: 0,
      err: expect.stringMatching(/Tout ne tient pas ainsi sur A4 à 7 pt/) as string,
    });
  });
});
