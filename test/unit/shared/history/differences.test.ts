import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDifferences, differences } from '../../../../shared/history/differences';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlan } from '../../arbitraries';

const plan = acte3Plan('p');

it('counts added, removed and changed steps, and other items', () => {
  const { wifi, ...others } = plan.steps;
  const after = {
    ...plan,
    steps: {
      ...others,
      portrea: { ...others['portrea']!, title: 'Autre', progress: 1 },
      neuf: { ...wifi!, id: 'neuf' },
    },
    places: {},
  };
  const found = differences(plan, after);
  expect(found.filter(({ collection }) => collection === 'steps')).toEqual(
    [
      { collection: 'steps', id: 'portrea', kind: 'changed', fields: ['title', 'progress'] },
      { collection: 'steps', id: 'wifi', kind: 'removed', fields: [] },
      { collection: 'steps', id: 'neuf', kind: 'added', fields: [] },
    ]
      .sort(
        (a, b) =>
          Object.keys(plan.steps).indexOf(a.id) - Object.keys(plan.steps).indexOf(b.id) ||
          (a.kind === 'added' ? 1 : -1),
      )
      .sort((a, b) => Number(a.kind === 'added') - Number(b.kind === 'added')),
  );
  expect(countDifferences(found)).toEqual({ added: 1, removed: 1, changed: 1, others: 4 });
});

it('finds none between a plan and its copy, and as many in either direction', () => {
  fc.assert(
    fc.property(arbitraryPlan(15), arbitraryPlan(15), ({ plan: a }, { plan: b }) => {
      expect(differences(a, structuredClone(a))).toEqual([]);
      expect(differences(a, b).length).toBe(differences(b, a).length);
    }),
    { numRuns: 25 },
  );
});
