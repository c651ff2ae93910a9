/** Payloads of the commands on scenarios and hypotheses. */
import { override, overrideOf } from './fields';
import type { PayloadInput } from './drawnEdit';

export const SCENARIO_PAYLOADS: Readonly<Record<string, (input: PayloadInput) => unknown>> = {
  settleHypothesis: ({ scenarioId, idOf, pick }) => ({
    scenarioId,
    id: idOf('hypotheses', 3),
    status: pick(['toCheck', 'confirmed', 'refuted'], 6),
  }),
  addScenario: ({ context, idOf, text }) => ({
    id: context.newId(),
    parentId: idOf('scenarios', 4),
    title: text,
  }),
  duplicateScenario: ({ context, idOf, text }) => ({
    scenarioId: idOf('scenarios', 3),
    id: context.newId(),
    title: text,
  }),
  renameScenario: ({ idOf, text }) => ({ scenarioId: idOf('scenarios', 3), title: text }),
  setScenarioNotes: ({ idOf, text }) => ({ scenarioId: idOf('scenarios', 3), notes: text }),
  setScenarioParent: ({ idOf }) => ({
    scenarioId: idOf('scenarios', 3),
    parentId: idOf('scenarios', 4),
  }),
  moveScenario: ({ idOf, orNone }) => ({
    scenarioId: idOf('scenarios', 3),
    beforeId: orNone('scenarios', 4),
  }),
  archiveScenario: ({ idOf, drawn }) => ({
    scenarioId: idOf('scenarios', 3),
    archived: drawn.flag,
  }),
  removeScenario: ({ idOf }) => ({ scenarioId: idOf('scenarios', 3) }),
  setOverride: (input) => ({ scenarioId: input.idOf('scenarios', 3), ...override(input) }),
  keepWhatIf: ({ context, idOf, text }) => ({
    id: context.newId(),
    title: text,
    scenarioId: idOf('scenarios', 3),
    switches: { fail: [idOf('hypotheses', 4)], hold: [idOf('hypotheses', 5)] },
  }),
  removeOverride: overrideOf,
  removeOrphans: ({ idOf }) => ({ scenarioId: idOf('scenarios', 3) }),
  promoteOverride: (input) => ({
    ...overrideOf(input),
    others: input.drawn.flag ? 'follow' : 'keep',
  }),
};
