/** What a comparison counts, heads and keeps in order. */
import { describe, expect, test } from 'vitest';
import { baselinesOf } from '../../../../shared/analysis/changes';
import { compareScenarios, unsettledOf } from '../../../../shared/analysis/compare';
import { comparedGroups } from '../../../../shared/analysis/compareTable';
import { projectedAddress } from '../../../../shared/analysis/projected';
import { evaluate } from '../../../../shared/evaluate';
import type { Hypothesis } from '../../../../shared/model/hypothesis';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';

const PLAN = acte3Plan('p');
const MAINTENANCE = 'hypothesis-maintenance';

describe('money that hypotheses still to check decide', () => {
  const unsettled = (status: Hypothesis['status']) => {
    const hypotheses = {
      ...PLAN.hypotheses,
      [MAINTENANCE]: { ...PLAN.hypotheses[MAINTENANCE]!, status },
    };
    const { rows, amount } = unsettledOf(
      evaluate({ ...PLAN, hypotheses }, { scenarioId: PLAN.baseScenarioId }),
    );
    return { ids: rows.map(({ hypothesis }) => hypothesis.id), amount };
  };

  test('is that of those alone: one that is settled decides nothing any more', () => {
    const open = unsettled('toCheck');
    expect(open).toEqual({ ids: ['hypothesis-agendas', MAINTENANCE], amount: 3_600_000 });
    for (const status of ['confirmed', 'refuted'] as const)
      expect(unsettled(status)).toEqual({ ids: ['hypothesis-agendas'], amount: 0 });
  });
});

test('the groups of a comparison have their headings, in their order', () => {
  const { baseScenarioId } = PLAN;
  const comparison = compareScenarios(PLAN, {
    scenarioIds: [baseScenarioId, 'scenario-investissement'],
  });
  const labels = comparedGroups(comparison).map(({ label }) => label);
  expect(labels).toEqual([
    'Reste à charge assuré',
    'Reste à charge si tout est accordé',
    'Coût',
    'Fonctionnement',
    'Fonctionnement, chapitre 011 (charges à caractère général)',
    'Fonctionnement, chapitre 012 (charges de personnel)',
    'Investissement',
    'Investissement, chapitre 21 (immobilisations corporelles)',
    'ETPT',
    'CAF (demandée)',
    'Étapes prévues finies au 31 décembre',
    'Hypothèses à vérifier',
  ]);
});

test('versions are in the order of their dates, those of one moment in that of their ids', () => {
  const version = (id: string, takenAt: string) => ({
    [id]: { id, title: id, takenAt, contentHash: '', meetingId: null } as Plan['baselines'][string],
  });
  const baselines = {
    ...version('c', '2024-03-01T10:00:00Z'),
    ...version('a', '2024-05-01T10:00:00Z'),
    ...version('d', '2024-02-01T10:00:00Z'),
    ...version('b', '2024-03-01T10:00:00Z'),
  };
  expect(baselinesOf({ ...PLAN, baselines }).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
});

test('a room may follow web addresses alone, without a contact in them', () => {
  expect(projectedAddress('https://exemple.fr/page')).toBe('https://exemple.fr/page');
  for (const href of [
    undefined,
    'mailto:a@exemple.fr',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://exemple.fr/?de=a%40exemple.fr',
  ])
    expect(projectedAddress(href)).toBeUndefined();
  // A "%" that encodes nothing.
  expect(projectedAddress('https://exemple.fr/100%')).toBe('https://exemple.fr/100%');
});
