import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writePhasage } from '../../../../shared/formats/phasage';
import { canonicalJson, hashText } from '../../../../shared/history/journal';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { engine, file, PLAN } from './engine';
import { phasageWith, temporaryFolder } from './harness';

const at = temporaryFolder();
describe('phasage export', () => {
  it('shows the scenario of --compare, unless it is the printed one, even through a preset', async () => {
    const { print, asked } = engine();
    const compared = (...args: string[]) =>
      phasageWith(
        print,
        'export',
        file(at),
        '--to',
        'pdf',
        '--force',
        ...args,
        '-o',
        at('compared.pdf'),
      );
    expect((await compared('--compare', 'investissement renforce')).code).toBe(0);
    expect(
      (await compared('--scenario', 'Investissement renforcé', '--compare', 'moyens constants'))
        .code,
    ).toBe(0);
    expect(asked.map(({ job }) => job)).toMatchObject([
      { options: { scenarioId: null, compareTo: 'scenario-investissement' } },
      { options: { scenarioId: 'scenario-investissement', compareTo: PLAN.baseScenarioId } },
    ]);
    expect(await compared('--compare', 'moyens constants')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(
        'Le scénario « Moyens constants » est déjà celui de la feuille',
      ) as string,
    });
    expect(await compared('--compare', 'inconnu')).toMatchObject({
      code: 1,
      err: expect.stringContaining('inconnu') as string,
    });
    writeFileSync(
      at('preset.phasage'),
      writePhasage(
        {
          ...PLAN,
          presets: {
            q: {
              id: 'q',
              order: 'a0',
              title: 'Renforcé',
              options: { scenarioId: 'scenario-investissement' },
            },
          },
        },
        {},
        { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' },
      ),
    );
    expect(
      (
        await phasageWith(
          print,
          'export',
          at('preset.phasage'),
          '--to',
          'pdf',
          '--preset',
          'renforce',
          '--compare',
          'investissement renforce',
          '-o',
          at('preset.pdf'),
        )
      ).code,
    ).toBe(1);
  });

  it('passes on the version of --since, by title or as the last one; refuses missing or damaged ones', async () => {
    const { print, asked } = engine();
    const before = acte3Plan('plan');
    const hash = hashText(canonicalJson(before));
    const version = (id: string, contentHash: string) => ({
      id,
      title: `COPIL ${id}`,
      takenAt: `2024-0${id}-01T00:00:00Z`,
      meetingId: null,
      contentHash,
    });
    const plan = {
      ...PLAN,
      title: 'Après',
      baselines: { 1: version('1', hash), 2: version('2', hash), 3: version('3', 'b'.repeat(64)) },
    };
    writeFileSync(
      at('since.phasage'),
      writePhasage(
        plan,
        { [hash]: before },
        { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' },
      ),
    );
    const since = (words: string) =>
      phasageWith(
        print,
        'export',
        at('since.phasage'),
        '--to',
        'pdf',
        '--force',
        '--since',
        words,
        '-o',
        at('since.pdf'),
      );
    expect((await since('copil 1')).code).toBe(0);
    expect(asked).toMatchObject([
      { job: { options: { since: '1' }, before: { title: before.title } } },
    ]);
    expect(await since('dernier')).toMatchObject({
      code: 1,
      err: expect.stringContaining('La version « COPIL 3 » ne se lit plus') as string,
    });
    expect(await since('COPIL 4')).toMatchObject({
      code: 1,
      err: 'Aucune version « COPIL 4 » dans ce plan. Versions : COPIL 1, COPIL 2, COPIL 3 (ou « dernier »).\n',
    });
    expect(
      await phasageWith(
        print,
        'export',
        file(at),
        '--to',
        'pdf',
        '--since',
        'dernier',
        '-o',
        at('since2.pdf'),
      ),
    ).toMatchObject({
      code: 1,
      err: expect.stringContaining('n’est pas (ou plus) dans ce plan') as string,
    });
    expect(existsSync(at('since2.pdf'))).toBe(false);
  });

  it('refuses a name that several versions have, as after closing a meeting again', async () => {
    const { print, asked } = engine();
    const before = acte3Plan('plan');
    const hash = hashText(canonicalJson(before));
    const version = (id: string, takenAt: string) => ({
      id,
      title: 'COPIL 1',
      takenAt,
      meetingId: null,
      contentHash: hash,
    });
    writeFileSync(
      at('twice.phasage'),
      writePhasage(
        {
          ...PLAN,
          baselines: {
            new: version('new', '2024-02-03T09:00:00Z'),
            old: version('old', '2024-01-12T09:00:00Z'),
          },
        },
        { [hash]: before },
        { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' },
      ),
    );
    const since = (words: string) =>
      phasageWith(
        print,
        'export',
        at('twice.phasage'),
        '--to',
        'pdf',
        '--force',
        '--since',
        words,
        '-o',
        at('twice.pdf'),
      );
    const { code, err } = await since('copil 1');
    expect([code, err.replaceAll('\u00a0', ' ')]).toEqual([
      1,
      'Plusieurs versions s’appellent « copil 1 » : nommez-en une par son identifiant. De la plus ancienne à la plus récente : old (figée le 12 janv. 2024), new (figée le 3 févr. 2024).\n',
    ]);
    expect(existsSync(at('twice.pdf'))).toBe(false);
    expect((await since('old')).code).toBe(0);
    expect(asked).toMatchObject([{ job: { options: { since: 'old' } } }]);
  });
});
