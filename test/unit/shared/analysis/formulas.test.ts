import { describe, expect, it } from 'vitest';
import { explain, type Explanation } from '../../../../shared/analysis/explain';
import {
  figureTitle,
  formulaWords,
  notesOf,
  rulesOf,
} from '../../../../shared/analysis/explainWords';
import { evaluate } from '../../../../shared/evaluate';
import { isWordKey } from '../../../../shared/i18n/words';
import { newFunding, newMeansLine, type MeansLine } from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';
import { BASE, POSTS, INVESTMENT, PLAN } from './explained';

const bare: Plan = {
  ...PLAN,
  meansLines: {},
  fundings: {},
  hypotheses: {},
  effects: {},
  scenarios: { [BASE!]: PLAN.scenarios[BASE!]! },
};

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const formulasOf = (explanation: Explanation): string[] =>
  explanation.parts.flatMap((part) =>
    formulaWords(part, explanation.unit).map((words) => plain(`${part.title} : ${words}`)),
  );

describe('formulas in words', () => {
  it('M6: the worked example, year by year', () => {
    const explanation = explain(
      evaluate(PLAN, { scenarioId: POSTS! }),
      { kind: 'chapter', section: 'operating', chapter: '012' },
      null,
    );
    expect(formulasOf(explanation).filter((words) => words.startsWith('Médiateur'))).toEqual([
      'Médiateur numérique supplémentaire : 2024 : 42 000 € × 1 ETP × 0,75 (9 mois / 12) = 31 500 €',
      'Médiateur numérique supplémentaire : 2025 : 42 000 € × 1 ETP × 1,02 = 42 840 €',
      'Médiateur numérique supplémentaire : 2026 : 42 000 € × 1 ETP × 1,02² = 43 696,80 €',
    ]);
    expect(rulesOf(explanation).map(({ rule }) => rule)).toEqual(['M3', 'M5', 'M6']);
  });

  it('M12 M14: the computers minus the CAF’s 40 %, and 0 once it refuses', () => {
    const granted = explain(
      evaluate(PLAN, { scenarioId: INVESTMENT! }),
      { kind: 'measure', measure: 'netIfGranted' },
      2024,
    );
    expect(formulasOf(granted)).toContain('22 ordinateurs : 22 × 850 € = 18 700 €');
    expect(formulasOf(granted)).toContain(
      'CAF, Aide à l’investissement : 40 % de 18 700 € TTC = 7 480 €',
    );
    expect(granted.parts.find(({ fundingId }) => fundingId === 'funding-caf')).toMatchObject({
      role: 'asked',
      amount: -748_000,
      lineId: 'line-ordinateurs',
    });
    const failed = evaluate(PLAN, {
      scenarioId: INVESTMENT!,
      switches: { fail: ['hypothesis-caf'], hold: [] },
    });
    const refused = explain(failed, { kind: 'measure', measure: 'netIfGranted' }, 2024);
    const [part, line] = ['funding-caf', null].map((id) =>
      refused.parts.find(
        ({ fundingId, lineId }) => fundingId === id && lineId === 'line-ordinateurs',
      )!,
    );
    expect([part!.amount, part!.role, notesOf(failed, part!)]).toEqual([
      0,
      'refused',
      ['Une hypothèse qui échoue le refuse (H6).'],
    ]);
    expect(notesOf(failed, line!).map(plain)).toEqual([
      'Suit son étape : du 1er mars 2024 au 1er sept. 2024 (M11).',
      'Modifié dans ce scénario.',
      'Montant d’exemple.',
    ]);
  });

  it('give months, part months, VAT, ceilings, shares of a period and the FCTVA', () => {
    const line = (id: string, fields: Partial<MeansLine>): MeansLine =>
      newMeansLine({ id, order: 'a0', kind: 'operating', title: id, ...fields });
    const lines = [
      line('mois', { unitAmount: 120_000, start: '2024-06-01', end: '2024-12-31' }),
      line('jours', { unitAmount: 120_000, start: '2024-02-15', end: '2024-03-31' }),
      line('ht', {
        kind: 'investment',
        quantity: 2,
        unitAmount: 50_000,
        pricing: 'HT',
        vatRate: 200_000,
        start: '2024-05-01',
        fctva: true,
      }),
      line('rien', { kind: 'investment', unitAmount: 0, start: '2024-05-01' }),
    ];
    const funding = newFunding({
      id: 'aide',
      order: 'a0',
      title: 'Aide',
      funderId: 'actor-caf',
      rate: 500_000,
      ceiling: 40_000,
      status: 'granted',
      lineIds: { ht: true, jours: true },
    });
    const plan: Plan = {
      ...bare,
      meansLines: Object.fromEntries(lines.map((one) => [one.id, one])),
      fundings: { aide: funding },
    };
    const evaluation = evaluate(plan, { scenarioId: BASE! });
    const cost = explain(evaluation, { kind: 'measure', measure: 'cost' }, 2024);
    expect(formulasOf(cost)).toEqual([
      'mois : 1 200 € × 7 mois / 12 = 700 €',
      'jours : 1 200 € × (1 + 15/29) mois / 12 ≈ 151,72 €',
      'ht : 2 × 500 € × 1,2 (TVA 20 %) = 1 200 €',
    ]);
    expect(cost.idle).toBe(1);
    expect(rulesOf(cost).map(({ rule }) => rule)).toEqual(['M1', 'M3', 'M7', 'M8', 'M9']);
    expect(
      formulasOf(
        explain(evaluation, { kind: 'funder', funderId: 'actor-caf', status: 'granted' }, 2024),
      ),
    ).toEqual(['CAF, Aide : 50 % de 1 351,72 € TTC = 675,86 € ; plafonné à 400 €']);
    expect(formulasOf(explain(evaluation, { kind: 'fctva' }, 2026))).toEqual([
      'ht : 16,404 % de 1 200 € dépensés en 2024 = 196,85 €, reçu en 2026',
    ]);
    const later = {
      ...plan,
      meansLines: {
        ...plan.meansLines,
        jours: line('jours', { unitAmount: 120_000, start: '2024-07-01', end: '2025-12-31' }),
      },
      fundings: { aide: { ...funding, ceiling: null } },
    };
    expect(
      formulasOf(
        explain(
          evaluate(later, { scenarioId: BASE! }),
          { kind: 'fundings', statuses: ['granted'] },
          2025,
        ),
      ),
    ).toEqual([
      'CAF, Aide : 50 % de 3 000 € TTC = 1 500 € ; part de cette période : 1 200 € sur 3 000 €, soit 600 €',
    ]);
  });

  it('M10: a programme by its credits, and its rest', () => {
    const programme = newMeansLine({
      id: 'ap',
      order: 'a0',
      kind: 'investment',
      title: 'AP',
      unitAmount: 1_000_000,
      start: '2024-02-01',
      isProgramme: true,
    });
    const credit = (id: string, date: string, amount: number) => ({
      id,
      lineId: 'ap',
      date,
      amount,
      included: true,
    });
    const plan: Plan = {
      ...bare,
      meansLines: { ap: programme },
      paymentCredits: {
        a: credit('a', '2024-06-30', 300_000),
        b: credit('b', '2025-06-30', 500_000),
      },
    };
    const explanation = explain(
      evaluate(plan, { scenarioId: BASE! }),
      { kind: 'measure', measure: 'investment' },
      null,
    );
    expect(formulasOf(explanation)).toEqual([
      'AP : 2024 : CP du 30 juin 2024 : 3 000 € + reste de l’AP : 2 000 € = 5 000 €',
      'AP : 2025 : CP du 30 juin 2025 : 5 000 €',
    ]);
  });

  it('marks a line that a failure changed, and names the number', () => {
    const evaluation = evaluate(PLAN, {
      scenarioId: BASE!,
      switches: { fail: ['hypothesis-maintenance'], hold: [] },
    });
    const part = explain(evaluation, { kind: 'measure', measure: 'operating' }, 2025).parts.find(
      ({ lineId }) => lineId === 'line-maintenance',
    )!;
    expect(plain(notesOf(evaluation, part)[0]!)).toBe(
      'Une hypothèse qui échoue porte le montant de 12 000 € à 13 800 € (H8).',
    );
    expect(figureTitle(evaluation, { kind: 'measure', measure: 'netAssured' }, null)).toBe(
      'Reste à charge assuré, 2024 à 2026',
    );
    expect(
      figureTitle(evaluation, { kind: 'chapter', section: 'operating', chapter: '011' }, 2025),
    ).toBe('Fonctionnement, chapitre 011 (charges à caractère général), 2025');
  });

  it('has words for every rule of a formula', () => {
    for (const rule of [
      'M1',
      'M3',
      'M5',
      'M6',
      'M7',
      'M8',
      'M9',
      'M10',
      'M11',
      'M12',
      'M13',
      'M14',
      'M18',
      'H14',
    ])
      expect(isWordKey(`explain.rule_${rule}`)).toBe(true);
  });
});
