import { expect, it } from 'vitest';
import { acte3File } from './acte3File';
import { phasage } from './harness';

const { plan } = acte3File();

it('totals --json --lines: the documented shape, for the worked examples', async () => {
  const { out } = await phasage(
    'totals',
    plan,
    '--scenario',
    'Postes supplémentaires',
    '--json',
    '--lines',
  );
  const said = JSON.parse(out) as {
    years: Record<string, unknown>[];
    total: Record<string, unknown>;
    lines: Record<string, unknown>[];
  };
  const keys = [
    'fonctionnement',
    'investissement',
    'recettes',
    'etpt',
    'financements',
    'fctva',
    'resteAChargeAssure',
    'resteAChargeSiAccorde',
    'chapitres',
  ];
  expect(Object.keys(said)).toEqual(['scenario', 'years', 'total', 'horsHorizon', 'lines']);
  expect([Object.keys(said.years[0]!), Object.keys(said.total)]).toEqual([['year', ...keys], keys]);
  expect(said.lines.find(({ id }) => id === 'line-mediateur')).toEqual({
    id: 'line-mediateur',
    title: 'Médiateur numérique supplémentaire',
    kind: 'post',
    section: 'operating',
    chapitre: '012',
    years: { 2024: 3_150_000, 2025: 4_284_000, 2026: 4_369_680 },
  });
  expect(said.years[0]).toMatchObject({
    year: 2024,
    fonctionnement: 5_790_000,
    etpt: 0.95,
    financements: { notifie: 0, nonConfirme: 0 },
    chapitres: { '011': 1_800_000, '012': 3_990_000 },
  });
});

it('totals --json --lines --fails: the lines after the failure, which add up to its totals', async () => {
  const ask = async (...more: string[]) =>
    JSON.parse(
      (
        await phasage(
          'totals',
          plan,
          '--scenario',
          'Investissement renforcé',
          '--json',
          '--lines',
          ...more,
        )
      ).out,
    ) as {
      years: { year: number; fonctionnement: number; investissement: number; recettes: number }[];
      lines: { id: string; kind: string; years: Record<string, number> }[];
    };
  const [held, failed] = [
    await ask(),
    await ask('--fails', 'hypothesis-caf', '--fails', 'hypothesis-maintenance'),
  ];
  const lineOf = ({ lines }: typeof held, id: string) =>
    lines.find((line) => line.id === id)?.years;
  expect([lineOf(held, 'line-maintenance'), lineOf(failed, 'line-maintenance')]).not.toEqual([
    lineOf(failed, 'line-maintenance'),
    lineOf(held, 'line-maintenance'),
  ]);
  for (const { years, lines } of [held, failed]) {
    for (const { year, fonctionnement, investissement } of years)
      expect(
        lines
          .filter(({ kind }) => kind !== 'receipt')
          .reduce((sum, line) => sum + line.years[year]!, 0),
      ).toBe(fonctionnement + investissement);
  }
});

it('hypotheses --json and compare --json: every part of the register, every difference', async () => {
  const { hypotheses } = JSON.parse(
    (await phasage('hypotheses', plan, '--scenario', 'Investissement renforcé', '--json')).out,
  ) as { hypotheses: Record<string, unknown>[] };
  expect(Object.keys(hypotheses[0]!)).toEqual([
    'id',
    'title',
    'category',
    'status',
    'failing',
    'confidence',
    'ownerId',
    'owner',
    'settleBy',
    'scenarioIds',
    'horizon',
    'lens',
    'stepIds',
    'lineIds',
    'fundingIds',
    'amount',
    'notes',
    'effects',
  ]);
  expect(hypotheses[0]).toMatchObject({
    scenarioIds: ['scenario-investissement'],
    settleBy: '2024-03-31',
    effects: expect.arrayContaining([
      expect.objectContaining({ kind: 'refuseFunding', fundingId: 'funding-caf' }),
      expect.objectContaining({ kind: 'delayStep', months: 6 }),
    ]) as unknown,
  });
  const compared = await phasage(
    'compare',
    plan,
    '--scenario',
    'Moyens constants',
    '--scenario',
    'Postes supplémentaires',
    '--fails',
    'hypothesis-caf',
    '--json',
  );
  expect(compared.err).toBe(
    'Attention : l’hypothèse « Aide de la CAF à 40 % » ne vaut pas dans le scénario « Moyens constants », « Postes supplémentaires » ; son échec n’y change rien.\n',
  );
  const said = JSON.parse(compared.out) as {
    scenarios: Record<string, unknown>[];
    ecarts: unknown[];
  };
  expect(Object.keys(said.scenarios[0]!)).toEqual([
    'id',
    'scenario',
    'years',
    'total',
    'horsHorizon',
    'chapitres',
    'financeurs',
    'etapes',
    'fin',
    'hypothesesAVerifier',
  ]);
  expect(said).toMatchObject({
    scenarios: [
      { id: 'scenario-base' },
      { id: 'scenario-postes', etapes: { faitesAu31Decembre: { 2024: 13 } } },
    ],
    ecarts: [],
  });
});
