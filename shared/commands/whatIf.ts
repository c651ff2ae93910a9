/**
 * A what-if kept: keepWhatIf makes a scenario in which the switched hypotheses have the status that
 * they were switched to.
 */
import { z } from 'zod';
import { failingIn, holdsIn } from '../hypotheses/failing';
import { keyAtEnd } from '../model/order';
import { problem } from '../model/problem';
import { bySiblingOrder, idSchema, titleSchema } from '../model/record';
import { overrideKey } from '../model/scenario';
import { overlay } from '../scenarios/overlay';
import { defineCommand } from './command';

/**
 * A scenario over the one seen, in which what failed under the what-if is infirmed (so it fails by
 * itself, and what it does follows the base) and what
 * it held is confirmed. A Problem where the what-if changes nothing there.
 */
export const keepWhatIf = defineCommand({
  name: 'keepWhatIf',
  payload: z.object({
    id: idSchema,
    title: titleSchema,
    scenarioId: idSchema,
    switches: z.object({ fail: z.array(idSchema), hold: z.array(idSchema) }),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { id, title, scenarioId, switches } = payload;
    if (plan.scenarios[id]) return problem('problems.idTaken');
    if (!plan.scenarios[scenarioId]) return problem('problems.notFound');
    const laid = overlay(plan, scenarioId);
    const [byItself, failing] = [
      new Set(failingIn(laid, scenarioId)),
      new Set(failingIn(laid, scenarioId, switches)),
    ];
    const changed = [...new Set([...byItself, ...failing])].filter(
      (one) => byItself.has(one) !== failing.has(one),
    );
    if (changed.length === 0) return problem('problems.idleWhatIf');
    draft.scenarios[id] = {
      id,
      parentId: scenarioId,
      order: keyAtEnd(Object.values(plan.scenarios).sort(bySiblingOrder)),
      title,
      notes: '',
      archived: false,
      overrides: {},
    };
    for (const itemId of changed) {
      const value = failing.has(itemId) ? 'refuted' : 'confirmed';
      draft.scenarios[id].overrides[overrideKey('hypotheses', itemId, 'status')] = {
        collection: 'hypotheses',
        itemId,
        field: 'status',
        value,
      };
    }
    // One that is made in the base alone would not be made in what derives from it.
    for (const hypothesis of Object.values(plan.hypotheses)) {
      const here = holdsIn(plan, hypothesis, scenarioId);
      if (
        here &&
        scenarioId === plan.baseScenarioId &&
        Object.keys(hypothesis.scenarioIds).length > 0
      )
        draft.hypotheses[hypothesis.id]!.scenarioIds[id] = true;
    }
    return undefined;
  },
  label: (_plan, { title }) => ({ code: 'commands.keepWhatIf', params: { title } }),
});
