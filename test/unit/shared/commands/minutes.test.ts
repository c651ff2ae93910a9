/**
 * What is accepted of pasted minutes is written where it is seen: in the base plan, or in the
 * scenario shown alone.
 */
import { expect, it } from 'vitest';
import { execute, type Command } from '../../../../shared/commands/command';
import { acceptMinutes, type AcceptMinutes } from '../../../../shared/commands/minutes';
import { closeMeeting } from '../../../../shared/commands/meetings';
import { makeRounds } from '../../../../shared/commands/series';
import { addStep } from '../../../../shared/commands/steps';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { checkIntegrity } from '../../../../shared/model/integrity';
import { buildTree } from '../../../../shared/model/tree';
import { overlay } from '../../../../shared/scenarios/overlay';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

const PLAN = acte3Plan('plan-1');
const SCENARIO = Object.keys(PLAN.scenarios).find((id) => id !== PLAN.baseScenarioId)!;
const RULE = {
  words: 'début 2024-début 2025',
  firstStart: '2024-01-01',
  lengthMonths: 3,
  everyMonths: 12,
  count: 2,
};
const STEP: AcceptMinutes['steps'][number] = {
  id: 'drones',
  title: 'Atelier drones',
  wording: null,
  period: null,
  sentence: '- Atelier drones : début 2024-début 2025 -> Avis politique ?',
  rounds: { ...RULE, seriesId: 'series', roundIds: ['r1', 'r2'], roundWords: ['', ''] },
  awaits: { id: 'opinion', title: 'Avis politique ?' },
};

function done<P>(plan: Plan, command: Command<P>, payload: P): Plan {
  const edit = execute(plan, command, payload, testContext());
  if (isProblem(edit)) throw new Error(edit.code);
  return edit.plan;
}
const titlesIn = (plan: Plan, scenarioId: string): string[] => {
  const { steps } = overlay(plan, scenarioId);
  return buildTree(steps).order.map((id) => steps[id]!.title);
};
const accepted = (scenarioId: string, given: Partial<AcceptMinutes>): Plan =>
  done(PLAN, acceptMinutes, {
    scenarioId,
    meetingId: null,
    steps: [],
    dates: [],
    decisions: [],
    agendaItems: [],
    cancelled: [],
    meeting: null,
    nextMeeting: null,
    ...given,
  });

it('a step, its rounds and the decision it awaits are in the scenario shown alone', () => {
  const added = ['Atelier drones', 'Tour 1', 'Tour 2', 'Avis politique ?'];
  const plan = accepted(SCENARIO, { steps: [STEP] });
  expect(titlesIn(plan, PLAN.baseScenarioId)).toEqual(titlesIn(PLAN, PLAN.baseScenarioId));
  expect(titlesIn(plan, SCENARIO).sort()).toEqual([...titlesIn(PLAN, SCENARIO), ...added].sort());
  expect(checkIntegrity(plan)).toEqual(checkIntegrity(PLAN));
  const base = accepted(PLAN.baseScenarioId, { steps: [STEP] });
  expect(titlesIn(base, SCENARIO).sort()).toEqual([...titlesIn(PLAN, SCENARIO), ...added].sort());
});

it('the rounds of a step that a scenario alone has are in no other', () => {
  const own = done(PLAN, addStep, {
    stepId: 'own',
    parentId: null,
    afterId: null,
    title: 'À elle seule',
    scenarioId: SCENARIO,
  });
  const plan = done(own, makeRounds, {
    stepId: 'own',
    seriesId: 'series',
    roundIds: ['r1', 'r2'],
    roundWords: ['', ''],
    ...RULE,
  });
  expect(titlesIn(plan, PLAN.baseScenarioId)).toEqual(titlesIn(PLAN, PLAN.baseScenarioId));
  expect(titlesIn(plan, SCENARIO)).toEqual(
    expect.arrayContaining(['À elle seule', 'Tour 1', 'Tour 2']),
  );
});

it('a month said of a milestone is a day to end by, as where it is typed', () => {
  const milestone = done(PLAN, addStep, {
    stepId: 'm',
    parentId: null,
    afterId: null,
    title: 'Signature',
    kind: 'milestone',
    scenarioId: PLAN.baseScenarioId,
  });
  const period = {
    words: 'juin 2025',
    form: 'within' as const,
    start: '2025-06-01',
    end: '2025-06-30',
    length: null,
    certainty: 'firm' as const,
  };
  const plan = done(milestone, acceptMinutes, {
    scenarioId: PLAN.baseScenarioId,
    meetingId: null,
    steps: [],
    dates: [{ stepId: 'm', period, sentence: 'Signature : juin 2025' }],
    decisions: [],
    agendaItems: [],
    cancelled: [],
    meeting: null,
    nextMeeting: null,
  });
  expect(plan.steps['m']!.period).toMatchObject({
    form: 'by',
    start: null,
    end: '2025-06-30',
    words: 'juin 2025',
  });
});

it('nothing pasted enters a closed meeting', () => {
  const meetingId = 'meeting-3';
  const closed = done(PLAN, closeMeeting, { meetingId, baselineId: 'b1', title: 'COPIL' });
  const payload: AcceptMinutes = {
    scenarioId: PLAN.baseScenarioId,
    meetingId,
    steps: [],
    dates: [],
    decisions: [],
    agendaItems: [{ id: 'item', title: 'Point', minutes: null }],
    cancelled: [],
    meeting: null,
    nextMeeting: null,
  };
  expect(done(PLAN, acceptMinutes, payload).agendaItems['item']).toMatchObject({ meetingId });
  expect(execute(closed, acceptMinutes, payload, testContext())).toMatchObject({
    code: 'meetings.readOnly',
  });
});
