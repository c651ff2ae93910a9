/** A look at a version: the last requested one shows, whichever is read first. */
import { beforeEach, expect, test } from 'vitest';
import type { App } from '../../../../renderer/core/store';
import { forgetVersions, versionsStore } from '../../../../renderer/versions/current';
import { showGhosts } from '../../../../renderer/versions/ghosts';
import { versionsPort } from '../../../../renderer/versions/keptPlans';
import { beginLook, endLook, lookAt } from '../../../../renderer/versions/look';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';

const named = (title: string): Plan => ({ ...acte3Plan('plan-1'), title });
const baselines = Object.fromEntries(
  ['a', 'b'].map((id) => [
    id,
    {
      id,
      title: id,
      contentHash: `hash-${id}`,
      takenAt: '2024-03-08T10:00:00Z',
      meetingId: null,
      order: 'a0',
    },
  ]),
);
const PLAN = { ...named('Maintenant'), baselines } as unknown as Plan;
const messages: string[] = [];
const app = {
  context: {},
  notify: (text: string) => messages.push(text),
  setView: () => undefined,
  state: () => ({
    plan: PLAN,
    view: { screen: 'plan', scenarioId: null },
    theme: 'system',
    scenarioId: PLAN.baseScenarioId,
  }),
} as unknown as App;

/** Versions whose reading ends when the test decides. */
function slowVersions(): { read(hash: string): Promise<Plan>; come(hash: string): Promise<void> } {
  const waiting = new Map<string, (plan: Plan) => void>();
  return {
    read: (hash) =>
      new Promise((done) => {
        waiting.set(hash, done);
      }),
    async come(hash) {
      waiting.get(hash)!(named(hash));
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}
const shown = (): string | null => versionsStore.getState().look?.app.state().plan.title ?? null;

beforeEach(() => {
  forgetVersions();
  messages.length = 0;
});

test('of two requests, the last version shows, even if it is read first', async () => {
  const versions = slowVersions();
  const first = beginLook(app, versions, 'a');
  await versions.come('hash-a');
  expect(await first).toBe(true);
  const [slow, fast] = [lookAt(app, versions, 'b'), lookAt(app, versions, 'a')];
  await versions.come('hash-a');
  expect(await fast).toBe(true);
  await versions.come('hash-b');
  expect(await slow).toBe(false);
  expect([shown(), versionsStore.getState().look?.id]).toEqual(['hash-a', 'a']);
});

test('a version that arrives after the look, or in another plan, does not show', async () => {
  const versions = slowVersions();
  for (const leave of [endLook, forgetVersions]) {
    const late = beginLook(app, versions, 'a');
    leave();
    await versions.come('hash-a');
    expect(await late).toBe(false);
    expect(shown()).toBeNull();
  }
  const ghosts = showGhosts(app, versions, 'a');
  forgetVersions();
  await versions.come('hash-a');
  expect(await ghosts).toBe(false);
  expect(versionsStore.getState().ghosts).toBeNull();
});

test('an unreadable version is a Problem, and never a rejection', async () => {
  const broken = {
    session: {
      flush: () => Promise.reject(new Error('closed')),
      get unsavedContents(): never {
        throw new Error('closed');
      },
    },
  };
  const read = await versionsPort({ database: {}, opened: () => broken } as never).read('hash');
  expect(isProblem(read) && read.code).toBe('versions.missing');
  const refused = { read: () => Promise.resolve(read) };
  expect(await beginLook(app, refused, 'a')).toBe(false);
  expect(messages).toEqual([expect.stringContaining('ne se lit plus')]);
});
