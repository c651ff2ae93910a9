import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../shared/analysis/changes';
import { changeSentences } from '../../../../shared/analysis/changeWords';
import { addBudgetItem, setBudgetItem } from '../../../../shared/commands/budget';
import { type Command } from '../../../../shared/commands/command';
import { moveSteps, setCertainty, setPeriod } from '../../../../shared/commands/periods';
import { addItem, setItem } from '../../../../shared/commands/registers';
import {
  addScenario,
  archiveScenario,
  renameScenario,
} from '../../../../shared/commands/scenarios';
import { setStep } from '../../../../shared/commands/stepFields';
import { addStep, removeSteps } from '../../../../shared/commands/steps';
import { newDecision } from '../../../../shared/model/meeting';
import { newHypothesis } from '../../../../shared/model/hypothesis';
import { plan, edited, base, plain } from './changed';

/** The sentences about one edit. */
function sentencesOf<P>(command: Command<P>, payload: P, before = plan): string[] {
  return changeSentences(changesBetween(before, edited(before, command, payload))).map(plain);
}

const move = (stepId: string, start: string | null, end: string | null): string[] =>
  sentencesOf(moveSteps, { scenarioId: base, moves: [{ stepId, start, end }] });

describe('one sentence describes an edit', () => {
  it('of a new step, with its sub-steps', () => {
    expect(
      sentencesOf(addStep, { stepId: 'n', parentId: null, afterId: null, title: 'Bilan' } as never),
    ).toEqual(['Nouvelle étape : « Bilan » (à caler).']);
  });
  it('of a cut step', () => {
    expect(sentencesOf(removeSteps, { stepIds: ['portrea'] })).toEqual([
      'Étape retirée : « Portrea / supports » (1er janv. → 31 mars 2024).',
    ]);
    expect(sentencesOf(removeSteps, { stepIds: ['synergie'] })).toEqual([
      'Étape retirée : « Synergie territoriale : métropolitain, départemental, régional, national » (jusqu’au 30 juin 2024), avec 4 sous-étapes.',
    ]);
    expect(
      sentencesOf(setStep, {
        scenarioId: base,
        stepIds: ['portrea'],
        field: 'included',
        value: false,
      }),
    ).toEqual(['Étape retirée : « Portrea / supports » (1er janv. → 31 mars 2024).']);
  });
  it('of a moved step, by how much and which way', () => {
    expect(move('portrea', '2024-04-01', '2024-06-30')).toEqual([
      '« Portrea / supports » est repoussée de 3 mois : 1er avr. → 30 juin 2024, au lieu de 1er janv. → 31 mars 2024.',
    ]);
    expect(move('portrea', '2023-12-18', '2024-03-17')).toEqual([
      '« Portrea / supports » est avancée de 14 jours : 18 déc. 2023 → 17 mars 2024, au lieu de 1er janv. → 31 mars 2024.',
    ]);
    expect(move('portrea', '2024-01-01', '2024-06-30')).toEqual([
      '« Portrea / supports » finit 3 mois plus tard : 1er janv. → 30 juin 2024, au lieu de 1er janv. → 31 mars 2024.',
    ]);
    expect(move('portrea', '2024-02-01', '2024-03-31')).toEqual([
      '« Portrea / supports » commence 1 mois plus tard : 1er févr. → 31 mars 2024, au lieu de 1er janv. → 31 mars 2024.',
    ]);
    expect(move('portrea', '2023-12-01', '2024-04-30')).toEqual([
      '« Portrea / supports » change de dates (début − 1 mois, fin + 1 mois) : 1er déc. 2023 → 30 avr. 2024, au lieu de 1er janv. → 31 mars 2024.',
    ]);
    expect(move('problemes', null, '2025-12-31')).toEqual([
      expect.stringContaining('est repoussée de 1 an : jusqu’au 31 déc. 2025'),
    ]);
    expect(move('collectage-2025', '2025-04-01', '2025-06-30')).toEqual([
      expect.stringMatching(
        /^« Collectage des propositions dans les coordinations ESC, Tour 2 » est repoussée de 3 mois/,
      ),
    ]);
  });
  it('of a new or removed date', () => {
    expect(move('avis-politique', '2024-05-02', '2024-05-02')).toEqual([
      '« Avis politique ? », qui était à caler, a maintenant une date : 2 mai 2024.',
    ]);
    expect(
      sentencesOf(setPeriod, { scenarioId: base, stepIds: ['portrea'], period: null }),
    ).toEqual([
      '« Portrea / supports » est de nouveau à caler, au lieu de 1er janv. → 31 mars 2024.',
    ]);
  });
  it('of a summary: only through its sub-steps', () => {
    expect(move('bornes-caf', '2024-07-01', '2024-09-30')).toEqual([
      '« Bornes CAF » est repoussée de 3 mois : 1er juil. → 30 sept. 2024, au lieu de 1er avr. → 30 juin 2024.',
    ]);
  });
  it('of a title, a certainty, a status, progress', () => {
    const set = (field: 'title' | 'status' | 'progress', value: unknown): string[] =>
      sentencesOf(setStep, { scenarioId: base, stepIds: ['portrea'], field, value });
    expect(set('title', 'Portrea')).toEqual([
      '« Portrea / supports » s’appelle maintenant « Portrea ».',
    ]);
    expect(
      sentencesOf(setCertainty, { scenarioId: base, stepIds: ['portrea'], certainty: 'firm' }),
    ).toEqual(['La date de « Portrea / supports » est ferme ; elle était estimée.']);
    expect(set('status', 'inProgress')).toEqual(['« Portrea / supports » est en cours.']);
    expect(set('progress', 400_000)).toEqual([
      '« Portrea / supports » est faite à 40 %, au lieu de 0 %.',
    ]);
  });
  it('of a hypothesis', () => {
    const item = newHypothesis({ id: 'h', order: 'z', title: 'La CAF répond' });
    expect(
      sentencesOf(addBudgetItem, { scenarioId: base, collection: 'hypotheses', item }),
    ).toEqual(['Nouvelle hypothèse, à vérifier : « La CAF répond ».']);
    const before = edited(plan, addBudgetItem, {
      scenarioId: base,
      collection: 'hypotheses',
      item,
    });
    expect(
      sentencesOf(
        setBudgetItem,
        { scenarioId: base, collection: 'hypotheses', id: 'h', fields: { status: 'confirmed' } },
        before,
      ),
    ).toEqual(['Hypothèse confirmée : « La CAF répond ».']);
  });
  it('of money, by year and scenario', () => {
    const line = Object.values(plan.meansLines).find(
      ({ kind, frequency }) => kind === 'operating' && frequency === 'annual',
    )!;
    const sentences = sentencesOf(setBudgetItem, {
      scenarioId: base,
      collection: 'meansLines',
      id: line.id,
      fields: { unitAmount: line.unitAmount + 100_000 },
    });
    expect(sentences.filter((sentence) => sentence.includes('en 2025'))[0]).toMatch(
      /^« .+ » en 2025 : coût de [\d ]+ € au lieu de [\d ]+ € \(\+ [\d ]+ €\), reste à charge assuré de [\d ,]+ € au lieu de [\d ,]+ € \(\+ [\d ,]+ €\)\.$/,
    );
    expect(new Set(sentences.map((sentence) => /^« (.+) » en \d{4}/.exec(sentence)![1]))).toEqual(
      new Set(Object.values(plan.scenarios).map(({ title }) => title)),
    );
  });
  it('of a scenario and of decisions', () => {
    const withOne = edited(plan, addScenario, { id: 's', parentId: base, title: 'Prudent' });
    expect(changeSentences(changesBetween(plan, withOne))).toEqual([
      'Nouveau scénario : « Prudent ».',
    ]);
    expect(sentencesOf(renameScenario, { scenarioId: 's', title: 'Sobre' }, withOne)).toEqual([
      'Le scénario « Prudent » s’appelle maintenant « Sobre ».',
    ]);
    expect(sentencesOf(archiveScenario, { scenarioId: 's', archived: true }, withOne)).toEqual([
      'Scénario retiré ou archivé : « Prudent ».',
    ]);
    const decision = newDecision({
      id: 'd',
      order: 'a0',
      kind: 'action',
      title: 'Écrire à la CAF',
      ownerId: 'actor-caf',
      due: '2024-06-30',
    });
    expect(sentencesOf(addItem, { collection: 'decisions', item: decision })).toEqual([
      'Action à faire : « Écrire à la CAF » (CAF, pour le 30 juin 2024).',
    ]);
    expect(
      sentencesOf(
        setItem,
        { collection: 'decisions', id: 'd', fields: { status: 'done' } },
        edited(plan, addItem, { collection: 'decisions', item: decision }),
      ),
    ).toEqual(['Fait : « Écrire à la CAF ».']);
  });
});
