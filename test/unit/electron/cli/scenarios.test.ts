import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newMeansLine } from '../../../../shared/model/means';
import { acte3File, json } from './acte3File';
import { phasage } from './harness';

const { at, plan } = acte3File();

it('totals under failure: the CAF asked for nothing any more', async () => {
  const ask = (...more: string[]) =>
    phasage('totals', plan, '--scenario', 'investissement renforcé', '--json', ...more);
  expect(json((await ask()).out)).toMatchObject({
    total: {
      resteAChargeAssure: 9_840_736,
      resteAChargeSiAccorde: 9_092_736,
      financements: { nonConfirme: 748_000 },
    },
  });
  const both = await ask('--fails', 'aide de la CAF à 40 %', '--fails', 'hypothesis-maintenance');
  expect(json(both.out)).toMatchObject({
    total: { resteAChargeSiAccorde: 10_380_736, financements: { nonConfirme: 0 } },
  });
});

it('says which hypotheses there are where one is not known', async () => {
  const { code, err, out } = await phasage('totals', plan, '--fails', 'la pluie');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('« la pluie »');
  expect(err).toContain('Aide de la CAF à 40 % (hypothesis-caf)');
});

it('hypotheses: the register, as data and as a table', async () => {
  const { out, code } = await phasage(
    'hypotheses',
    plan,
    '--scenario',
    'Investissement renforcé',
    '--fails',
    'hypothesis-caf',
    '--json',
  );
  expect(code).toBe(0);
  expect(json(out)).toMatchObject({
    scenario: 'Investissement renforcé',
    hypotheses: [
      {
        id: 'hypothesis-caf',
        failing: true,
        status: 'toCheck',
        amount: 1_870_000,
        stepIds: ['ordinateurs'],
        fundingIds: ['funding-caf'],
      },
      { failing: false },
      {},
    ],
  });
  expect((await phasage('hypotheses', plan)).out).toMatch(
    /Coût de maintenance stable +à vérifier +36\u202f000\u202f€/,
  );
});

it('compare: every scenario, or those named; two at least', async () => {
  const all = json((await phasage('compare', plan, '--json')).out) as unknown as {
    scenarios: { scenario: string; etapes: unknown }[];
    ecarts: unknown[];
  };
  expect(all.scenarios.map(({ scenario }) => scenario)).toEqual([
    'Moyens constants',
    'Postes supplémentaires',
    'Investissement renforcé',
  ]);
  const two = json(
    (
      await phasage(
        'compare',
        plan,
        '--scenario',
        'Moyens constants',
        '--scenario',
        'Investissement renforcé',
        '--fails',
        'hypothesis-caf',
        '--json',
      )
    ).out,
  ) as unknown as typeof all;
  expect(two.ecarts).toContainEqual(
    expect.objectContaining({
      id: 'ordinateurs',
      ecarts: [
        {
          scenario: 'scenario-investissement',
          jours: { debut: 184, fin: 184 },
          mots: '+\u00a06\u00a0mois',
        },
      ],
    }),
  );
  const table = (await phasage('compare', plan)).out;
  expect(table).toMatch(
    /Reste à charge assuré 2024 +26\u202f400\u202f€ +57\u202f900\u202f€ +45\u202f100\u202f€/,
  );
  const alone = await phasage('compare', plan, '--scenario', 'Moyens constants');
  expect([alone.code, alone.err]).toEqual([
    1,
    'Comparez de 2 à 4 scénarios : 1 ici. Nommez-les avec --scenario.\n',
  ]);
});

it('an unreadable file is told of once', async () => {
  writeFileSync(at('bad.phasage'), '{');
  for (const command of ['hypotheses', 'compare', 'totals']) {
    const { code, err, out } = await phasage(command, at('bad.phasage'));
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
  }
});

it('check: money that seems to be counted twice is told, with whose funding it is', async () => {
  const file = JSON.parse(readFileSync(plan, 'utf8')) as {
    plan: { meansLines: Record<string, unknown> };
  };
  file.plan.meansLines['grant'] = newMeansLine({
    id: 'grant',
    order: 'b',
    kind: 'receipt',
    title: 'Aide reçue',
    section: 'investment',
    bearerId: 'actor-caf',
    unitAmount: 748_000,
    frequency: 'once',
  });
  writeFileSync(at('twice.phasage'), JSON.stringify(file));
  const { code, err, out } = await phasage('check', at('twice.phasage'));
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(
    'Scénario « Investissement renforcé » : La recette « Aide reçue » répéterait un euro de CAF, déjà compté par son financement de « 22 ordinateurs »',
  );
  expect((await phasage('totals', at('twice.phasage'))).code).toBe(0);
});

it('names that several bear, that nobody bears, that do not hold there: each is told with what to write', async () => {
  const file = JSON.parse(readFileSync(plan, 'utf8')) as {
    plan: {
      scenarios: Record<string, { title: string }>;
      hypotheses: Record<string, { title: string }>;
    };
  };
  file.plan.scenarios['scenario-postes']!.title = 'Moyens constants';
  file.plan.hypotheses['hypothesis-poste']!.title = 'Aide de la CAF à 40 %';
  writeFileSync(at('twins.phasage'), JSON.stringify(file));
  expect((await phasage('totals', at('twins.phasage'), '--scenario', 'Moyens constants')).err).toBe(
    'Plusieurs scénarios s’appellent « Moyens constants » : nommez-en un par son identifiant, Moyens constants (scenario-base), Moyens constants (scenario-postes).\n',
  );
  expect(
    (await phasage('totals', at('twins.phasage'), '--fails', 'Aide de la CAF à 40 %')).err,
  ).toContain(
    'nommez-en une par son identifiant, Aide de la CAF à 40 % (hypothesis-caf), Aide de la CAF à 40 % (hypothesis-poste)',
  );
  expect(await phasage('totals', plan, '--scenario', 'nulle part')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining(
      '« nulle part ». Il a : Moyens constants (scenario-base), Postes supplémentaires (scenario-postes)',
    ) as string,
  });
  await phasage('new', '--template', 'vide', '-o', at('empty.phasage'));
  expect((await phasage('totals', at('empty.phasage'), '--fails', 'x')).err).toBe(
    'Ce plan n’a pas d’hypothèse « x » : il n’en a aucune.\n',
  );
  const idle = await phasage('totals', plan, '--fails', 'hypothesis-caf', '--json');
  expect([idle.code, idle.err]).toEqual([
    0,
    'Attention : l’hypothèse « Aide de la CAF à 40 % » ne vaut pas dans le scénario « Moyens constants » ; son échec n’y change rien.\n',
  ]);
});
