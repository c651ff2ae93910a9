import { describe, expect, it } from 'vitest';
import type { LivingOptions } from '../../../../../shared/formats/living/kept';
import { livingDefaults, strippedPlan } from '../../../../../shared/formats/living/strip';
import { type Plan } from '../../../../../shared/model/plan';
import { newAgendaItem, newDecision } from '../../../../../shared/model/meeting';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { ALL, fileOf } from './stripped';

const NONE: LivingOptions = {
  scenarioIds: [],
  notes: false,
  sources: false,
  people: false,
  organisations: false,
  means: false,
  hypotheses: false,
};

/** A plan in which every optional text names its part. */
function marked(): Plan {
  const plan = acte3Plan('plan-secret');
  const [stepId, lineId] = ['wifi', Object.keys(plan.meansLines)[0]!];
  return {
    ...plan,
    notes: 'NOTE-PLAN',
    steps: {
      ...plan.steps,
      [stepId]: {
        ...plan.steps[stepId]!,
        title: 'Wifi public, voir Jeanne Martin (jeanne.martin@rennes.fr, 02 99 12 34 56)',
        notes: 'NOTE-STEP',
        sourceWording: 'SOURCE-WORDS',
        ownerId: 'person',
        provenance: { title: { kind: 'source', meetingId: 'meeting-3', sentence: 'SENTENCE' } },
      },
    },
    actors: {
      ...plan.actors,
      person: {
        id: 'person',
        order: 'z',
        title: 'Jeanne Martin',
        kind: 'person',
        notes: 'NOTE-ACTOR',
        provenance: {},
      },
    },
    meansLines: {
      ...plan.meansLines,
      [lineId]: {
        ...plan.meansLines[lineId]!,
        title: 'LINE-TITLE',
        notes: 'NOTE-LINE',
        actorId: 'person',
      },
    },
    meetings: {
      ...plan.meetings,
      'meeting-3': {
        ...plan.meetings['meeting-3']!,
        minutes: 'MINUTES',
        notes: 'PRESENTER',
        otherPresent: 'PRESENT',
      },
    },
    agendaItems: {
      ...plan.agendaItems,
      one: newAgendaItem({
        id: 'one',
        meetingId: 'meeting-3',
        order: 'z',
        title: 'AGENDA',
        notes: 'PRESENTER',
      }),
    },
    decisions: { one: newDecision({ id: 'one', order: 'a0', title: 'DECISION' }) },
    scenarios: {
      ...plan.scenarios,
      hidden: {
        id: 'hidden',
        parentId: plan.baseScenarioId,
        order: 'z',
        title: 'HIDDEN',
        notes: 'NOTE-SCENARIO',
        archived: false,
        overrides: {
          'steps/portrea/notes': {
            collection: 'steps',
            itemId: 'portrea',
            field: 'notes',
            value: 'NOTE-OVERRIDE',
          },
        },
      },
    },
  };
}

const has = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.includes(word));

describe('an unticked part', () => {
  const plan = marked();
  const always = [
    'MINUTES',
    'PRESENTER',
    'PRESENT',
    'AGENDA',
    'DECISION',
    'jeanne.martin@',
    '99 12 34',
    'plan-secret',
    'meeting-3',
    'NOTE-ACTOR',
    plan.chapters[Object.keys(plan.chapters)[0]!]!.title,
  ];
  it('is not in the file, whatever else is ticked', () => {
    expect(has(fileOf(plan, { ...ALL, scenarioIds: ['hidden'] }), always)).toEqual([]);
  });
  it('is there when ticked and not otherwise', () => {
    const notes = ['NOTE-PLAN', 'NOTE-STEP', 'NOTE-LINE', 'NOTE-SCENARIO', 'NOTE-OVERRIDE'];
    const rest = [
      'SOURCE-WORDS',
      'SENTENCE',
      'Jeanne Martin',
      'LINE-TITLE',
      'HIDDEN',
      ...Object.values(plan.hypotheses).map(({ title }) => title),
    ];
    // Some hypotheses apply in one scenario only.
    const all = fileOf(plan, { ...ALL, scenarioIds: Object.keys(plan.scenarios) });
    expect(has(all, [...notes, ...rest])).toEqual([...notes, ...rest]);
    const none = fileOf(plan, NONE);
    expect(has(none, [...always, ...notes, ...rest])).toEqual([]);
    expect(none).toContain('Wifi public');
    expect(JSON.stringify(strippedPlan(plan, NONE).actors)).not.toContain('CAF');
  });
  it('by default: no note, no person, no source', () => {
    const text = fileOf(plan, livingDefaults(plan));
    expect(has(text, ['NOTE-STEP', 'Jeanne Martin', 'SENTENCE', 'SOURCE-WORDS'])).toEqual([]);
    expect(has(text, ['HIDDEN', 'LINE-TITLE', 'CAF'])).toEqual(['HIDDEN', 'LINE-TITLE', 'CAF']);
  });
  it('has the source’s words for dates and rounds only with the sources; else the days', () => {
    const source = acte3Plan('p');
    const words = [
      '6 mois -> maintenant',
      'dernier trimestre',
      'debut 2024-début 2025-début 2026',
      '2024 premier trimestre',
      'fin 2025',
    ];
    const [bare, full] = [false, true].map((sources) =>
      strippedPlan(source, { ...livingDefaults(source), sources }),
    ) as [Plan, Plan];
    expect(has(JSON.stringify(bare), words)).toEqual([]);
    expect(has(JSON.stringify(full), words)).toEqual(words);
    for (const [id, { period }] of Object.entries(source.steps))
      if (period)
        expect({ ...bare.steps[id]!.period, words: '' }).toEqual({ ...period, words: '' });
    expect(bare.steps['wifi']!.period!.words).toBe('T1 2024');
  });
  it('takes along actors, places and themes that only its steps name', () => {
    const only: Plan = {
      ...plan,
      actors: {
        ...plan.actors,
        later: {
          id: 'later',
          order: 'z',
          title: 'PRESTATAIRE',
          kind: 'organisation',
          notes: '',
          provenance: {},
        },
      },
      places: {
        ...plan.places,
        later: { id: 'later', order: 'z', title: 'LIEU-CACHE', notes: '', provenance: {} },
      },
      steps: {
        ...plan.steps,
        later: {
          ...plan.steps['portrea']!,
          id: 'later',
          title: 'SECRET-STEP',
          included: false,
          ownerId: 'later',
          placeIds: { later: true },
        },
      },
      scenarios: {
        ...plan.scenarios,
        hidden: {
          ...plan.scenarios['hidden']!,
          overrides: {
            'steps/later/included': {
              collection: 'steps',
              itemId: 'later',
              field: 'included',
              value: true,
            },
          },
        },
      },
    };
    const secrets = ['PRESTATAIRE', 'LIEU-CACHE', 'SECRET-STEP'];
    expect(has(fileOf(only, ALL), secrets)).toEqual([]);
    expect(has(fileOf(only, { ...ALL, scenarioIds: ['hidden'] }), secrets)).toEqual(secrets);
  });
  it('takes along the steps of an unticked scenario', () => {
    const only = {
      ...plan,
      steps: {
        ...plan.steps,
        later: { ...plan.steps['portrea']!, id: 'later', title: 'SECRET-STEP', included: false },
      },
    };
    expect(fileOf(only, ALL)).not.toContain('SECRET-STEP');
  });
  it('takes along the payment credits of an unticked scenario', () => {
    const [lineId] = Object.keys(plan.meansLines);
    const credit = {
      id: 'later',
      lineId: lineId!,
      date: '2026-11-17',
      amount: 987_654_300,
      included: false,
    } as const;
    const only: Plan = {
      ...plan,
      paymentCredits: { ...plan.paymentCredits, later: credit },
      scenarios: {
        ...plan.scenarios,
        hidden: {
          ...plan.scenarios['hidden']!,
          overrides: {
            'paymentCredits/later/included': {
              collection: 'paymentCredits',
              itemId: 'later',
              field: 'included',
              value: true,
            },
          },
        },
      },
    };
    expect(has(fileOf(only, ALL), ['987654300', '2026-11-17'])).toEqual([]);
    expect(strippedPlan(only, { ...ALL, scenarioIds: ['hidden'] }).paymentCredits['later']).toEqual(
      credit,
    );
  });
});
