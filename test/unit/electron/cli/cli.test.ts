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
import { MAX_BYTES } from '../../../../shared/formats/phasage';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { emptyPlan } from '../../../../shared/templates/empty';
import { phasage } from './harness';
import { fileWith, at, planIn } from './runs';

describe('phasage new', () => {
  it('writes the template with a new id, and leaves nothing else in the folder', async () => {
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

  it('writes three years from this one, or from the given day, with the given title', async () => {
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

  it('replaces a file only with --force', async () => {
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

  it('reports a missing folder, and writes nothing', async () => {
    expect(
      await phasage('new', '--template', 'vide', '-o', at('absent/plan.phasage')),
    ).toMatchObject({ code: 1, err: expect.stringContaining('ne peut pas être écrit') });
    expect(existsSync(at('absent'))).toBe(false);
  });

  it('removes its own file if the last step fails', async () => {
    mkdirSync(at('coin/dossier.phasage'), { recursive: true });
    expect(
      await phasage('new', '--template', 'vide', '--force', '-o', at('coin/dossier.phasage')),
    ).toMatchObject({ code: 1, err: expect.stringContaining('ne peut pas être écrit') });
    expect(readdirSync(at('coin'))).toEqual(['dossier.phasage']);
  });
});

describe('phasage check', () => {
  it('accepts a good file, and lists what is pending', async () => {
    const file = fileWith('bon.phasage', () => undefined);
    expect(await phasage('check', file)).toEqual({
      code: 0,
      err: '',
      out: `À savoir : L’étape « Avis politique ? » est à caler : elle n’a pas encore de date.\n${file} : plan valable, 21 étapes, 0 avertissement.\n`,
    });
  });

  it('lists warnings and returns 0', async () => {
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

  it('lists each error on one line, whatever the titles contain, and returns 1', async () => {
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

  it('lists at most a hundred errors', async () => {
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
  ])('reports in one line: %s', async (_what, make, says) => {
    const { code, out, err } = await phasage('check', make());
    expect([code, out]).toEqual([1, '']);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(says)]);
  });

  it('does not read a file without permission', async () => {
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
  it('saves what it can to a new file, lists the losses, and leaves the damaged file alone', async () => {
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

  it('never writes over the damaged file, which may be the only copy', async () => {
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
