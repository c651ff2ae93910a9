import { describe, expect, it } from 'vitest';
import { execute, type Command, type Edit } from '../../../../shared/commands/command';
import { moveSteps, setCertainty, setPeriod } from '../../../../shared/commands/periods';
import { addScenario } from '../../../../shared/commands/scenarios';
import type { Period } from '../../../../shared/model/period';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { overlay } from '../../../../shared/scenarios/overlay';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { sayMessage } from '../../../../shared/wording/problems';
import { testContext } from '../../arbitraries';

const plan = acte3Plan('plan-1');
const scenarioId = plan.baseScenarioId;

function done<P>(command: Command<P>, payload: P, on: Plan = plan): Edit {
  const edit = execute(on, command, payload, testContext());
  if (isProblem(edit)) throw new Error(edit.code);
  return edit;
}

const label = (edit: Edit): string => sayMessage(edit.label).replace(/\s/g, ' ');
const T2: Period = {
  words: 'T2 2025',
  form: 'within',
  start: '2025-04-01',
  end: '2025-06-30',
  length: null,
  certainty: 'firm',
};

describe('setPeriod', () => {
  it('keeps the typed words, leaves the source wording, and makes the dates the user’s own', () => {
    const edit = done(setPeriod, { scenarioId, stepIds: ['portrea'], period: T2 });
    expect(edit.plan.steps['portrea']).toMatchObject({
      period: T2,
      sourceWording: '2024 premier trimestre',
    });
    expect(edit.plan.steps['portrea']!.provenance).not.toHaveProperty('period');
    expect(label(edit)).toBe('« Portrea / supports » : période « T2 2025 »');
  });

  it('refuses a length for a milestone, and accepts one day or an open end', () => {
    expect(
      execute(
        plan,
        setPeriod,
        { scenarioId, stepIds: ['wifi', 'avis-politique'], period: T2 },
        testContext(),
      ),
    ).toMatchObject({ code: 'problems.milestoneNoLength' });
    done(setPeriod, {
      scenarioId,
      stepIds: ['avis-politique'],
      period: { ...T2, end: '2025-04-01' },
    });
    done(setPeriod, {
      scenarioId,
      stepIds: ['avis-politique'],
      period: { ...T2, form: 'by', start: null },
    });
  });

  it('names the number of several steps, and says that a step has no date', () => {
    expect(
      label(done(setPeriod, { scenarioId, stepIds: ['wifi', 'bornes-caf'], period: T2 })),
    ).toBe('2 étapes : période');
    expect(label(done(setPeriod, { scenarioId, stepIds: ['wifi'], period: null }))).toBe(
      '« Wifi public » : période à caler',
    );
  });

  it('writes only in the given scenario', () => {
    const { plan: two } = done(addScenario, { id: 's', parentId: scenarioId, title: 'Autre' });
    const { plan: after } = done(
      setPeriod,
      { scenarioId: 's', stepIds: ['wifi'], period: T2 },
      two,
    );
    expect(after.steps['wifi']).toEqual(plan.steps['wifi']);
    expect(overlay(after, 's').steps['wifi']!.period).toEqual(T2);
  });
});

describe('setCertainty', () => {
  it('changes the certainty and nothing else, and skips steps without a date', () => {
    const edit = done(setCertainty, {
      scenarioId,
      stepIds: ['wifi', 'avis-politique'],
      certainty: 'firm',
    });
    expect(edit.plan.steps['wifi']!.period).toEqual({
      ...plan.steps['wifi']!.period,
      certainty: 'firm',
    });
    expect(edit.plan.steps['avis-politique']!.period).toBeNull();
    expect(label(done(setCertainty, { scenarioId, stepIds: ['wifi'], certainty: 'firm' }))).toBe(
      '« Wifi public » : certitude « ferme »',
    );
  });

  it('refuses if there is no date, and records nothing without a change', () => {
    expect(
      execute(
        plan,
        setCertainty,
        { scenarioId, stepIds: ['avis-politique'], certainty: 'firm' },
        testContext(),
      ),
    ).toMatchObject({ code: 'problems.undated' });
    expect(
      execute(
        plan,
        setCertainty,
        { scenarioId, stepIds: ['nobody'], certainty: 'firm' },
        testContext(),
      ),
    ).toMatchObject({ code: 'problems.notFound' });
    expect(
      done(setCertainty, { scenarioId, stepIds: ['wifi'], certainty: 'estimated' }).patches,
    ).toEqual([]);
  });
});

describe('moveSteps', () => {
  const moved = (stepId: string, start: string | null, end: string | null, on: Plan = plan) =>
    done(moveSteps, { scenarioId, moves: [{ stepId, start, end }] }, on);

  it('rewrites the words, keeps the certainty, never changes the source wording', () => {
    const edit = moved('portrea', '2024-04-01', '2024-06-30');
    expect(edit.plan.steps['portrea']).toMatchObject({
      sourceWording: '2024 premier trimestre',
      period: {
        words: 'T2 2024',
        form: 'within',
        certainty: plan.steps['portrea']!.period!.certainty,
        length: null,
      },
    });
    expect(label(edit)).toBe('« Portrea / supports » déplacée de 3 mois');
    expect(label(moved('bornes-caf', '2024-03-18', '2024-06-16'))).toBe(
      '« Bornes CAF » déplacée de 14 jours en arrière',
    );
  });

  it('changes the length if one end stays', () => {
    expect(label(moved('wifi', '2024-01-01', '2024-05-31'))).toBe(
      '« Wifi public » : 1er janv. → 31 mai 2024',
    );
  });

  it('keeps an open end open', () => {
    expect(moved('problemes', null, '2025-03-31').plan.steps['problemes']!.period).toMatchObject({
      form: 'by',
      start: null,
      end: '2025-03-31',
      words: 'd’ici mars 2025',
    });
    expect(moved('wifi', '2024-03-01', null).plan.steps['wifi']!.period).toMatchObject({
      form: 'from',
      words: 'dès mars 2024',
    });
  });

  it('gives an undated step an estimated date, and a milestone one day', () => {
    expect(
      moved('avis-politique', '2024-05-02', '2024-05-02').plan.steps['avis-politique']!.period,
    ).toMatchObject({
      form: 'within',
      start: '2024-05-02',
      end: '2024-05-02',
      certainty: 'estimated',
      words: '2 mai 2024',
    });
    expect(
      moved('avis-politique', '2024-05-02', '2024-06-02').plan.steps['avis-politique']!.period,
    ).toMatchObject({ start: '2024-06-02', end: '2024-06-02' });
  });

  it('is one edit for several steps, and refuses an end before its start', () => {
    const edit = done(moveSteps, {
      scenarioId,
      moves: [
        { stepId: 'wifi', start: '2024-02-01', end: '2024-04-30' },
        { stepId: 'bornes-caf', start: '2024-05-01', end: '2024-07-31' },
      ],
    });
    expect(label(edit)).toBe('2 étapes déplacées de 1 mois');
    expect(
      execute(
        plan,
        moveSteps,
        { scenarioId, moves: [{ stepId: 'wifi', start: '2024-02-02', end: '2024-02-01' }] },
        testContext(),
      ),
    ).toMatchObject({ code: 'problems.endBeforeStart' });
    expect(
      execute(
        plan,
        moveSteps,
        { scenarioId, moves: [{ stepId: 'wifi', start: null, end: null }] },
        testContext(),
      ),
    ).toMatchObject({ code: 'problems.badPayload' });
  });
});
