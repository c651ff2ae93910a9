/** Restores the whole plan from a copy: restorePlan, a single entry that the user can undo. */
import { z } from 'zod';
import { planSchema, type Plan } from '../model/plan';
import { problem } from '../model/problem';
import { defineCommand } from './command';

/**
 * `contents`: the contents that the plan names by hash. The command keeps them again and refuses
 * any whose hash differs.
 */
export const restorePlan = defineCommand({
  name: 'restorePlan',
  payload: z.object({
    plan: planSchema,
    contents: z.record(z.string(), z.unknown()),
    at: z.string().max(40),
  }),
  undo: 'entry',
  apply({ plan, draft, payload, context }) {
    if (payload.plan.id !== plan.id)
      return problem('safety.otherPlan', { title: payload.plan.title });
    for (const content of Object.values(payload.contents)) context.keepContent(content);
    for (const [key, value] of Object.entries(payload.plan) as [keyof Plan, never][])
      if (key !== 'id') draft[key] = value;
    return undefined;
  },
  label: (_plan, { at }) => ({ code: 'commands.restorePlan', params: { at } }),
});
