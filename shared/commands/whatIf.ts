/**
 * Keeps a what-if: keepWhatIf makes a scenario in which the switched hypotheses have the status
 * that the user gave them.
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
 * Adds a scenario over the current one. Hypotheses that the what-if made fail are refuted there (so
 * they fail without it, and their effects follow the base); those it made hold are confirmed. A
 * Problem if the what-if changes nothing.
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
    // A hypothesis of the base alone would not apply in a scenario derived from it.
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
