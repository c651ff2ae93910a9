/** Programs killed while they write. */
import { freshFolder } from './harness';

export const folder = freshFolder();

export const ASKED = {
  profile: 'p1',
  planId: 'plan-1',
  title: 'Plan',
  stepCount: 3,
  sequence: 1,
  hash: 'h1',
  reason: 'changes' as const,
  at: '2024-03-08T08:00:00Z',
  text: 'one',
};
