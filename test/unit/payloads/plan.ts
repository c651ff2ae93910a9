/** Payloads of the commands on the plan itself, its registers, budget and versions. */
import { type RegisterName, REGISTERS } from '../../../shared/commands/registers';
import { newMeansLine } from '../../../shared/model/means';
import { BUDGET, budgetOf, cents, ITEMS } from './items';
import type { PayloadInput } from './drawnEdit';

const register = ({ pick }: PayloadInput): RegisterName => pick(REGISTERS, 3)!;
export const PLAN_PAYLOADS: Readonly<Record<string, (input: PayloadInput) => unknown>> = {
  pasteRegister: ({ context, orNone, text, drawn, idOf }) => {
    const actor = { id: context.newId(), title: text, order: 'a0' };
    const offer = {
      id: context.newId(),
      order: 'a0',
      title: text,
      actorId: actor.id,
      placeIds: {},
      themeIds: {},
      state: 'works',
      notes: '',
      provenance: {},
    };
    const solution = {
      id: context.newId(),
      order: 'a0',
      title: text,
      problem: text,
      actorId: orNone('actors', 4),
      stepIds: {},
      notes: '',
      provenance: {},
    };
    return drawn.flag
      ? { register: 'offers', added: [offer], changed: [], newActors: [actor] }
      : {
          register: 'solutions',
          added: [solution],
          changed: [{ id: idOf('solutions', 5), fields: { notes: text } }],
          newActors: [],
        };
  },
  renamePlan: ({ text }) => ({ title: text }),
  setHorizon: ({ day }) => ({ start: day(4), end: day(5) }),
  setSchoolZone: ({ drawn }) => ({ zone: drawn.flag ? 'B' : null }),
  setPlanNotes: ({ text }) => ({ notes: text }),
  addItem: (input) => ({ collection: register(input), item: ITEMS[register(input)](input) }),
  setItem: (input) => ({
    collection: register(input),
    id: input.idOf(register(input), 4),
    fields: input.drawn.flag ? { title: input.text } : ITEMS[register(input)](input),
  }),
  removeItem: (input) => ({ collection: register(input), id: input.idOf(register(input), 4) }),
  addBudgetItem: (input) => ({
    scenarioId: input.scenarioId,
    collection: budgetOf(input),
    item: BUDGET[budgetOf(input)](input),
  }),
  setBudgetItem: (input) => ({
    scenarioId: input.scenarioId,
    collection: budgetOf(input),
    id: input.idOf(budgetOf(input), 4),
    fields: input.drawn.flag ? { notes: input.text } : { amount: cents(input, 5) },
  }),
  removeBudgetItem: (input) => ({
    scenarioId: input.scenarioId,
    collection: budgetOf(input),
    ids: [input.idOf(budgetOf(input), 4)],
  }),
  editLines: (input) => ({
    scenarioId: input.scenarioId,
    added: input.drawn.flag
      ? [
          newMeansLine({
            id: input.context.newId(),
            order: `a${input.number(5, 9)}`,
            kind: input.pick(['post', 'operating', 'investment', 'receipt'], 5)!,
            title: input.text,
            unitAmount: cents(input, 6),
          }),
        ]
      : [],
    changed: input.drawn.flag
      ? []
      : [{ id: input.idOf('meansLines', 4), fields: { unitAmount: cents(input, 5) } }],
  }),
  setBudget: ({ number }) => ({ fields: { fctvaLagYears: number(4, 3) } }),
  restorePlan: ({ plan, text }) => ({
    plan: {
      ...plan,
      title: text,
      steps: {},
      series: {},
      dependencies: {},
      assignments: {},
      links: {},
      meansLines: {},
      fundings: {},
      paymentCredits: {},
      hypotheses: {},
      effects: {},
      decisions: {},
      solutions: {},
    },
    contents: {},
    at: '2024-03-08T10:00:00Z',
  }),
  takeBaseline: ({ context, text }) => ({ id: context.newId(), title: text }),
  renameBaseline: ({ idOf, text }) => ({ id: idOf('baselines', 3), title: text }),
  removeBaseline: ({ idOf }) => ({ id: idOf('baselines', 3) }),
};
