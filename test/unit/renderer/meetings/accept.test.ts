import { expect, test } from 'vitest';
import { acceptance } from '../../../../renderer/meetings/accept';
import { acceptMinutes } from '../../../../shared/commands/minutes';
import { execute } from '../../../../shared/commands/command';
import { readMinutes } from '../../../../shared/formats/minutes/read';
import { isProblem } from '../../../../shared/model/problem';
import { sayTimeOfDay } from '../../../../shared/wording/durations';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

const PLAN = acte3Plan('p');
const TEXT = [
  'Ordre du jour',
  '1. Bilan - 20 min',
  'Compte rendu',
  '- Forum : octobre 2024',
  '- Ateliers : début 2024, début 2025, début 2026',
  '- Wifi public : d’ici fin mai 2024',
  'Le comité décide le report',
  '- ARCS doit envoyer le calendrier',
].join('\n');
const { proposals } = readMinutes(TEXT, PLAN, {
  today: '2024-01-08',
  yearHint: null,
  horizon: PLAN.horizon,
});
const accepted = (meetingId: string | null) => {
  const context = testContext();
  return acceptance(proposals, PLAN.baseScenarioId, meetingId, () => context.newId());
};

test('each thing ticked is written where it belongs, with its sentence', () => {
  const { steps, dates, decisions, agendaItems } = accepted('meeting-3');
  expect(steps.map(({ title, sentence }) => [title, sentence])).toEqual([
    ['Forum', '- Forum : octobre 2024'],
    ['Ateliers', '- Ateliers : début 2024, début 2025, début 2026'],
  ]);
  expect(dates.map(({ stepId }) => stepId)).toEqual(['wifi']);
  expect(decisions.map(({ kind }) => kind)).toEqual(['decision', 'action']);
  expect(agendaItems).toMatchObject([{ title: 'Bilan', minutes: 20 }]);
});

test('a wording said several times is rounds, an id and words for each, and no period', () => {
  const { steps } = accepted('meeting-3');
  expect(steps.map(({ period, rounds }) => [period === null, rounds?.roundIds.length])).toEqual([
    [false, undefined],
    [true, 3],
  ]);
  const { rounds } = steps[1]!;
  expect(new Set([rounds!.seriesId, ...rounds!.roundIds]).size).toBe(4);
  expect(rounds!.roundWords).toHaveLength(3);
});

test('without a meeting there is no agenda to write', () => {
  expect(accepted(null)).toMatchObject({ meetingId: null, agendaItems: [] });
});

test.each(['meeting-3', null])('the command takes it (meeting: %s)', (meetingId) => {
  const edit = execute(PLAN, acceptMinutes, accepted(meetingId), testContext());
  expect(isProblem(edit) ? edit.code : 'done').toBe('done');
});

test('minutes without a meeting make theirs, and what is decided is of it', () => {
  const text = [
    'COPIL du 5 juin 2024, 14h30, ESC Villejean',
    'Présents : CCAS, Inès',
    'Excusée : Mme Riou',
    'Absent : Paul',
    'Les bornes CAF sont abandonnées',
    'Action : relire la note (Inès)',
    'Prochain COPIL : 3 juillet 2024',
  ].join('\n');
  const context = testContext();
  const read = readMinutes(text, PLAN, {
    today: '2024-01-08',
    yearHint: null,
    horizon: PLAN.horizon,
  }).proposals;
  const payload = acceptance(read, PLAN.baseScenarioId, null, () => context.newId(), PLAN.actors);
  const edit = execute(PLAN, acceptMinutes, payload, context);
  if (isProblem(edit)) throw new Error(edit.code);
  const { meetings, decisions, steps } = edit.plan;
  expect(meetings[payload.meetingId!]).toMatchObject({
    kind: 'steering',
    title: 'COPIL du 5\u00a0juin\u00a02024',
    date: '2024-06-05',
    place: `${sayTimeOfDay('14:30')}, ESC Villejean`,
    presentIds: { 'actor-ccas': true },
    otherPresent: 'Inès',
    otherAbsent: 'Mme Riou (excusé·e), Paul',
  });
  expect(Object.values(meetings).map(({ date }) => date)).toContain('2024-07-03');
  expect(steps['bornes-caf']!.status).toBe('cancelled');
  expect(
    Object.values(decisions).filter(({ meetingId }) => meetingId === payload.meetingId),
  ).toMatchObject([{ title: 'Relire la note (Inès)', kind: 'action' }]);
});
