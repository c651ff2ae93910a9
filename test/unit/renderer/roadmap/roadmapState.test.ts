import { beforeEach, expect, test } from 'vitest';
import { openRoadmap, roadmapStore, setOptions } from '../../../../renderer/roadmap/roadmapState';
import { DEFAULT_OPTIONS } from '../../../../shared/roadmap/options';

beforeEach(() => {
  roadmapStore.setState({ planId: null, options: DEFAULT_OPTIONS });
});

test('keeps the choices while the same plan is open, in the scenario on screen at first', () => {
  openRoadmap('plan-1', 'base');
  setOptions({ paper: 'A4', legend: false });
  openRoadmap('plan-1', 'other');
  expect(roadmapStore.getState()).toMatchObject({
    planId: 'plan-1',
    options: { ...DEFAULT_OPTIONS, paper: 'A4', legend: false, scenarioId: 'other' },
  });
});

test('starts with the defaults for another plan', () => {
  openRoadmap('plan-1', 'base');
  setOptions({ paper: 'A4', legend: false });
  openRoadmap('plan-2', 'base');
  expect(roadmapStore.getState().options).toEqual({ ...DEFAULT_OPTIONS, scenarioId: 'base' });
});
