/** Payloads of the commands on the plan itself, its registers, budget and versions. */
import { type RegisterName, REGISTERS } from '../../../shared/commands/registers';
import { newMeansLine } from '../../../shared/model/means';
import { BUDGET, budgetOf, cents, ITEMS } from './items';
import type { Gift } from './wish';

const register = ({ pick }: Gift): RegisterName => pick(REGISTERS, 3)!;
export const PLAN_PAYLOADS: Readonly<Record<string, (gift: Gift) => unknown>> = {
  pasteRegister: ({ context, orNone, text, wish, idOf }) => {
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
    return wish.flag
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
  setSchoolZone: ({ wish }) => ({ zone: wish.flag ? 'B' : null }),
  setPlanNotes: ({ text }) => ({ notes: text }),
  addItem: (gift) => ({ collection: register(gift), item: ITEMS[register(gift)](gift) }),
  setItem: (gift) => ({
    collection: register(gift),
    id: gift.idOf(register(gift), 4),
    fields: gift.wish.flag ? { title: gift.text } : ITEMS[register(gift)](gift),
  }),
  removeItem: (gift) => ({ collection: register(gift), id: gift.idOf(register(gift), 4) }),
  addBudgetItem: (gift) => ({
    scenarioId: gift.scenarioId,
    collection: budgetOf(gift),
    item: BUDGET[budgetOf(gift)](gift),
  }),
  setBudgetItem: (gift) => ({
    scenarioId: gift.scenarioId,
    collection: budgetOf(gift),
    id: gift.idOf(budgetOf(gift), 4),
    fields: gift.wish.flag ? { notes: gift.text } : { amount: cents(gift, 5) },
  }),
  removeBudgetItem: (gift) => ({
    scenarioId: gift.scenarioId,
    collection: budgetOf(gift),
    ids: [gift.idOf(budgetOf(gift), 4)],
  }),
  editLines: (gift) => ({
    scenarioId: gift.scenarioId,
    added: gift.wish.flag
      ? [
          newMeansLine({
            id: gift.context.newId(),
            order: `a${gift.number(5, 9)}`,
            kind: gift.pick(['post', 'operating', 'investment', 'receipt'], 5)!,
            title: gift.text,
            unitAmount: cents(gift, 6),
          }),
        ]
      : [],
    changed: gift.wish.flag
      ? []
      : [{ id: gift.idOf('meansLines', 4), fields: { unitAmount: cents(gift, 5) } }],
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
