import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../../electron/cli/run';
import { phasage, phasageProcess } from './harness';
import { fileWith, at, planIn } from './runs';

describe('phasage period', () => {
  it.each([
    ["d'ici fin 2025", 'by', null, '2025-12-31'],
    ['fin 2025', 'within', '2025-10-01', '2025-12-31'],
    ['dès mars 2024', 'from', '2024-03-01', null],
    ['à caler', 'within', null, null],
  ])('reads « %s » as JSON', async (words, form, start, end) => {
    const { code, out, err } = await phasage('period', words, '--json');
    expect([code, err, JSON.parse(out)]).toEqual([0, '', { words, form, start, end }]);
  });

  it('takes the given year and day', async () => {
    expect(
      JSON.parse((await phasage('period', 'dernier trimestre', '--json', '--year', '2024')).out),
    ).toMatchObject({ start: '2024-10-01' });
    expect(
      JSON.parse(
        (await phasage('period', 'maintenant à juin 2024', '--json', '--today', '2024-02-10')).out,
      ),
    ).toMatchObject({ start: '2024-02-10', end: '2024-06-30' });
  });

  it('explains its reading in words, with the guessed year and the rounds', async () => {
    expect((await phasage('period', 'dernier', 'trimestre')).out).toMatch(
      /^« dernier trimestre » : 1er\s+oct\. → 31\s+déc\.\s+2026 \(dans cette période, estimée\), année non dite, lue 2026\n$/,
    );
    expect((await phasage('period', 'debut 2024-début 2025-début 2026')).out).toContain('3 tours');
  });

  it.each([
    ['bientôt', 'ne se lit pas comme une période'],
    ['31 avril 2024', 'ce jour n’existe pas'],
    ['du 30 juin 2024 au 3 mars 2024', 'inversez'],
  ])('explains why « %s » can’t be read', async (words, says) => {
    const { code, out, err } = await phasage('period', words, '--json');
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(says)]);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('phasage period --list', () => {
  const file = 'test/fixtures/periods/wordings.tsv';
  const expected = readFileSync(file, 'utf8').trimEnd().split('\n');

  it('reads three hundred wordings as intended', async () => {
    const { code, out, err } = await phasage(
      'period',
      ...['--list', file, '--today', '2026-11-30', '--year', '2025', '--zone', 'B'],
    );
    expect(expected.length).toBeGreaterThan(300);
    expect(out.trimEnd().split('\n')).toEqual(expected);
    expect([code, err]).toEqual([1, '']);
  });

  it('suggests a readable wording for each refused one', () => {
    const refused = expected.map((line) => line.split('\t')).filter(([, form]) => form === '');
    expect(refused.length).toBeGreaterThan(20);
    for (const [, , , , why] of refused)
      expect(why).toMatch(/se lirait : |Se liraient : «|Essayez «|par exemple «|ou écrivez «/);
  });

  it('reads a date without a year as the first on or after a day', async () => {
    const read = async (...args: string[]): Promise<unknown> =>
      JSON.parse((await phasage('period', '--json', ...args)).out);
    expect(await read('pour le 15 décembre', '--from', '2026-11-20')).toMatchObject({
      end: '2026-12-15',
    });
    expect(await read('sous quinzaine', '--from', '2025-03-12')).toMatchObject({
      end: '2025-03-27',
    });
  });

  it('reports a missing file', async () => {
    expect(await phasage('period', '--list', 'no-such.tsv')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no-such.tsv') as unknown,
    });
  });
});

describe('a wrong command', () => {
  it.each([
    [[], 'Dites quelle commande'],
    [['ouvre'], 'Commande inconnue : « ouvre »'],
    [['--json'], 'Option inconnue : --json'],
    [['show', '--jsno', 'x'], 'Option inconnue : --jsno'],
    [['show', '-x'], 'Option inconnue : -x'],
    [['show', 'x', '--json=oui'], 'L’option --json est mal écrite'],
    [['new', '--template'], 'L’option --template est mal écrite'],
    [['new', '-o'], 'L’option --output est mal écrite'],
    [['new', '-o', 'x'], 'Dites de quel modèle'],
    [['new', '--template', 'toString', '-o', 'x'], 'Modèle inconnu : « toString »'],
    [['new', '--template', 'vide'], 'Dites dans quel fichier'],
    [['new', 'x', '--template', 'vide', '-o', 'y'], '« x » est de trop'],
    [['new', '--template', 'vide', '-o', 'x', '--title', 'x'.repeat(2001)], '2000 signes au plus'],
    [['check'], 'Dites quel fichier'],
    [['check', 'a', 'b'], '« b » est de trop'],
    [['show'], 'Dites quel fichier'],
    [['period'], 'Dites quelle période'],
    [['period', 'juin', '--year', '24'], 'n’est pas une année'],
    [['period', 'juin', '--zone', 'D'], 'n’est pas une zone'],
    [['period', 'juin', '--from', 'hier'], 'n’est pas un jour'],
    [['period', 'juin', '--today', '2024-02-30'], 'n’est pas un jour'],
  ])('%j returns 2 and one sentence', async (args, says) => {
    const { code, out, err } = await phasage(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(says)]);
    expect(err).not.toContain('{{');
  });
});

describe('--help', () => {
  it('no command or an unknown one: lists the existing ones', async () => {
    for (const args of [[], ['ouvre']]) {
      const { err } = await phasage(...args);
      expect(
        COMMANDS.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(err)).map(
          ({ name }) => name,
        ),
      ).toEqual([]);
    }
  });

  it('documents every command with every option', async () => {
    const { code, out } = await phasage('--help');
    expect(code).toBe(0);
    for (const { name, options } of COMMANDS) {
      expect(out).toContain(`\n  ${name} `);
      for (const asked of [
        [name, '--help'],
        [name, '-h'],
        ['help', name],
      ]) {
        const help = await phasage(...asked);
        expect(help).toMatchObject({ code: 0, err: '' });
        for (const option of Object.keys(options)) expect(help.out).toContain(`--${option}`);
        expect(help.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
      }
    }
  });
});

describe('the program itself', () => {
  it('prints JSON only, and returns its code to the shell', async () => {
    const good = await phasageProcess(['period', 'fin 2025', '--json']);
    expect([good.code, good.err, JSON.parse(good.out)]).toEqual([
      0,
      '',
      { words: 'fin 2025', form: 'within', start: '2025-10-01', end: '2025-12-31' },
    ]);
    const bad = await phasageProcess(['check', at('absent.phasage')]);
    expect([bad.code, bad.out]).toEqual([1, '']);
    expect(bad.err).not.toMatch(/\n\s+at /);
  });

  it('gives each new plan its own id', async () => {
    const paths = [at('un.phasage'), at('deux.phasage')];
    for (const path of paths)
      expect((await phasageProcess(['new', '--template', 'vide', '-o', path])).code).toBe(0);
    expect(new Set(paths.map((path) => planIn(path).id)).size).toBe(2);
  });

  it('ends quietly when its reader has gone', async () => {
    const file = fileWith('long.phasage', (plan) => {
      for (let index = 0; index < 3000; index += 1)
        plan.steps[`n${index}`] = { ...plan.steps['portrea']!, id: `n${index}` };
    });
    const { err } = await phasageProcess(['show', file, '--json'], (child) => {
      child.stdout!.destroy();
    });
    expect(err).toBe('');
  });
});
