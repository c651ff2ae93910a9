import { expect, it } from 'vitest';
import { execute, type Command } from '../../../../shared/commands/command';
import { closeMeeting, reopenMeeting } from '../../../../shared/commands/meetings';
import { addItem, removeItem, setItem } from '../../../../shared/commands/registers';
import { setStep } from '../../../../shared/commands/stepFields';
import { newAgendaItem, newDecision } from '../../../../shared/model/meeting';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

it('closing a meeting again freezes the current plan; the first version stays the same', () => {
  const context = testContext();
  const act = <P>(plan: Plan, now: string, command: Command<P>, payload: P): Plan => {
    const done = execute(plan, command, payload, { ...context, now: () => now });
    if (isProblem(done)) throw new Error(`${command.name}: ${done.code}`);
    return done.plan;
  };
  const meetingId = 'meeting-3';
  const closed = act(acte3Plan('p'), '2024-03-08T10:00:00Z', closeMeeting, {
    meetingId,
    baselineId: 'b1',
    title: 'COPIL',
  });
  const first = structuredClone(closed.baselines['b1']!);
  const reopened = act(closed, '2024-03-09T10:00:00Z', reopenMeeting, { meetingId });
  expect(reopened.meetings[meetingId]!.baselineId).toBeNull();
  const edited = act(reopened, '2024-03-10T10:00:00Z', setStep, {
    scenarioId: closed.baseScenarioId,
    stepIds: ['wifi'],
    field: 'title',
    value: 'Wifi partout',
  });
  const again = act(edited, '2024-03-11T10:00:00Z', closeMeeting, {
    meetingId,
    baselineId: 'b2',
    title: 'COPIL',
  });
  expect(first).toMatchObject({ takenAt: '2024-03-08T10:00:00Z', meetingId });
  expect(again.baselines['b1']).toEqual(first);
  expect(again.baselines['b2']).toMatchObject({ takenAt: '2024-03-11T10:00:00Z', meetingId });
  expect(again.baselines['b2']!.contentHash).not.toBe(first.contentHash);
  expect(again.meetings[meetingId]!.baselineId).toBe('b2');
  const frozen = (id: string): string =>
    (context.contents[again.baselines[id]!.contentHash] as Plan).steps['wifi']!.title;
  expect([frozen('b1'), frozen('b2')]).toEqual(['Wifi public', 'Wifi partout']);
});

it('a closed meeting is read only until reopened; its actions are still followed up', () => {
  const context = testContext();
  const meetingId = 'meeting-3';
  const outcome = <P>(plan: Plan, command: Command<P>, payload: P): Plan | string => {
    const done = execute(plan, command, payload, context);
    return isProblem(done) ? done.code : done.plan;
  };
  const act = <P>(plan: Plan, command: Command<P>, payload: P): Plan => {
    const done = outcome(plan, command, payload);
    if (typeof done === 'string') throw new Error(`${command.name}: ${done}`);
    return done;
  };
  const item = newAgendaItem({ id: 'item', meetingId, order: 'z', title: 'Point' });
  const decision = newDecision({ id: 'do', meetingId, order: 'z', kind: 'action', title: 'Agir' });
  const open = act(act(acte3Plan('p'), addItem, { collection: 'agendaItems', item }), addItem, {
    collection: 'decisions',
    item: decision,
  });
  const closed = act(open, closeMeeting, { meetingId, baselineId: 'b1', title: 'COPIL' });
  const edits = (plan: Plan): (Plan | string)[] => [
    outcome(plan, setItem, { collection: 'meetings', id: meetingId, fields: { minutes: 'x' } }),
    outcome(plan, setItem, { collection: 'agendaItems', id: 'item', fields: { title: 'x' } }),
    outcome(plan, setItem, { collection: 'decisions', id: 'do', fields: { title: 'x' } }),
    outcome(plan, addItem, { collection: 'decisions', item: { ...decision, id: 'other' } }),
    outcome(plan, addItem, { collection: 'agendaItems', item: { ...item, id: 'other' } }),
    outcome(plan, removeItem, { collection: 'decisions', id: 'do' }),
    outcome(plan, removeItem, { collection: 'meetings', id: meetingId }),
  ];
  expect(edits(closed)).toEqual(Array<string>(7).fill('meetings.readOnly'));
  const followed = act(closed, setItem, {
    collection: 'decisions',
    id: 'do',
    fields: { status: 'done' },
  });
  expect(followed.decisions['do']!.status).toBe('done');
  const reopened = act(followed, reopenMeeting, { meetingId });
  expect(edits(reopened).filter((done) => typeof done === 'string')).toEqual([]);
});
