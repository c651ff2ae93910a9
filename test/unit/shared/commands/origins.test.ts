/**
 * Who said a date: kept in the base plan and in a scenario, carried by what is promoted, never lent
 * by the base to a scenario's own value.
 */
import { expect, it } from 'vitest';
import { execute, type Command } from '../../../../shared/commands/command';
import { acceptMinutes } from '../../../../shared/commands/minutes';
import { promoteOverride } from '../../../../shared/commands/overrides';
import { setPeriod } from '../../../../shared/commands/periods';
import { duplicateScenario, removeScenario } from '../../../../shared/commands/scenarios';
import { settleDate } from '../../../../shared/commands/settle';
import { addStep } from '../../../../shared/commands/steps';
import { livingDefaults, strippedPlan } from '../../../../shared/formats/living/strip';
import type { Period } from '../../../../shared/model/period';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { overrideKey } from '../../../../shared/model/scenario';
import { overlay } from '../../../../shared/scenarios/overlay';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

const PLAN = acte3Plan('plan-1');
const SCENARIO = Object.keys(PLAN.scenarios).find((id) => id !== PLAN.baseScenarioId)!;
const MEETING = Object.keys(PLAN.meetings)[0]!;
const T2: Period = {
  words: 'T2 2025',
  form: 'within',
  start: '2025-04-01',
  end: '2025-06-30',
  length: null,
  certainty: 'firm',
};
const SAID = {
  kind: 'source' as const,
  meetingId: MEETING,
  sentence: 'Portrea : deuxième trimestre 2025.',
};

function done<P>(plan: Plan, command: Command<P>, payload: P): Plan {
  const edit = execute(plan, command, payload, testContext());
  if (isProblem(edit)) throw new Error(edit.code);
  return edit.plan;
}
const originIn = (plan: Plan, scenarioId: string): unknown =>
  overlay(plan, scenarioId).steps['portrea']!.provenance['period'];
const accepted = (scenarioId: string): Plan =>
  done(PLAN, acceptMinutes, {
    scenarioId,
    meetingId: MEETING,
    steps: [],
    dates: [{ stepId: 'portrea', period: T2, sentence: SAID.sentence }],
    decisions: [],
    agendaItems: [],
    cancelled: [],
    meeting: null,
    nextMeeting: null,
  });

it('is kept with a date taken from minutes or fixed in a meeting, in the base plan and in a scenario', () => {
  for (const scenarioId of [PLAN.baseScenarioId, SCENARIO]) {
    expect(originIn(accepted(scenarioId), scenarioId)).toEqual(SAID);
    expect(
      originIn(
        done(PLAN, settleDate, {
          scenarioId,
          stepId: 'portrea',
          period: T2,
          meetingId: MEETING,
          sentence: SAID.sentence,
        }),
        scenarioId,
      ),
    ).toEqual(SAID);
  }
  expect(originIn(accepted(SCENARIO), PLAN.baseScenarioId)).toEqual(
    originIn(PLAN, PLAN.baseScenarioId),
  );
});

it('is kept with the date of a step that the scenario alone has, though it set it otherwise while another had it too', () => {
  const taken = (plan: Plan): Plan =>
    done(plan, acceptMinutes, {
      scenarioId: SCENARIO,
      meetingId: MEETING,
      steps: [],
      dates: [{ stepId: 'own', period: T2, sentence: SAID.sentence }],
      decisions: [],
      agendaItems: [],
      cancelled: [],
      meeting: null,
      nextMeeting: null,
    });
  const settled = (plan: Plan): Plan =>
    done(plan, settleDate, {
      scenarioId: SCENARIO,
      stepId: 'own',
      period: T2,
      meetingId: MEETING,
      sentence: SAID.sentence,
    });
  const own = done(PLAN, addStep, {
    stepId: 'own',
    parentId: null,
    afterId: null,
    title: 'À elle seule',
    scenarioId: SCENARIO,
  });
  const typed = done(
    done(own, duplicateScenario, { scenarioId: SCENARIO, id: 'copy', title: 'Copie' }),
    setPeriod,
    {
      scenarioId: SCENARIO,
      stepIds: ['own'],
      period: { ...T2, words: 'mai 2025', start: '2025-05-01', end: '2025-05-31' },
    },
  );
  for (const plan of [own, done(typed, removeScenario, { scenarioId: 'copy' })]) {
    for (const said of [taken(plan), settled(plan)]) {
      const { period, provenance } = overlay(said, SCENARIO).steps['own']!;
      expect([period, provenance['period']]).toEqual([T2, SAID]);
    }
  }
});

it('goes once the scenario’s date is typed otherwise, and the base’s is not lent to it', () => {
  const typed = done(accepted(SCENARIO), setPeriod, {
    scenarioId: SCENARIO,
    stepIds: ['portrea'],
    period: { ...T2, words: 'mai 2025', start: '2025-05-01', end: '2025-05-31' },
  });
  expect(originIn(typed, SCENARIO)).toBeUndefined();
});

it('is carried to the base plan with the date', () => {
  const promoted = done(accepted(SCENARIO), promoteOverride, {
    scenarioId: SCENARIO,
    key: overrideKey('steps', 'portrea', 'period'),
  });
  expect(originIn(promoted, PLAN.baseScenarioId)).toEqual(SAID);
});

it('leaves with a living roadmap only where sources are ticked, without its meeting', () => {
  const overrideOf = (sources: boolean): unknown =>
    Object.values(
      strippedPlan(accepted(SCENARIO), { ...livingDefaults(PLAN), sources }).scenarios[SCENARIO]!
        .overrides,
    ).find(({ itemId }) => itemId === 'portrea');
  expect(overrideOf(false)).not.toHaveProperty('provenance');
  expect(overrideOf(true)).toMatchObject({
    provenance: { kind: 'source', meetingId: null, sentence: SAID.sentence },
  });
});
