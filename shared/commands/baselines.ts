/**
 * Presented versions: takeBaseline (keeps the whole plan beside it, by its hash), renameBaseline,
 * removeBaseline.
 */
import { z } from 'zod';
import { problem } from '../model/problem';
import { idSchema, titleSchema } from '../model/record';
import { defineCommand } from './command';
import { forget } from './forget';

export const takeBaseline = defineCommand({
  name: 'takeBaseline',
  payload: z.object({ id: idSchema, title: titleSchema }),
  undo: 'entry',
  apply({ plan, draft, payload, context }) {
    if (plan.baselines[payload.id]) return problem('problems.idTaken');
    draft.baselines[payload.id] = {
      ...payload,
      takenAt: context.now(),
      meetingId: null,
      contentHash: context.keepContent(plan),
    };
    return undefined;
  },
  label: (_plan, { title }) => ({ code: 'commands.takeBaseline', params: { title } }),
});

/** Changes the name; the frozen plan stays the same. */
export const renameBaseline = defineCommand({
  name: 'renameBaseline',
  payload: z.object({ id: idSchema, title: titleSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (!plan.baselines[payload.id]) return problem('problems.notFound');
    draft.baselines[payload.id]!.title = payload.title;
    return undefined;
  },
  label: (plan, { id, title }) => ({
    code: 'commands.renameBaseline',
    params: { before: plan.baselines[id]?.title ?? '', title },
  }),
});

export const removeBaseline = defineCommand({
  name: 'removeBaseline',
  payload: z.object({ id: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (!plan.baselines[payload.id]) return problem('problems.notFound');
    forget(plan, draft, [{ collection: 'baselines', id: payload.id }]);
    return undefined;
  },
  label: (plan, { id }) => ({
    code: 'commands.removeBaseline',
    params: { title: plan.baselines[id]?.title ?? '' },
  }),
});
