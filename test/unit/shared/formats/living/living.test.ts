import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../../shared/evaluate';
import {
  isLivingTemplate,
  livingData,
  livingFile,
  scriptJson,
  type LivingData,
} from '../../../../../shared/formats/living/file';
import { cleanText } from '../../../../../shared/formats/living/clean';
import {
  livingDefaults,
  strippedPlan,
  type LivingOptions,
} from '../../../../../shared/formats/living/strip';
import { checkIntegrity } from '../../../../../shared/model/integrity';
import { planSchema, type Plan } from '../../../../../shared/model/plan';
import { newAgendaItem, newDecision } from '../../../../../shared/model/meeting';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { arbitraryPlan } from '../../../arbitraries';

const ALL: LivingOptions = {
  scenarioIds: [],
  notes: true,
  sources: true,
  people: true,
  organisations: true,
  means: true,
  hypotheses: true,
};
const NONE: LivingOptions = {
  scenarioIds: [],
  notes: false,
  sources: false,
  people: false,
  organisations: false,
  means: false,
  hypotheses: false,
};
const arbitraryOptions = (plan: Plan): fc.Arbitrary<LivingOptions> =>
  fc.record({
    scenarioIds: fc.subarray(Object.keys(plan.scenarios)),
    notes: fc.boolean(),
    sources: fc.boolean(),
    people: fc.boolean(),
    organisations: fc.boolean(),
    means: fc.boolean(),
    hypotheses: fc.boolean(),
  });

const TEMPLATE =
  '<!doctype html><title>PHASAGE_LIVING_TITLE</title><script id="data" type="application/json">"PHASAGE_LIVING_DATA"</script><script>run()</script>';
const fileOf = (plan: Plan, options: LivingOptions): string =>
  livingFile(
    TEMPLATE,
    livingData(plan, options, { scenarioId: plan.baseScenarioId, today: '2024-03-08' }),
  );

/** A plan in which every text that may be left out says which it is. */
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

describe('what is unticked', () => {
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
  it('is not in the file, whatever is ticked', () => {
    expect(has(fileOf(plan, { ...ALL, scenarioIds: ['hidden'] }), always)).toEqual([]);
  });
  it('is there when ticked and not when not', () => {
    const notes = ['NOTE-PLAN', 'NOTE-STEP', 'NOTE-LINE', 'NOTE-SCENARIO', 'NOTE-OVERRIDE'];
    const rest = [
      'SOURCE-WORDS',
      'SENTENCE',
      'Jeanne Martin',
      'LINE-TITLE',
      'HIDDEN',
      ...Object.values(plan.hypotheses).map(({ title }) => title),
    ];
    // Some hypotheses are made in one scenario alone.
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
  it('the source’s words for dates and rounds are there only with the sources; the days are said instead', () => {
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
  it('actors, places and themes that only a step of another scenario names go with it', () => {
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
  it('takes steps of a scenario that is left out with it', () => {
    const only = {
      ...plan,
      steps: {
        ...plan.steps,
        later: { ...plan.steps['portrea']!, id: 'later', title: 'SECRET-STEP', included: false },
      },
    };
    expect(fileOf(only, ALL)).not.toContain('SECRET-STEP');
  });
  it('takes payment credits of a scenario that is left out with it', () => {
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

it('shows the same dates and money as the plan, in every scenario kept', () => {
  fc.assert(
    fc.property(
      arbitraryPlan(15).chain(({ plan }) =>
        arbitraryOptions(plan).map((options) => ({ plan, options })),
      ),
      ({ plan, options }) => {
        const stripped = strippedPlan(plan, options);
        for (const scenarioId of Object.keys(stripped.scenarios)) {
          const [was, is] = [evaluate(plan, { scenarioId }), evaluate(stripped, { scenarioId })];
          expect(is.tree.order).toEqual(was.tree.order);
          if (!options.means) continue;
          for (const id of is.tree.order)
            expect([is.steps.get(id)!.start, is.steps.get(id)!.end]).toEqual([
              was.steps.get(id)!.start,
              was.steps.get(id)!.end,
            ]);
          expect(is.means.totals).toEqual(was.means.totals);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('is a whole plan whose references all lead somewhere, without a note or a person that is not ticked', () => {
  fc.assert(
    fc.property(
      arbitraryPlan(15).chain(({ plan }) =>
        arbitraryOptions(plan).map((options) => ({ plan, options })),
      ),
      ({ plan, options }) => {
        const stripped = strippedPlan(plan, options);
        expect(planSchema.safeParse(stripped).error).toBeUndefined();
        expect(checkIntegrity(stripped).filter(({ severity }) => severity === 'error')).toEqual([]);
        const everyValue = (value: unknown): unknown[] =>
          typeof value === 'object' && value !== null
            ? Object.entries(value).flatMap(([key, inner]) => [
                [key, inner],
                ...(everyValue(inner) as []),
              ])
            : [];
        const pairs = everyValue(stripped) as [string, unknown][];
        if (!options.notes)
          expect(pairs.filter(([key, value]) => key === 'notes' && value !== '')).toEqual([]);
        if (!options.sources)
          expect(
            pairs.filter(
              ([key, value]) => (key === 'sentence' || key === 'sourceWording') && value !== null,
            ),
          ).toEqual([]);
        if (!options.people)
          expect(
            Object.values(stripped.actors).filter(
              ({ kind, title }) => kind === 'person' && title !== 'Financeur',
            ),
          ).toEqual([]);
        expect(JSON.stringify(stripped)).not.toMatch(/[a-z0-9]@[a-z0-9-]+\.[a-z]/i);
      },
    ),
    { numRuns: 40 },
  );
});

describe('the file', () => {
  it('can not be broken out of by a text', () => {
    const plan = {
      ...acte3Plan('p'),
      title: '</title></script><script>alert(1)</script><!-- $& $1 \u2028 "',
    };
    const text = fileOf(plan, ALL);
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text.match(/<\/script>/g)).toHaveLength(2);
    expect(text).not.toContain('<!--');
    const json = /<script id="data" type="application\/json">(.*?)<\/script>/s.exec(text)![1]!;
    expect((JSON.parse(json) as LivingData).plan.title).toBe(plan.title);
  });
  it('holds any value as it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const text = scriptJson(JSON.parse(json));
        expect(text).not.toMatch(/[<>\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(JSON.parse(json));
      }),
    );
  });
  it('is made from the built page alone', () => {
    expect(isLivingTemplate(TEMPLATE)).toBe(true);
    expect(isLivingTemplate('<html></html>')).toBe(false);
    expect(() =>
      livingFile(
        '<html></html>',
        livingData(acte3Plan('p'), ALL, { scenarioId: 'x', today: '2024-03-08' }),
      ),
    ).toThrow();
  });
});

it('strikes contacts in every spelling that a room may not read either, and paths', () => {
  for (const form of [
    'jeanne.martin (at) rennes.fr',
    'jeanne[at]rennes.fr',
    'jeanne\\@rennes.fr',
    'jeanne@intranet',
    'jeanne&#64;rennes.fr',
  ])
    expect(cleanText(`Voir ${form}.`, [])).toBe('Voir (adresse ôtée).');
  for (const form of [
    '0033299123456',
    '+33-2-99-12-34-56',
    '02/99/12/34/56',
    '02–99–12–34–56',
    '0 800 123 456',
  ])
    expect(cleanText(`Appeler ${form}.`, [])).toBe('Appeler (numéro ôté).');
  expect(cleanText('Écrire à [Jeanne](mailto:jeanne@rennes.fr)', [])).toBe(
    'Écrire à Jeanne (adresse ôtée)',
  );
  expect(cleanText('C:\\Users\\jeanne\\plan.phasage', [])).toBe('(chemin ôté)');
});

it('strikes a name with any space between its words, its words in either order, accents as one sign or two', () => {
  for (const said of [
    'Jeanne\u00a0Martin',
    'Jeanne  Martin',
    'MARTIN Jeanne',
    'Martin, Jeanne',
    'jeanne\nmartin',
  ])
    expect(cleanText(`Vu par ${said} lundi`, ['Jeanne Martin'])).toBe('Vu par (nom ôté) lundi');
  expect(cleanText('Vu par Hélène Roué'.normalize('NFD'), ['Hélène Roué'])).toBe(
    'Vu par (nom ôté)',
  );
  expect(cleanText('Vu par Hélène Roué', ['Hélène Roué'.normalize('NFD')])).toBe(
    'Vu par (nom ôté)',
  );
  expect(cleanText('Jeanne et Martin', ['Jeanne Martin'])).toBe('Jeanne et Martin');
});

it('strikes addresses, numbers and names out of a text, and nothing else', () => {
  expect(cleanText('Écrire à a.b-c@mairie.rennes.fr avant le 12/03/2024', [])).toBe(
    'Écrire à (adresse ôtée) avant le 12/03/2024',
  );
  expect(cleanText('02.99.12.34.56, +33 6 12 34 56 78, 2024-03-08, 0123456789012', [])).toBe(
    '(numéro ôté), (numéro ôté), 2024-03-08, 0123456789012',
  );
  expect(cleanText('Martinique, avec MARTIN et Al', ['Martin', 'Al'])).toBe(
    'Martinique, avec (nom ôté) et Al',
  );
});
