import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allChanges,
  baselinesOf,
  changesBetween,
  lastPresented,
  type Change,
} from '../../../../shared/analysis/changes';
import {
  changeGroups,
  changeSentences,
  driftWords,
  sayChange,
  sinceWordsIn,
} from '../../../../shared/analysis/changeWords';
import { addBudgetItem, setBudgetItem } from '../../../../shared/commands/budget';
import { execute, type Command } from '../../../../shared/commands/command';
import { closeMeeting } from '../../../../shared/commands/meetings';
import { takeBaseline } from '../../../../shared/commands/baselines';
import { setOverride } from '../../../../shared/commands/overrides';
import { moveSteps, setCertainty, setPeriod } from '../../../../shared/commands/periods';
import { addItem, setItem } from '../../../../shared/commands/registers';
import {
  addScenario,
  archiveScenario,
  renameScenario,
} from '../../../../shared/commands/scenarios';
import { setStep } from '../../../../shared/commands/stepFields';
import { addStep, removeSteps } from '../../../../shared/commands/steps';
import { newDecision, newMeeting } from '../../../../shared/model/meeting';
import { newHypothesis } from '../../../../shared/model/hypothesis';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlan, testContext } from '../../arbitraries';

const plan = acte3Plan('p');
const base = plan.baseScenarioId;

function edited<P>(before: Plan, command: Command<P>, payload: P): Plan {
  const done = execute(before, command, payload, testContext());
  if (isProblem(done)) throw new Error(`${command.name}: ${done.code}`);
  return done.plan;
}
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
/** The sentences that one edit gives. */
function told<P>(command: Command<P>, payload: P, before = plan): string[] {
  return changeSentences(changesBetween(before, edited(before, command, payload))).map(plain);
}
const move = (stepId: string, start: string | null, end: string | null): string[] =>
  told(moveSteps, { scenarioId: base, moves: [{ stepId, start, end }] });

describe('an edit is told in one sentence', () => {
  it('of a step that is added, with what stands under it', () => {
    expect(
      told(addStep, { stepId: 'n', parentId: null, afterId: null, title: 'Bilan' } as never),
    ).toEqual(['Nouvelle étape : « Bilan » (à caler).']);
  });
  it('of a step that is cut', () => {
    expect(told(removeSteps, { stepIds: ['portrea'] })).toEqual([
      'Étape retirée : « Portrea / supports » (1er janv. → 31 mars 2024).',
    ]);
    expect(told(removeSteps, { stepIds: ['synergie'] })).toEqual([
      'Étape retirée : « Synergie territoriale : métropolitain, départemental, régional, national » (jusqu’au 30 juin 2024), avec 4 sous-étapes.',
    ]);
    expect(
      told(setStep, { scenarioId: base, stepIds: ['portrea'], field: 'included', value: false }),
    ).toEqual(['Étape retirée : « Portrea / supports » (1er janv. → 31 mars 2024).']);
  });
  it('of a step that moves, by how much and which way', () => {
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
  it('of a date found or lost', () => {
    expect(move('avis-politique', '2024-05-02', '2024-05-02')).toEqual([
      '« Avis politique ? », qui était à caler, a maintenant une date : 2 mai 2024.',
    ]);
    expect(told(setPeriod, { scenarioId: base, stepIds: ['portrea'], period: null })).toEqual([
      '« Portrea / supports » est de nouveau à caler, au lieu de 1er janv. → 31 mars 2024.',
    ]);
  });
  it('of a summary: by its sub-steps alone', () => {
    expect(move('bornes-caf', '2024-07-01', '2024-09-30')).toEqual([
      '« Bornes CAF » est repoussée de 3 mois : 1er juil. → 30 sept. 2024, au lieu de 1er avr. → 30 juin 2024.',
    ]);
  });
  it('of a title, a certainty, a status, progress', () => {
    const set = (field: 'title' | 'status' | 'progress', value: unknown): string[] =>
      told(setStep, { scenarioId: base, stepIds: ['portrea'], field, value });
    expect(set('title', 'Portrea')).toEqual([
      '« Portrea / supports » s’appelle maintenant « Portrea ».',
    ]);
    expect(
      told(setCertainty, { scenarioId: base, stepIds: ['portrea'], certainty: 'firm' }),
    ).toEqual(['La date de « Portrea / supports » est ferme ; elle était estimée.']);
    expect(set('status', 'inProgress')).toEqual(['« Portrea / supports » est en cours.']);
    expect(set('progress', 400_000)).toEqual([
      '« Portrea / supports » est faite à 40 %, au lieu de 0 %.',
    ]);
  });
  it('of a hypothesis', () => {
    const item = newHypothesis({ id: 'h', order: 'z', title: 'La CAF répond' });
    expect(told(addBudgetItem, { scenarioId: base, collection: 'hypotheses', item })).toEqual([
      'Nouvelle hypothèse, à vérifier : « La CAF répond ».',
    ]);
    const before = edited(plan, addBudgetItem, {
      scenarioId: base,
      collection: 'hypotheses',
      item,
    });
    expect(
      told(
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
    const sentences = told(setBudgetItem, {
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
  it('of a scenario and of what is decided', () => {
    const withOne = edited(plan, addScenario, { id: 's', parentId: base, title: 'Prudent' });
    expect(changeSentences(changesBetween(plan, withOne))).toEqual([
      'Nouveau scénario : « Prudent ».',
    ]);
    expect(told(renameScenario, { scenarioId: 's', title: 'Sobre' }, withOne)).toEqual([
      'Le scénario « Prudent » s’appelle maintenant « Sobre ».',
    ]);
    expect(told(archiveScenario, { scenarioId: 's', archived: true }, withOne)).toEqual([
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
    expect(told(addItem, { collection: 'decisions', item: decision })).toEqual([
      'Action à faire : « Écrire à la CAF » (CAF, pour le 30 juin 2024).',
    ]);
    expect(
      told(
        setItem,
        { collection: 'decisions', id: 'd', fields: { status: 'done' } },
        edited(plan, addItem, { collection: 'decisions', item: decision }),
      ),
    ).toEqual(['Fait : « Écrire à la CAF ».']);
  });
});

it('tells the steps of the scenario asked for', () => {
  const [scenarioId] = Object.keys(plan.scenarios).filter((id) => id !== base);
  const after = edited(plan, setOverride, {
    scenarioId: scenarioId!,
    collection: 'steps',
    itemId: 'portrea',
    field: 'progress',
    value: 500_000,
  });
  expect(changesBetween(plan, after).steps).toEqual([]);
  expect(changeSentences(changesBetween(plan, after, scenarioId)).map(plain)).toEqual([
    '« Portrea / supports » est faite à 50 %, au lieu de 0 %.',
  ]);
});

it('finds the version shown at the last steering meeting, else the last taken', () => {
  const at = (moment: string) => ({ ...testContext(), now: () => moment });
  const act = <P>(before: Plan, command: Command<P>, payload: P, moment: string): Plan => {
    const done = execute(before, command, payload, at(moment));
    if (isProblem(done)) throw new Error(done.code);
    return done.plan;
  };
  expect(lastPresented(plan)).toBeNull();
  const one = act(plan, takeBaseline, { id: 'b1', title: 'Avant' }, '2024-01-01T10:00:00Z');
  expect(lastPresented(one)?.id).toBe('b1');
  const steering = act(
    one,
    addItem,
    {
      collection: 'meetings',
      item: newMeeting({ id: 'm', order: 'a0', kind: 'steering', title: 'COPIL' }),
    },
    '',
  );
  const closed = act(
    steering,
    closeMeeting,
    { meetingId: 'm', baselineId: 'b2', title: 'COPIL' },
    '2024-02-01T10:00:00Z',
  );
  const later = act(closed, takeBaseline, { id: 'b3', title: 'Après' }, '2024-03-01T10:00:00Z');
  expect(lastPresented(later)?.id).toBe('b2');
  expect(baselinesOf(later).map(({ id }) => id)).toEqual(['b1', 'b2', 'b3']);
});

it('labels a drift by what moved: the whole, one end, or each by its own length', () => {
  const dates = (start: string | null, end: string | null) => ({ start, end });
  expect(
    plain(
      driftWords({
        from: dates('2024-01-01', '2024-03-31'),
        to: dates('2024-01-01', '2024-06-30'),
      })!,
    ),
  ).toBe('fin + 3 mois');
  expect(
    plain(
      driftWords({
        from: dates('2024-01-01', '2024-03-31'),
        to: dates('2024-04-01', '2024-06-30'),
      })!,
    ),
  ).toBe('+ 3 mois');
  expect(
    plain(
      driftWords({
        from: dates('2024-01-01', '2024-03-31'),
        to: dates('2024-02-01', '2024-03-31'),
      })!,
    ),
  ).toBe('début + 1 mois');
  expect(
    plain(
      driftWords({
        from: dates('2024-02-01', '2024-03-31'),
        to: dates('2024-01-01', '2024-06-30'),
      })!,
    ),
  ).toBe('début − 1 mois, fin + 3 mois');
  expect(
    plain(driftWords({ from: dates(null, '2024-03-31'), to: dates(null, '2024-06-30') })!),
  ).toBe('+ 3 mois');
  expect(
    plain(driftWords({ from: dates(null, '2024-03-31'), to: dates('2024-01-01', '2024-06-30') })!),
  ).toBe('fin + 3 mois');
  expect(
    driftWords({ from: dates(null, '2024-03-31'), to: dates('2024-01-01', '2024-03-31') }),
  ).toBeNull();
  expect(
    plain(driftWords({ from: dates('2024-01-01', null), to: dates('2023-12-18', null) })!),
  ).toBe('− 14 jours');
  expect(driftWords({ from: dates(null, null), to: dates('2024-01-01', '2024-06-30') })).toBeNull();
});

const swapped: Readonly<Record<string, string>> = {
  stepAdded: 'stepCut',
  stepCut: 'stepAdded',
  hypothesisAdded: 'hypothesisCut',
  hypothesisCut: 'hypothesisAdded',
  decisionAdded: 'decisionCut',
  decisionCut: 'decisionAdded',
  scenarioAdded: 'scenarioCut',
  scenarioCut: 'scenarioAdded',
};
const idOf = (change: Change): string =>
  'stepId' in change
    ? change.stepId
    : 'hypothesisId' in change
      ? change.hypothesisId
      : 'decisionId' in change
        ? change.decisionId
        : change.scenarioId;
const keyOf = (change: Change): string =>
  `${change.kind} ${idOf(change)} ${'year' in change ? change.year : ''} ${'under' in change ? change.under : ''} ${'from' in change ? JSON.stringify([change.from, change.to]) : ''}`;
const back = (change: Change): string =>
  keyOf({
    ...change,
    kind: swapped[change.kind] ?? change.kind,
    ...('from' in change ? { from: change.to, to: change.from } : {}),
  } as Change);

it('finds nothing between a plan and its copy; backwards, what was added is cut and every change is turned round', () => {
  fc.assert(
    fc.property(
      arbitraryPlan(15),
      arbitraryPlan(15),
      fc.boolean(),
      ({ plan: a }, { plan: b }, inScenario) => {
        const scenarioId = inScenario ? 'most' : null;
        expect(allChanges(changesBetween(a, structuredClone(a), scenarioId))).toEqual([]);
        const there = allChanges(changesBetween(a, b, scenarioId));
        const back1 = allChanges(changesBetween(b, a, scenarioId));
        expect(there.map(back).sort()).toEqual(back1.map(keyOf).sort());
        for (const change of there) expect(sayChange(change)).toMatch(/^\S[^]*\.$/);
        expect(
          changeGroups(changesBetween(a, b, scenarioId)).flatMap(({ sentences }) => sentences),
        ).toEqual(there.map(sayChange));
      },
    ),
    { numRuns: 60 },
  );
});

describe('what is compared is told', () => {
  it('where the version has no such scenario, the base plans are', () => {
    const after = edited(edited(plan, takeBaseline, { id: 'v', title: 'Avant' }), addScenario, {
      id: 'later',
      parentId: base,
      title: 'Venu depuis',
    });
    const since = (scenarioId: string): string =>
      plain(sinceWordsIn(after.baselines['v']!, plan, after, scenarioId));
    expect(since('later')).toBe(
      'Depuis la version « Avant » · plan de base comparé : la version n’a pas ce scénario',
    );
    for (const id of Object.keys(plan.scenarios))
      expect(since(id)).toBe('Depuis la version « Avant »');
  });
});
