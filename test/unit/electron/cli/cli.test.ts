import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../../electron/cli/run';
import { readPhasage, writePhasage, MAX_BYTES } from '../../../../shared/formats/phasage';
import { isProblem } from '../../../../shared/model/problem';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { emptyPlan } from '../../../../shared/templates/empty';
import { phasage, phasageProcess, temporaryFolder } from './harness';

const at = temporaryFolder();
const planIn = (path: string): Plan => {
  const file = readPhasage(readFileSync(path, 'utf8'));
  if (isProblem(file)) throw new Error(file.code);
  return file.plan;
};
const SAVED = { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' };

/** A file with the Acte 3 plan after a change. */
function fileWith(name: string, change: (plan: Plan) => void): string {
  const plan = structuredClone(acte3Plan('plan-1'));
  change(plan);
  writeFileSync(at(name), writePhasage(plan, {}, SAVED));
  return at(name);
}

describe('phasage new', () => {
  it('writes the template under a fresh id, and leaves nothing else in the folder', async () => {
    mkdirSync(at('seul'));
    const path = at('seul/plan.phasage');
    expect(await phasage('new', '--template', 'acte3', '-o', path)).toEqual({
      code: 0,
      out: `Plan « Acte 3, 2024-2026 » écrit dans ${path}.\n`,
      err: '',
    });
    expect(planIn(path)).toEqual(acte3Plan('plan-new'));
    expect(readdirSync(dirname(path))).toEqual(['plan.phasage']);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      savedWith: expect.stringMatching(/^Phasage \d+\.\d+\.\d+$/),
      savedAt: '2026-11-24T09:00:00Z',
    });
  });

  it('writes three years from this one, or from the day given, under the title given', async () => {
    await phasage('new', '--template', 'vide', '-o', at('vide.phasage'));
    expect(planIn(at('vide.phasage'))).toEqual(emptyPlan('plan-new', '2026-11-24'));
    await phasage(
      'new',
      '--template',
      'vide',
      '--today',
      '2030-02-01',
      '--title',
      'Acte 4',
      '-o',
      at('acte4.phasage'),
    );
    expect(planIn(at('acte4.phasage'))).toMatchObject({
      title: 'Acte 4',
      horizon: { start: '2030-01-01', end: '2032-12-31' },
    });
  });

  it('replaces a file only when forced to', async () => {
    writeFileSync(at('pris.phasage'), 'à moi');
    expect(await phasage('new', '--template', 'vide', '-o', at('pris.phasage'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('existe déjà'),
    });
    expect(readFileSync(at('pris.phasage'), 'utf8')).toBe('à moi');
    expect(
      (await phasage('new', '--template', 'vide', '--force', '-o', at('pris.phasage'))).code,
    ).toBe(0);
    expect(planIn(at('pris.phasage')).title).toBe('Plan d’action 2026-2028');
  });

  it('says that a folder is not there, and writes nothing', async () => {
    expect(
      await phasage('new', '--template', 'vide', '-o', at('absent/plan.phasage')),
    ).toMatchObject({ code: 1, err: expect.stringContaining('ne peut pas être écrit') });
    expect(existsSync(at('absent'))).toBe(false);
  });

  it('takes its work away again where the last step fails', async () => {
    mkdirSync(at('coin/dossier.phasage'), { recursive: true });
    expect(
      await phasage('new', '--template', 'vide', '--force', '-o', at('coin/dossier.phasage')),
    ).toMatchObject({ code: 1, err: expect.stringContaining('ne peut pas être écrit') });
    expect(readdirSync(at('coin'))).toEqual(['dossier.phasage']);
  });
});

describe('phasage check', () => {
  it('is content with a good file, and tells what waits', async () => {
    const file = fileWith('bon.phasage', () => undefined);
    expect(await phasage('check', file)).toEqual({
      code: 0,
      err: '',
      out: `À savoir : L’étape « Avis politique ? » est à caler : elle n’a pas encore de date.\n${file} : plan valable, 21 étapes, 0 avertissement.\n`,
    });
  });

  it('tells warnings and gives 0', async () => {
    const file = fileWith('reserve.phasage', (plan) => {
      plan.steps['remise']!.period = {
        words: 'T1 2024',
        form: 'within',
        start: '2024-01-01',
        end: '2024-03-31',
        length: null,
        certainty: 'firm',
      };
      plan.dependencies['a'] = {
        id: 'a',
        fromId: 'enquete',
        toId: 'avis-politique',
        type: 'FS',
        lagDays: 0,
      };
    });
    const { code, out, err } = await phasage('check', file);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => line.startsWith('Attention'))).toEqual([
      expect.stringContaining('étape et sa sous-étape'),
      expect.stringContaining('« Remise en route'),
    ]);
    expect(out).toContain('2 avertissements');
  });

  it('tells each error on one line, whatever the titles hold, and gives 1', async () => {
    const file = fileWith('casse.phasage', (plan) => {
      plan.steps['wifi']!.title = 'Wifi\n\u001b[31m\u202epublic';
      plan.steps['wifi']!.ownerId = 'personne';
      plan.steps['portrea']!.parentId = 'portrea';
    });
    const { code, out, err } = await phasage('check', file);
    expect([code, out]).toEqual([1, '']);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^Erreur : L’étape « Wifi \[31m public » est portée/),
      expect.stringMatching(/^Erreur : L’étape « Portrea/),
    ]);
  });

  it('stops telling after a hundred errors', async () => {
    const file = fileWith('ruine.phasage', (plan) => {
      for (let index = 0; index < 150; index += 1)
        plan.steps[`n${index}`] = { ...plan.steps['wifi']!, id: 'autre' };
    });
    const lines = (await phasage('check', file)).err.trimEnd().split('\n');
    expect(lines).toHaveLength(101);
    expect(lines[100]).toBe('Et 50 autres erreurs.');
  });

  it.each([
    ['a file that is not there', () => at('absent.phasage'), 'ne peut pas être lu'],
    [
      'a folder',
      () => {
        mkdirSync(at('dossier'));
        return at('dossier');
      },
      'ne peut pas être lu',
    ],
    [
      'bytes that are no text',
      () => {
        writeFileSync(at('image.phasage'), Uint8Array.of(0x7b, 0xc3, 0xa9, 0xff, 0xfe));
        return at('image.phasage');
      },
      'abîmé ou incomplet',
    ],
    [
      'a file cut short',
      () => {
        writeFileSync(at('coupe.phasage'), '{"format": "phasage", "ver');
        return at('coupe.phasage');
      },
      'abîmé ou incomplet',
    ],
    [
      'a file that is too big',
      () => {
        writeFileSync(at('gros.phasage'), Buffer.alloc(MAX_BYTES + 1, 32));
        return at('gros.phasage');
      },
      '50 Mo au plus',
    ],
  ])('says in one line: %s', async (_what, make, says) => {
    const { code, out, err } = await phasage('check', make());
    expect([code, out]).toEqual([1, '']);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(says)]);
  });

  it('does not read what it may not', async () => {
    const file = fileWith('secret.phasage', () => undefined);
    chmodSync(file, 0o000);
    const { code, err } = await phasage('check', file);
    // The superuser may read anything.
    expect(
      process.getuid?.() === 0 ? [0, ''] : [1, expect.stringContaining('ne peut pas être lu')],
    ).toEqual([code, err]);
  });
});

describe('phasage check --repair', () => {
  it('saves what can be saved to a new file, tells the rest, and leaves the damaged one alone', async () => {
    const file = fileWith('abime.phasage', () => undefined);
    const text = readFileSync(file, 'utf8').replace('"progress": 0', '"progress": "beaucoup"');
    writeFileSync(file, text);
    const output = `${file}.repare.phasage`;
    const done = await phasage('check', file, '--repair', '-o', output);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(
      /Remis à sa valeur par défaut : étape « .+ » › .+\n.*Plan réparé écrit dans/s,
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect((await phasage('check', output)).code).toBe(0);
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('Wifi')] = 0xff;
    writeFileSync(file, bytes);
    expect((await phasage('check', file, '--repair', '-o', output, '--force')).out).toContain(
      '1 caractère illisible est remplacé par « � »',
    );
    expect(await phasage('check', file, '--repair', '-o', output)).toMatchObject({
      code: 1,
      err: expect.stringContaining('existe déjà') as string,
    });
    expect(await phasage('check', file, '--repair')).toMatchObject({ code: 2 });
    expect(await phasage('check', file, '-o', output)).toMatchObject({ code: 2 });
  });

  it('never writes over the damaged file, which may be all there is', async () => {
    const file = fileWith('seul.phasage', () => undefined);
    const text = readFileSync(file, 'utf8').slice(0, 40_000);
    writeFileSync(file, text);
    symlinkSync(file, at('lien.phasage'));
    for (const output of [file, at('lien.phasage')])
      expect(await phasage('check', file, '--repair', '-o', output, '--force')).toMatchObject({
        code: 2,
        err: expect.stringContaining('un autre nom') as string,
      });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('phasage show', () => {
  interface Shown {
    plan: Record<string, unknown>;
    steps: Record<string, unknown>[];
  }
  const shown = async (...args: string[]): Promise<Shown> =>
    JSON.parse((await phasage('show', ...args, '--json')).out) as Shown;

  it('gives every step in the order of the table, dates resolved', async () => {
    const { plan, steps } = await shown(fileWith('acte3.phasage', () => undefined));
    expect(plan).toEqual({
      id: 'plan-1',
      title: 'Acte 3, 2024-2026',
      horizon: { start: '2024-01-01', end: '2026-12-31' },
      schemaVersion: 5,
      scenarioId: 'scenario-base',
    });
    expect(steps).toHaveLength(21);
    expect(steps.slice(0, 4).map(({ wbs, id, parentId }) => [wbs, id, parentId])).toEqual([
      ['1', 'enquete', null],
      ['1.1', 'avis-politique', 'enquete'],
      ['2', 'remise', null],
      ['2.1', 'wifi', 'remise'],
    ]);
    const by = Object.fromEntries(steps.map((step) => [step['id'], step]));
    expect(by['relance']).toMatchObject({
      wording: 'dernier trimestre',
      words: 'dernier trimestre 2024',
      start: '2024-10-01',
      end: '2024-12-31',
      form: 'within',
      certainty: 'estimated',
      derived: false,
      progress: 0,
      status: 'toStart',
      ownerId: null,
    });
    expect(by['problemes']).toMatchObject({
      wording: 'fin 2024',
      form: 'by',
      start: null,
      end: '2024-12-31',
    });
    expect(by['enquete']).toMatchObject({
      wording: null,
      start: null,
      end: null,
      certainty: 'unsettled',
    });
    expect(by['collectage']).toMatchObject({
      wording: 'debut 2024-début 2025-début 2026',
      start: '2024-01-01',
      end: '2026-03-31',
      derived: true,
      words: null,
    });
    expect(by['collectage-2025']).toMatchObject({
      kind: 'round',
      wbs: '5.2',
      start: '2025-01-01',
      end: '2025-03-31',
      seriesId: 'series-collectage',
    });
  });

  it('shows the plan as a scenario sees it', async () => {
    const file = fileWith('scenario.phasage', (plan) => {
      plan.scenarios['moins'] = {
        id: 'moins',
        parentId: 'scenario-base',
        order: 'a1',
        title: 'Moins',
        notes: '',
        archived: false,
        overrides: {
          'steps/portrea/included': {
            collection: 'steps',
            itemId: 'portrea',
            field: 'included',
            value: false,
          },
        },
      };
    });
    expect((await shown(file, '--scenario', 'moins')).steps.map(({ id }) => id)).not.toContain(
      'portrea',
    );
    expect((await shown(file)).steps.map(({ id }) => id)).toContain('portrea');
    expect((await phasage('show', file, '--scenario', 'moins')).out).toContain(
      'Scénario « Moins »',
    );
    expect(await phasage('show', file, '--scenario', 'plus')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^Ce plan n’a pas de scénario « plus ». Il a : Moyens constants \(scenario-base\), Moins \(moins\), .+\n$/,
      ) as string,
    });
  });

  it('draws a table whose columns stand under their heads, a step on one line', async () => {
    const file = fileWith('table.phasage', (plan) => {
      plan.steps['wifi']!.title = 'Wifi\npublic';
      plan.steps['wifi']!.ownerId = 'actor-arcs';
      plan.steps['wifi']!.progress = 400_000;
    });
    const lines = (await phasage('show', file)).out.trimEnd().split('\n');
    expect(lines).toHaveLength(3 + 21);
    const wifi = lines.find((line) => line.includes('Wifi public'))!;
    for (const [head, cell] of [
      ['Étape', '  Wifi public'],
      ['Période', '1er janv.'.replace(' ', '\u00a0')],
      ['Certitude', 'estimée'],
      ['Fait', '40'],
      ['Porteur', 'ARCS'],
    ] as const) {
      expect([head, wifi.indexOf(cell)]).toEqual([head, lines[2]!.indexOf(head)]);
    }
  });
});

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

  it('takes the year and the day it is given', async () => {
    expect(
      JSON.parse((await phasage('period', 'dernier trimestre', '--json', '--year', '2024')).out),
    ).toMatchObject({ start: '2024-10-01' });
    expect(
      JSON.parse(
        (await phasage('period', 'maintenant à juin 2024', '--json', '--today', '2024-02-10')).out,
      ),
    ).toMatchObject({ start: '2024-02-10', end: '2024-06-30' });
  });

  it('says in words how it read, the year it guessed and the rounds it found', async () => {
    expect((await phasage('period', 'dernier', 'trimestre')).out).toMatch(
      /^« dernier trimestre » : 1er\s+oct\. → 31\s+déc\.\s+2026 \(dans cette période, estimée\), année non dite, lue 2026\n$/,
    );
    expect((await phasage('period', 'debut 2024-début 2025-début 2026')).out).toContain('3 tours');
  });

  it.each([
    ['bientôt', 'ne se lit pas comme une période'],
    ['31 avril 2024', 'ce jour n’existe pas'],
    ['du 30 juin 2024 au 3 mars 2024', 'inversez'],
  ])('says why « %s » can’t be read', async (words, says) => {
    const { code, out, err } = await phasage('period', words, '--json');
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(says)]);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('a command badly written', () => {
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
    [['period', 'juin', '--today', '2024-02-30'], 'n’est pas un jour'],
  ])('%j gives 2 and one sentence', async (args, says) => {
    const { code, out, err } = await phasage(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(says)]);
    expect(err).not.toContain('{{');
  });
});

describe('--help', () => {
  it('no command or another one: told which there are, each of them', async () => {
    for (const args of [[], ['ouvre']]) {
      const { err } = await phasage(...args);
      expect(
        COMMANDS.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(err)).map(
          ({ name }) => name,
        ),
      ).toEqual([]);
    }
  });

  it('tells every command, and every option of each', async () => {
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
  it('gives JSON on its output and nothing else, and its code to the shell', async () => {
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

  it('gives each new plan an id of its own', async () => {
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
