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
  sayChange,
  sinceWordsIn,
} from '../../../../shared/analysis/changeWords';
import { driftWords } from '../../../../shared/analysis/driftWords';
import { execute, type Command } from '../../../../shared/commands/command';
import { closeMeeting } from '../../../../shared/commands/meetings';
import { takeBaseline } from '../../../../shared/commands/baselines';
import { setOverride } from '../../../../shared/commands/overrides';
import { addItem } from '../../../../shared/commands/registers';
import { addScenario } from '../../../../shared/commands/scenarios';
import { newMeeting } from '../../../../shared/model/meeting';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { arbitraryPlan, testContext } from '../../arbitraries';
import { plan, edited, base, plain } from './changed';

it('lists the steps of the requested scenario', () => {
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

it('finds the version last shown at a meeting of any kind, else the last one', () => {
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
      item: newMeeting({ id: 'm', order: 'a0', kind: 'technical', title: 'COTECH' }),
    },
    '',
  );
  const closed = act(
    steering,
    closeMeeting,
    { meetingId: 'm', baselineId: 'b2', title: 'COTECH' },
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

function idOf(change: Change): string {
  if ('stepId' in change) return change.stepId;
  if ('hypothesisId' in change) return change.hypothesisId;
  return 'decisionId' in change ? change.decisionId : change.scenarioId;
}

const keyOf = (change: Change): string =>
  [
    change.kind,
    idOf(change),
    'year' in change ? change.year : '',
    'under' in change ? change.under : '',
    'from' in change ? JSON.stringify([change.from, change.to]) : '',
  ].join(' ');

const back = (change: Change): string =>
  keyOf({
    ...change,
    kind: swapped[change.kind] ?? change.kind,
    ...('from' in change ? { from: change.to, to: change.from } : {}),
  } as Change);

it('finds nothing between a plan and its copy; backwards, each change is reversed', () => {
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

describe('the comparison names its plans', () => {
  it('the base plans, if the version lacks the scenario', () => {
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
