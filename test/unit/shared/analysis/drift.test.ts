import { expect, it } from 'vitest';
import { driftOf } from '../../../../shared/analysis/drift';
import { execute } from '../../../../shared/commands/command';
import { moveSteps } from '../../../../shared/commands/periods';
import { evaluate } from '../../../../shared/evaluate';
import { toDay } from '../../../../shared/model/dates';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

const plan = acte3Plan('p');
const scenarioId = plan.baseScenarioId;
const done = execute(
  plan,
  moveSteps,
  { scenarioId, moves: [{ stepId: 'portrea', start: '2024-04-01', end: '2024-06-30' }] },
  testContext(),
);
if (isProblem(done)) throw new Error(done.code);
const [was, is] = [evaluate(plan, { scenarioId }), evaluate(done.plan, { scenarioId })];

it('gives a step’s former place, its shift and the direction', () => {
  const there = driftOf(was.steps.get('portrea'), is.steps.get('portrea'))!;
  expect({ ...there, words: there.words.replace(/\u00a0/g, ' ') }).toEqual({
    start: toDay('2024-01-01'),
    end: toDay('2024-03-31'),
    words: '+ 3 mois',
    way: 'later',
  });
  expect(driftOf(is.steps.get('portrea'), was.steps.get('portrea'))?.way).toBe('earlier');
});

it('gives nothing for a step that has not moved or is gone, and marks a new one', () => {
  expect(driftOf(was.steps.get('wifi'), is.steps.get('wifi'))).toBeNull();
  expect(driftOf(was.steps.get('wifi'), undefined)).toBeNull();
  expect(driftOf(undefined, is.steps.get('wifi'))).toEqual({
    start: null,
    end: null,
    words: 'nouvelle',
    way: 'none',
  });
});

it('gives the start if it alone moved, or by another length; else follows the end', () => {
  const base = was.steps.get('portrea')!;
  const at = (start: string, end: string) => ({ ...base, start: toDay(start), end: toDay(end) });
  const drift = (start: string, end: string) => {
    const { words, way } = driftOf(base, at(start, end))!;
    return [words.replace(/\u00a0/g, ' '), way];
  };
  expect(drift('2024-02-01', '2024-03-31')).toEqual(['début + 1 mois', 'later']);
  expect(drift('2023-12-01', '2024-03-31')).toEqual(['début − 1 mois', 'earlier']);
  expect(drift('2024-02-01', '2024-06-30')).toEqual(['début + 1 mois, fin + 3 mois', 'later']);
  expect(drift('2024-02-01', '2024-02-29')).toEqual(['début + 1 mois, fin − 1 mois', 'earlier']);
});
