import { describe, expect, it } from 'vitest';
import { phasage } from './harness';
import { fileWith } from './runs';

describe('phasage show', () => {
  interface Shown {
    plan: Record<string, unknown>;
    steps: Record<string, unknown>[];
  }
  const shown = async (...args: string[]): Promise<Shown> =>
    JSON.parse((await phasage('show', ...args, '--json')).out) as Shown;

  it('gives every step in the order of the table, dates resolved', async () => {
    const { plan, steps } = await shown(fileWith('acte3.phasage', () => undefined));
    expect(plan).toEqual({
      id: 'plan-1',
      title: 'Acte 3, 2024-2026',
      horizon: { start: '2024-01-01', end: '2026-12-31' },
      schemaVersion: 8,
      scenarioId: 'scenario-base',
    });
    expect(steps).toHaveLength(21);
    expect(steps.slice(0, 4).map(({ wbs, id, parentId }) => [wbs, id, parentId])).toEqual([
      ['1', 'enquete', null],
      ['1.1', 'avis-politique', 'enquete'],
      ['2', 'remise', null],
      ['2.1', 'wifi', 'remise'],
    ]);
    const by = Object.fromEntries(steps.map((step) => [step['id'], step]));
    expect(by['relance']).toMatchObject({
      wording: 'dernier trimestre',
      words: 'dernier trimestre 2024',
      start: '2024-10-01',
      end: '2024-12-31',
      form: 'within',
      certainty: 'estimated',
      derived: false,
      progress: 0,
      status: 'toStart',
      ownerId: null,
    });
    expect(by['problemes']).toMatchObject({
      wording: 'fin 2024',
      form: 'by',
      start: null,
      end: '2024-12-31',
    });
    expect(by['enquete']).toMatchObject({
      wording: null,
      start: null,
      end: null,
      certainty: 'unsettled',
    });
    expect(by['collectage']).toMatchObject({
      wording: 'debut 2024-début 2025-début 2026',
      start: '2024-01-01',
      end: '2026-03-31',
      derived: true,
      words: null,
    });
    expect(by['collectage-2025']).toMatchObject({
      kind: 'round',
      wbs: '5.2',
      start: '2025-01-01',
      end: '2025-03-31',
      seriesId: 'series-collectage',
    });
  });

  it('shows the plan as a scenario sees it', async () => {
    const file = fileWith('scenario.phasage', (plan) => {
      plan.scenarios['moins'] = {
        id: 'moins',
        parentId: 'scenario-base',
        order: 'a1',
        title: 'Moins',
        notes: '',
        archived: false,
        overrides: {
          'steps/portrea/included': {
            collection: 'steps',
            itemId: 'portrea',
            field: 'included',
            value: false,
          },
        },
      };
    });
    expect((await shown(file, '--scenario', 'moins')).steps.map(({ id }) => id)).not.toContain(
      'portrea',
    );
    expect((await shown(file)).steps.map(({ id }) => id)).toContain('portrea');
    expect((await phasage('show', file, '--scenario', 'moins')).out).toContain(
      'Scénario « Moins »',
    );
    expect(await phasage('show', file, '--scenario', 'plus')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^Ce plan n’a pas de scénario « plus ». Il a : Moyens constants \(scenario-base\), Moins \(moins\), .+\n$/,
      ) as string,
    });
  });

  it('draws a table whose columns stand under their heads, a step on one line', async () => {
    const file = fileWith('table.phasage', (plan) => {
      plan.steps['wifi']!.title = 'Wifi\npublic';
      plan.steps['wifi']!.ownerId = 'actor-arcs';
      plan.steps['wifi']!.progress = 400_000;
    });
    const lines = (await phasage('show', file)).out.trimEnd().split('\n');
    expect(lines).toHaveLength(3 + 21);
    const wifi = lines.find((line) => line.includes('Wifi public'))!;
    for (const [head, cell] of [
      ['Étape', '  Wifi public'],
      ['Période', '1er janv.'.replace(' ', '\u00a0')],
      ['Certitude', 'estimée'],
      ['Fait', '40'],
      ['Porteur', 'ARCS'],
    ] as const) {
      expect([head, wifi.indexOf(cell)]).toEqual([head, lines[2]!.indexOf(head)]);
    }
  });
});
