import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { checkIntegrity } from '../../../../shared/model/integrity';
import { readPeriod } from '../../../../shared/model/periods/read';
import { planSchema } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import type { Provenance } from '../../../../shared/model/record';
import { roundsOf } from '../../../../shared/commands/series';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { emptyPlan } from '../../../../shared/templates/empty';

const SOURCE = readFileSync('test/fixtures/acte3-reunion3.txt', 'utf8');
const plan = acte3Plan('plan-1');
const steps = Object.values(plan.steps);
const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });
const CONTEXT = { today: '2024-01-15', yearHint: null, horizon: plan.horizon };

/**
 * The table of the source as the project reads it: wording, form, first and last day, priority
 * served.
 */
const READINGS: readonly [
  id: string,
  wording: string | null,
  form: string | null,
  start: string | null,
  end: string | null,
  theme: string | null,
][] = [
  ['enquete', null, null, null, null, null],
  ['remise', '6 mois -> maintenant à juin 2024', 'within', '2024-01-01', '2024-06-30', 'theme-p1'],
  ['relance', 'dernier trimestre', 'within', '2024-10-01', '2024-12-31', 'theme-p2'],
  ['problemes', 'fin 2024', 'by', null, '2024-12-31', 'theme-p3'],
  ['collectage', 'debut 2024-début 2025-début 2026', null, null, null, 'theme-p2'],
  ['portrea', '2024 premier trimestre', 'within', '2024-01-01', '2024-03-31', 'theme-p1'],
  ['synergie', 'à juin 2024', 'by', null, '2024-06-30', 'theme-p2'],
  ['republications', 'fin 2025', 'by', null, '2025-12-31', null],
];

describe('the Acte 3 plan', () => {
  it('has the right shape and no integrity error', () => {
    expect(planSchema.parse(plan)).toEqual(plan);
    expect(checkIntegrity(plan).filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(evaluation.problems).toEqual([]);
  });

  it.each(READINGS)(
    'has the step %s as the source and its reading give it',
    (id, wording, form, start, end, theme) => {
      const step = plan.steps[id]!;
      expect(step.sourceWording).toBe(wording);
      expect(step.period === null ? null : step.period.form).toBe(form);
      expect([step.period?.start ?? null, step.period?.end ?? null]).toEqual([start, end]);
      expect(Object.keys(step.themeIds)).toEqual(theme === null ? [] : [theme]);
    },
  );

  it('has these eight steps at the top, in the order of the source', () => {
    expect(evaluation.tree.rootIds).toEqual(READINGS.map(([id]) => id));
  });

  it('copies wordings and quoted sentences byte for byte', () => {
    const wordings = steps.flatMap(({ sourceWording }) => sourceWording ?? []);
    expect(wordings.length).toBeGreaterThan(10);
    const records = [
      ...steps,
      ...Object.values(plan.themes),
      ...Object.values(plan.objectives),
      ...Object.values(plan.indicators),
      ...Object.values(plan.framings),
      ...Object.values(plan.offers),
    ];
    const sentences = records.flatMap(({ provenance }) =>
      Object.values(provenance).flatMap(({ sentence }: Provenance) => sentence ?? []),
    );
    expect(sentences.length).toBeGreaterThan(30);
    expect(
      [...wordings, ...sentences, ...Object.values(plan.series).map(({ words }) => words)].filter(
        (text) => !SOURCE.includes(text),
      ),
    ).toEqual([]);
  });

  it('dates each step as the period reader reads its words, and its source wording in one form', () => {
    for (const { period, sourceWording, id } of steps) {
      if (!period) continue;
      const own = readPeriod(period.words, CONTEXT);
      if (isProblem(own)) throw new Error(`${id}: ${period.words}`);
      expect({
        id,
        form: own.period.form,
        start: own.period.start,
        end: own.period.end,
        length: own.period.length,
      }).toEqual({
        id,
        form: period.form,
        start: period.start,
        end: period.end,
        length: period.length,
      });
      if (sourceWording === null) continue;
      const source = readPeriod(sourceWording, CONTEXT);
      if (isProblem(source)) throw new Error(`${id}: ${sourceWording}`);
      expect({ id, ...source.alternatives[period.form] }).toEqual({
        id,
        start: period.start,
        end: period.end,
      });
    }
  });

  it('stores the three rounds of the series in the wording', () => {
    const series = plan.series['series-collectage']!;
    const { firstStart, lengthMonths, everyMonths, count } = series;
    const read = readPeriod(series.words, CONTEXT);
    expect(isProblem(read) ? read : read.series).toEqual({
      firstStart,
      lengthMonths,
      everyMonths,
      count,
    });
    const rounds = evaluation.tree.nodes.get('collectage')!.childIds.map((id) => plan.steps[id]!);
    expect(rounds.map(({ kind, seriesId }) => [kind, seriesId])).toEqual(
      Array.from({ length: 3 }, () => ['round', 'series-collectage']),
    );
    expect(rounds.map(({ period }) => ({ start: period!.start, end: period!.end }))).toEqual(
      roundsOf(series),
    );
    expect(rounds.map(({ occurrence }) => occurrence)).toEqual(
      roundsOf(series).map(({ start }) => start),
    );
  });

  it('is never firm, has no progress, and marks dates that the source lacks as examples', () => {
    expect(steps.filter(({ period }) => period?.certainty === 'firm')).toEqual([]);
    expect(
      steps.filter(
        ({ progress, status, ownerId }) =>
          progress !== 0 || status !== 'toStart' || ownerId !== null,
      ),
    ).toEqual([]);
    for (const { id, period, sourceWording, provenance } of steps) {
      if (period)
        expect([id, provenance['period']?.kind]).toEqual([
          id,
          sourceWording === null ? 'example' : 'reading',
        ]);
      else expect([id, provenance['period']]).toEqual([id, undefined]);
    }
    const invented = [...Object.values(plan.availabilities), ...Object.values(plan.assignments)];
    expect(invented.filter(({ provenance }) => provenance['fte']?.kind !== 'example')).toEqual([]);
  });

  it('marks only titles of the source as word for word', () => {
    const plain = (text: string): string => text.replaceAll('’', "'").toLowerCase();
    const claimed = steps
      .filter(({ provenance }) => provenance['title']?.kind === 'source')
      .map(({ title }) => title);
    expect(claimed).toContain('Portrea / supports');
    expect(claimed).not.toContain('Remise en route des services libres et en autonomie');
    expect(claimed.filter((title) => !plain(SOURCE).includes(plain(title)))).toEqual([]);
  });

  it('has the decision below the survey, undated, and services and levels below their steps', () => {
    expect(plan.steps['avis-politique']).toMatchObject({
      parentId: 'enquete',
      kind: 'milestone',
      decision: true,
      title: 'Avis politique ?',
      period: null,
    });
    expect(evaluation.tree.nodes.get('remise')!.childIds).toEqual([
      'wifi',
      'bornes-caf',
      'postes',
      'outils-communication',
      'ordinateurs',
    ]);
    expect(
      evaluation.tree.nodes.get('synergie')!.childIds.map((id) => plan.steps[id]!.title),
    ).toEqual(
      ['métropolitain', 'départemental', 'régional', 'national'].map((level) => `Niveau ${level}`),
    );
  });

  it('has the priorities, pillars, places, actors, address and objective of the source', () => {
    expect(Object.values(plan.themes).map(({ kind, style }) => `${kind} ${style}`)).toEqual([
      'priority blue',
      'priority orange',
      'priority green',
      'pillar teal',
      'pillar plum',
      'pillar olive',
    ]);
    expect(Object.values(plan.places).map(({ title }) => title)).toEqual([
      'Les 6 Espaces Sociaux Communs',
      'Centre social Carrefour 18',
      'Restaurant social Leperdit',
      'Maison des aidants et des aînés',
    ]);
    expect(Object.values(plan.actors).map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'CCAS',
        'ARCS',
        'CAF',
        'We Ker',
        'Apras',
        'CD35',
        'Rennes Métropole',
        'Région',
        'État',
      ]),
    );
    expect(
      Object.values(plan.availabilities).map(({ actorId, fte }) => [actorId, fte]),
    ).toContainEqual(['actor-informaticiens', 2000]);
    const { url } = plan.links['link-archive']!;
    expect(SOURCE).toContain(`(${url})`);
    expect(Object.values(plan.indicators)).toMatchObject([
      {
        objectiveId: 'objective-contact',
        base: null,
        target: { kind: 'timesBase', factor: 2_000_000 },
      },
    ]);
  });
});

it('has the three scenarios of the source, with the two worked examples of the rules', () => {
  const means = (scenarioId: string) => evaluate(plan, { scenarioId }).means;
  expect(Object.values(plan.scenarios).map(({ title }) => title)).toEqual([
    'Moyens constants',
    'Postes supplémentaires',
    'Investissement renforcé',
  ]);
  expect(means('scenario-postes').lines.get('line-mediateur')!.ttc).toEqual([
    3_150_000, 4_284_000, 4_369_680,
  ]);
  expect(means('scenario-base').lines.has('line-mediateur')).toBe(false);
  const computers = means('scenario-investissement');
  expect([
    computers.lines.get('line-ordinateurs')!.total,
    computers.fundings.get('funding-caf')!.total,
  ]).toEqual([1_870_000, 748_000]);
  expect(
    Object.values(plan.meansLines).filter(
      ({ provenance }) => provenance['unitAmount']?.kind !== 'example',
    ),
  ).toEqual([]);
});

it('has the third meeting with its agenda, and the five chapters of the document', () => {
  expect(
    Object.values(plan.agendaItems).map(({ title, minutes }) => [title.slice(0, 12), minutes]),
  ).toEqual([
    ['Remarques et', 15],
    ['Phasage à tr', null],
    ['Moyens et hy', null],
    ['Chapitrage d', null],
  ]);
  expect(plan.meetings['meeting-3']).toMatchObject({ date: null, baselineId: null });
  expect(Object.values(plan.chapters).map(({ title }) => title)).toEqual([
    'Fondamentaux',
    'Rappel historique',
    'Forces et faiblesses',
    'Objectifs réaffirmés / nouveaux',
    'Moyens et hypothèses',
  ]);
});

describe('the empty plan', () => {
  it('covers three years from this one, and is empty', () => {
    const empty = emptyPlan('plan-2', '2026-11-24');
    expect(empty).toMatchObject({
      id: 'plan-2',
      title: 'Plan d’action 2026-2028',
      horizon: { start: '2026-01-01', end: '2028-12-31' },
      steps: {},
    });
    expect(planSchema.parse(empty)).toEqual(empty);
    expect(checkIntegrity(empty)).toEqual([]);
  });
});
