/**
 * Arbitrary plans and edits for fast-check. Plans grow by real commands, so that they are whole;
 * their texts and numbers are not tame.
 */
import fc from 'fast-check';
import { arrangement, type ArrangeMove } from '../../shared/commands/arrange';
import { BUDGET_COLLECTIONS, type BudgetCollection } from '../../shared/commands/budget';
import { COMMANDS } from '../../shared/commands/all';
import { execute, type Edit } from '../../shared/commands/command';
import { REGISTERS, type RegisterName } from '../../shared/commands/registers';
import { canonicalJson, hashText } from '../../shared/history/journal';
import { fromDay } from '../../shared/model/dates';
import { newEffect, newHypothesis } from '../../shared/model/hypothesis';
import { newFunding, newMeansLine } from '../../shared/model/means';
import { newAgendaItem, newDecision, newMeeting } from '../../shared/model/meeting';
import type { Period } from '../../shared/model/period';
import { newPlan, type CollectionName, type Plan } from '../../shared/model/plan';
import { isProblem, type Problem } from '../../shared/model/problem';
import type { Context, Id } from '../../shared/model/record';
import { newStep } from '../../shared/model/step';
import { withDescendants } from '../../shared/model/tree';
import { acte3Plan } from '../../shared/templates/acte3';

/** A context that counts: same ids, same clock, at each run. `contents` holds what was kept. */
export interface TestContext extends Context {
  readonly contents: Record<string, unknown>;
}

/** A fresh counting context. */
export function testContext(): TestContext {
  let count = 0;
  const contents: Record<string, unknown> = {};
  return {
    contents,
    today: () => '2024-05-15',
    now: () => '2024-05-15T10:00:00Z',
    newId: () => `new-${(count += 1)}`,
    keepContent(content) {
      const hash = hashText(canonicalJson(content));
      contents[hash] = content;
      return hash;
    },
  };
}

/**
 * One edit to come: which command, and raw choices that `payloadOf` turns into a payload fit for
 * the plan as it then is.
 */
export interface Wish {
  readonly name: string;
  readonly picks: readonly number[];
  readonly text: string;
  readonly period: Period | null;
  readonly flag: boolean;
}

const SHARP = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '<b>gras</b>',
  'a\tb\n"c"',
  '=1+1',
  '\ud800',
  '\u202e',
  'œuvre d’été',
  '🧭',
  '{{title}}',
  '$t(app.name)',
];

/** Texts, with those that are known to hurt among them. */
export const arbitraryText = (maxLength = 60): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...SHARP),
    fc.string({ maxLength }),
    fc.string({ maxLength, unit: 'binary' }),
  );

const arbitraryDay = fc.integer({ min: -25_000, max: 84_000 }).map(fromDay);

/** Periods of the three forms, and undated ones. */
export const arbitraryPeriod: fc.Arbitrary<Period> = fc
  .record({
    words: arbitraryText(),
    form: fc.constantFrom('within', 'by', 'from', 'undated'),
    days: fc.tuple(arbitraryDay, arbitraryDay),
    certainty: fc.constantFrom('firm', 'estimated', 'unsettled'),
    length: fc.option(
      fc.record({
        value: fc.integer({ min: 1, max: 10_000 }),
        unit: fc.constantFrom('day', 'week', 'month', 'year'),
      }),
    ),
  })
  .map(({ form, days, ...rest }) => {
    const [first, last] = [...days].sort() as [string, string];
    if (form === 'undated') return { ...rest, form: 'within', start: null, end: null };
    return {
      ...rest,
      form: form as Period['form'],
      start: form === 'by' ? null : first,
      end: form === 'from' ? null : last,
    };
  });

export const arbitraryWish: fc.Arbitrary<Wish> = fc.record({
  name: fc.constantFrom(...Object.keys(COMMANDS)),
  picks: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  text: arbitraryText(),
  period: fc.option(arbitraryPeriod),
  flag: fc.boolean(),
});

/** Edits in a row. */
export const arbitraryCommandSequence = (maxLength = 30): fc.Arbitrary<Wish[]> =>
  fc.array(arbitraryWish, { maxLength, size: 'max' });

/**
 * The template with a scenario and one derived from it: overrides of steps, one of a step that is
 * gone.
 */
function withScenarios(plan: Plan): Plan {
  const override = (itemId: Id, field: string, value: unknown) => ({
    [`steps/${itemId}/${field}`]: { collection: 'steps', itemId, field, value },
  });
  const scenario = (id: Id, parentId: Id, overrides: Plan['scenarios'][string]['overrides']) => ({
    [id]: { id, parentId, order: id, title: id, notes: '', archived: false, overrides },
  });
  return {
    ...plan,
    hypotheses: {
      ...plan.hypotheses,
      doubt: newHypothesis({ id: 'doubt', order: 'z', title: 'Réponse attendue' }),
    },
    scenarios: {
      ...plan.scenarios,
      ...scenario('more', plan.baseScenarioId, {
        ...override('wifi', 'progress', 500_000),
        ...override('gone', 'included', true),
      }),
      ...scenario('most', 'more', {
        ...override('wifi', 'ownerId', 'actor-caf'),
        ...override('wifi', 'progress', 250_000),
      }),
    },
  };
}

const startingPlan = fc.constantFrom('acte3', 'blank', 'scenarios').map((name) =>
  name === 'acte3'
    ? acte3Plan('plan-1')
    : name === 'scenarios'
      ? withScenarios(acte3Plan('plan-1'))
      : newPlan({
          id: 'plan-1',
          baseScenarioId: 'base',
          title: '',
          horizon: { start: '2024-01-01', end: '2026-12-31' },
          baseTitle: 'Plan de base',
        }),
);

/** A plan after some edits, with the contents it names. */
export const arbitraryPlan = (
  edits = 30,
): fc.Arbitrary<{ plan: Plan; contents: Record<string, unknown> }> =>
  fc.tuple(startingPlan, arbitraryCommandSequence(edits)).map(([start, wishes]) => {
    const context = testContext();
    return { plan: carryOut(start, wishes, context).plan, contents: context.contents };
  });

/** Carries wishes out one after the other; those refused change nothing. */
export function carryOut(
  start: Plan,
  wishes: readonly Wish[],
  context: Context,
  onEdit: (edit: Edit) => void = () => undefined,
): { plan: Plan; refused: Problem[] } {
  let plan = start;
  const refused: Problem[] = [];
  for (const wish of wishes) {
    const edit = execute(plan, COMMANDS[wish.name]!, payloadOf(plan, wish, context), context);
    if (isProblem(edit)) {
      refused.push(edit);
      continue;
    }
    plan = edit.plan;
    onEdit(edit);
  }
  return { plan, refused };
}

/** A payload for the wish: mostly of items that the plan has, at times of one that it has not. */
export function payloadOf(plan: Plan, wish: Wish, context: Context): unknown {
  const { picks, text, period, flag } = wish;
  const pick = <T>(from: readonly T[], which: number): T | undefined =>
    from[picks[which]! % Math.max(1, from.length)];
  const idOf = (collection: CollectionName, which: number): Id => {
    const ids = Object.keys(plan[collection]);
    return picks[which]! % 23 === 0 ? 'nobody' : (pick(ids, which) ?? 'nobody');
  };
  const orNone = (collection: CollectionName, which: number): Id | null =>
    picks[which]! % 4 === 0 ? null : idOf(collection, which);
  const stepIds = [...new Set([idOf('steps', 0), idOf('steps', 1)])].slice(0, 1 + (picks[2]! % 2));
  const scenarioId = flag ? plan.baseScenarioId : idOf('scenarios', 3);
  const number = (which: number, most: number): number => picks[which]! % most;
  const day = (which: number): string => fromDay(18_000 + number(which, 4000));
  const given: Gift = {
    plan,
    wish,
    context,
    pick,
    idOf,
    orNone,
    stepIds,
    scenarioId,
    number,
    day,
    text,
    period,
  };
  return PAYLOADS[wish.name]?.(given) ?? {};
}

interface Gift {
  plan: Plan;
  wish: Wish;
  context: Context;
  text: string;
  period: Period | null;
  stepIds: Id[];
  scenarioId: Id;
  pick<T>(from: readonly T[], which: number): T | undefined;
  idOf(collection: CollectionName, which: number): Id;
  orNone(collection: CollectionName, which: number): Id | null;
  number(which: number, most: number): number;
  day(which: number): string;
}

const link = ({ idOf, pick, number, stepIds }: Gift, id: Id) => ({
  id,
  fromId: stepIds[0]!,
  toId: idOf('steps', 4),
  type: pick(['FS', 'SS', 'FF', 'SF'], 5),
  lagDays: number(6, 41) - 20,
});

const FIELDS: Readonly<Record<string, (gift: Gift) => unknown>> = {
  title: ({ text }) => text,
  notes: ({ text }) => text,
  sourceWording: ({ text }) => text,
  kind: ({ pick }) => pick(['task', 'milestone', 'round'], 6),
  included: ({ wish }) => wish.flag,
  decision: ({ wish }) => wish.flag,
  status: ({ pick }) => pick(['toStart', 'inProgress', 'done', 'blocked', 'cancelled'], 6),
  progress: ({ number }) => number(6, 1_000_001),
  ownerId: ({ orNone }) => orNone('actors', 6),
  themeIds: ({ idOf }) => ({ [idOf('themes', 6)]: true }),
  placeIds: ({ idOf }) => ({ [idOf('places', 6)]: true }),
  partnerIds: ({ idOf }) => ({ [idOf('actors', 6)]: true }),
};
const OVERRIDES: Readonly<Record<string, (gift: Gift) => unknown>> = {
  ...FIELDS,
  period: ({ period }) => period,
};

/** Some fields that scenarios set, of collections other than steps. */
const OTHER_OVERRIDES: Readonly<
  Partial<Record<CollectionName, Readonly<Record<string, (gift: Gift) => unknown>>>>
> = {
  meansLines: {
    unitAmount: ({ number }) => number(6, 1e9),
    included: ({ wish }) => wish.flag,
    start: ({ day }) => day(6),
    stepIds: ({ idOf }) => ({ [idOf('steps', 6)]: true }),
    followsStepId: ({ orNone }) => orNone('steps', 6),
  },
  fundings: {
    status: ({ pick }) => pick(['toAsk', 'asked', 'granted', 'refused'], 6),
    included: ({ wish }) => wish.flag,
    lineIds: ({ idOf }) => ({ [idOf('meansLines', 6)]: true }),
  },
  hypotheses: {
    status: ({ pick }) => pick(['toCheck', 'confirmed', 'refuted'], 6),
    ownerId: ({ orNone }) => orNone('actors', 6),
  },
  effects: { months: ({ number }) => number(6, 601), amount: ({ number }) => -number(6, 1e9) },
};
const override = (gift: Gift) => {
  const others = (Object.keys(OTHER_OVERRIDES) as CollectionName[]).filter(
    (name) => Object.keys(gift.plan[name]).length > 0,
  );
  const collection = gift.pick<CollectionName>(['steps', ...others], 7)!;
  const makers = collection === 'steps' ? OVERRIDES : OTHER_OVERRIDES[collection]!;
  const field = gift.pick(Object.keys(makers), 5)!;
  return { collection, itemId: gift.idOf(collection, 4), field, value: makers[field]!(gift) };
};
const overrideOf = ({ plan, idOf, pick }: Gift) => {
  const scenarioId = idOf('scenarios', 3);
  return {
    scenarioId,
    key: pick(Object.keys(plan.scenarios[scenarioId]?.overrides ?? {}), 4) ?? '',
  };
};

const named = ({ text, context }: Gift) => ({
  id: context.newId(),
  order: 'a0',
  title: text,
  notes: text,
  provenance: { title: { kind: 'reading', meetingId: null, sentence: text } },
});
const span = ({ period }: Gift) => ({ start: period?.start ?? null, end: period?.end ?? null });
const ITEMS: Readonly<Record<RegisterName, (gift: Gift) => unknown>> = {
  themes: (gift) => ({
    ...named(gift),
    shortTitle: gift.text,
    kind: gift.pick(['priority', 'pillar', 'axis'], 4),
    style: gift.pick(['blue', 'slate'], 5),
  }),
  places: named,
  actors: (gift) => ({
    ...named(gift),
    kind: gift.pick(['organisation', 'team', 'post', 'person'], 4),
  }),
  availabilities: (gift) => ({
    id: gift.context.newId(),
    actorId: gift.idOf('actors', 4),
    fte: gift.number(5, 1_000_001),
    span: span(gift),
    provenance: {},
  }),
  assignments: (gift) => ({
    id: gift.context.newId(),
    actorId: gift.idOf('actors', 4),
    stepId: gift.idOf('steps', 5),
    fte: gift.number(6, 5000),
    span: span(gift),
    provenance: {},
  }),
  links: (gift) => ({
    id: gift.context.newId(),
    stepId: gift.orNone('steps', 4),
    order: 'a0',
    title: gift.text,
    url: `https://exemple.fr/?q=${gift.text}`,
  }),
  objectives: (gift) => ({ ...named(gift), themeId: gift.orNone('themes', 4) }),
  indicators: (gift) => {
    const { notes: _notes, ...fields } = named(gift);
    return {
      ...fields,
      objectiveId: gift.idOf('objectives', 4),
      unit: gift.text,
      base: gift.wish.flag ? gift.number(5, 1e9) / 7 : null,
      target: gift.wish.flag
        ? { kind: 'value', value: -1.5e-7 }
        : { kind: 'timesBase', factor: 2_000_000 },
    };
  },
  meetings: (gift) =>
    newMeeting({
      id: gift.context.newId(),
      order: 'a0',
      title: gift.text,
      presentIds: { [gift.idOf('actors', 4)]: true },
    }),
  agendaItems: (gift) =>
    newAgendaItem({
      id: gift.context.newId(),
      meetingId: gift.idOf('meetings', 4),
      order: 'a0',
      title: gift.text,
      chapterId: gift.orNone('chapters', 5),
      scenarioIds: { [gift.idOf('scenarios', 6)]: true },
    }),
  decisions: (gift) =>
    newDecision({
      id: gift.context.newId(),
      order: 'a0',
      title: gift.text,
      meetingId: gift.orNone('meetings', 4),
      ownerId: gift.orNone('actors', 5),
      stepId: gift.orNone('steps', 6),
    }),
  chapters: (gift) => ({
    id: gift.context.newId(),
    order: 'a0',
    title: gift.text,
    body: gift.text,
  }),
  framings: (gift) => ({
    ...named(gift),
    kind: gift.pick(['mustStep', 'ambition'], 4),
    themeId: gift.orNone('themes', 5),
  }),
  offers: (gift) => ({
    ...named(gift),
    actorId: gift.orNone('actors', 4),
    placeIds: { [gift.idOf('places', 5)]: true },
    themeIds: {},
    state: 'partly',
  }),
  solutions: (gift) => ({
    ...named(gift),
    problem: gift.text,
    actorId: gift.orNone('actors', 4),
    stepIds: { [gift.idOf('steps', 5)]: true },
  }),
  pictures: (gift) => ({
    id: gift.context.newId(),
    order: 'a0',
    title: gift.text,
    contentHash: gift.context.keepContent({ mime: 'image/png', base64: 'AAAA' }),
    width: 1,
    height: 1 + gift.number(4, 900),
    use: 'document',
  }),
  presets: (gift) => ({
    id: gift.context.newId(),
    order: 'a0',
    title: gift.text,
    options: { paper: 'A3' },
  }),
  measures: (gift) => ({
    id: gift.context.newId(),
    indicatorId: gift.idOf('indicators', 4),
    date: gift.day(5),
    value: gift.number(6, 1e9) / 3,
    notes: gift.text,
  }),
};

const cents = (gift: Gift, which: number): number => gift.number(which, 10_000_000);
const BUDGET: Readonly<Record<BudgetCollection, (gift: Gift) => unknown>> = {
  meansLines: (gift) =>
    newMeansLine({
      id: gift.context.newId(),
      order: 'a0',
      kind: gift.pick(['post', 'operating', 'investment', 'receipt'] as const, 4)!,
      title: gift.text,
      unitAmount: cents(gift, 5),
      vatRate: 200_000,
      ...span(gift),
      stepIds: { [gift.idOf('steps', 6)]: true },
      followsStepId: gift.orNone('steps', 6),
      followsFrom: '2024-01-01',
      fctva: gift.wish.flag,
    }),
  fundings: (gift) =>
    newFunding({
      id: gift.context.newId(),
      order: 'a0',
      title: gift.text,
      funderId: gift.idOf('actors', 4),
      rate: gift.number(5, 1_000_001),
      lineIds: { [gift.idOf('meansLines', 6)]: true },
    }),
  paymentCredits: (gift) => ({
    id: gift.context.newId(),
    lineId: gift.idOf('meansLines', 4),
    date: gift.day(5),
    amount: cents(gift, 6),
    included: true,
  }),
  limits: (gift) => ({
    id: gift.context.newId(),
    kind: gift.pick(['netAssured', 'etpt', 'ownShare'], 4),
    year: gift.wish.flag ? 2025 : null,
    amount: cents(gift, 5),
  }),
  hypotheses: (gift) =>
    newHypothesis({
      id: gift.context.newId(),
      order: 'a0',
      title: gift.text,
      ownerId: gift.orNone('actors', 4),
      stepIds: { [gift.idOf('steps', 5)]: true },
      scenarioIds: { [gift.idOf('scenarios', 6)]: true },
    }),
  effects: (gift) =>
    newEffect({
      id: gift.context.newId(),
      hypothesisId: gift.idOf('hypotheses', 4),
      kind: gift.pick(['dropLine', 'delayStep', 'refuseFunding'] as const, 5)!,
      lineId: gift.orNone('meansLines', 6),
      stepId: gift.orNone('steps', 7),
      months: gift.number(3, 30),
    }),
};
const budgetOf = ({ pick }: Gift): BudgetCollection => pick(BUDGET_COLLECTIONS, 3)!;

const register = ({ pick }: Gift): RegisterName => pick(REGISTERS, 3)!;
const PAYLOADS: Readonly<Record<string, (gift: Gift) => unknown>> = {
  addStep: ({ context, orNone, text, period, pick, scenarioId }) => ({
    scenarioId,
    stepId: context.newId(),
    parentId: orNone('steps', 0),
    afterId: orNone('steps', 1),
    title: text,
    kind: pick(['task', 'task', 'milestone'], 4),
    period,
  }),
  removeSteps: ({ stepIds, scenarioId }) => ({ stepIds, scenarioId }),
  duplicateSteps: ({ plan, stepIds, context, scenarioId }) => ({
    scenarioId,
    stepIds,
    newIds: Object.fromEntries(
      [...withDescendants(plan.steps, stepIds)].map((id) => [id, context.newId()]),
    ),
  }),
  pasteSteps: ({ scenarioId, context, stepIds, text, period, number, orNone }) => {
    const actor = { id: context.newId(), title: text, order: 'a0' };
    const added = ['first', 'second'].map((order) =>
      newStep({
        id: context.newId(),
        order: `a-${order}`,
        parentId: orNone('steps', 4),
        title: text,
        period,
        ownerId: actor.id,
      }),
    );
    return {
      scenarioId,
      added,
      changed: stepIds.map((stepId) => ({
        stepId,
        fields: { notes: text, progress: number(5, 1_000_001), period },
      })),
      newActors: [actor],
    };
  },
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
  setStep: (gift) => {
    const field = gift.pick(Object.keys(FIELDS), 5)!;
    return {
      scenarioId: gift.scenarioId,
      stepIds: gift.stepIds,
      field,
      value: FIELDS[field]!(gift),
    };
  },
  setNotes: ({ scenarioId, stepIds, text }) => ({ scenarioId, stepId: stepIds[0]!, notes: text }),
  setOwner: ({ scenarioId, stepIds, orNone, wish, context, text }) => {
    const newActor = wish.flag ? { id: context.newId(), title: text, order: 'a0' } : null;
    return { scenarioId, stepIds, ownerId: newActor?.id ?? orNone('actors', 4), newActor };
  },
  setPeriod: ({ scenarioId, stepIds, period }) => ({ scenarioId, stepIds, period }),
  settleDate: ({ scenarioId, stepIds, period, orNone, text }) => ({
    scenarioId,
    stepId: stepIds[0]!,
    period,
    meetingId: orNone('meetings', 6),
    sentence: text,
  }),
  settleHypothesis: ({ scenarioId, idOf, pick }) => ({
    scenarioId,
    id: idOf('hypotheses', 3),
    status: pick(['toCheck', 'confirmed', 'refuted'], 6),
  }),
  setCertainty: ({ scenarioId, stepIds, pick }) => ({
    scenarioId,
    stepIds,
    certainty: pick(['firm', 'estimated', 'unsettled'], 6),
  }),
  moveSteps: ({ scenarioId, stepIds, day, number }) => ({
    scenarioId,
    moves: stepIds.map((stepId) => ({
      stepId,
      start: number(4, 3) === 0 ? null : day(5),
      end: number(4, 3) === 1 ? null : day(6),
    })),
  }),
  arrangeSteps: ({ plan, stepIds, orNone, pick, wish }) => {
    const free = { stepIds, parentId: orNone('steps', 4), beforeId: orNone('steps', 5) };
    const move = arrangement(
      plan,
      stepIds,
      pick<ArrangeMove>(['indent', 'outdent', 'up', 'down'], 6)!,
    );
    return wish.flag || isProblem(move) ? free : move;
  },
  makeRounds: ({ stepIds, context, text, day, number }) => {
    const count = 1 + number(4, 4);
    return {
      stepId: stepIds[0]!,
      seriesId: context.newId(),
      words: text,
      firstStart: day(5),
      lengthMonths: 1 + number(6, 6),
      everyMonths: 1 + number(7, 14),
      count,
      roundIds: Array.from({ length: count }, () => context.newId()),
      roundWords: [text],
    };
  },
  addDependency: (gift) => link(gift, gift.context.newId()),
  setDependency: (gift) => link(gift, gift.idOf('dependencies', 3)),
  removeDependency: ({ idOf }) => ({ id: idOf('dependencies', 3) }),
  renamePlan: ({ text }) => ({ title: text }),
  setHorizon: ({ day }) => ({ start: day(4), end: day(5) }),
  setPlanNotes: ({ text }) => ({ notes: text }),
  addItem: (gift) => ({ collection: register(gift), item: ITEMS[register(gift)](gift) }),
  setItem: (gift) => ({
    collection: register(gift),
    id: gift.idOf(register(gift), 4),
    fields: gift.wish.flag ? { title: gift.text } : ITEMS[register(gift)](gift),
  }),
  removeItem: (gift) => ({ collection: register(gift), id: gift.idOf(register(gift), 4) }),
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
  archiveScenario: ({ idOf, wish }) => ({ scenarioId: idOf('scenarios', 3), archived: wish.flag }),
  removeScenario: ({ idOf }) => ({ scenarioId: idOf('scenarios', 3) }),
  setOverride: (gift) => ({ scenarioId: gift.idOf('scenarios', 3), ...override(gift) }),
  keepWhatIf: ({ context, idOf, text }) => ({
    id: context.newId(),
    title: text,
    scenarioId: idOf('scenarios', 3),
    switches: { fail: [idOf('hypotheses', 4)], hold: [idOf('hypotheses', 5)] },
  }),
  removeOverride: overrideOf,
  removeOrphans: ({ idOf }) => ({ scenarioId: idOf('scenarios', 3) }),
  promoteOverride: (gift) => ({ ...overrideOf(gift), others: gift.wish.flag ? 'follow' : 'keep' }),
  closeMeeting: ({ idOf, context, text }) => ({
    meetingId: idOf('meetings', 3),
    baselineId: context.newId(),
    title: text,
  }),
  reopenMeeting: ({ idOf }) => ({ meetingId: idOf('meetings', 3) }),
  acceptMinutes: ({ scenarioId, context, text, period, stepIds, orNone, number, plan, pick }) => {
    const meetingId = pick(Object.keys(plan.meetings), 3) ?? null;
    const rounds =
      number(4, 3) === 0
        ? {
            seriesId: context.newId(),
            roundIds: [context.newId(), context.newId()],
            roundWords: [text],
            words: text,
            firstStart: '2024-01-01',
            lengthMonths: 3,
            everyMonths: 12,
            count: 2,
          }
        : null;
    return {
      scenarioId,
      meetingId,
      steps: [
        {
          id: context.newId(),
          title: text,
          wording: text,
          period,
          sentence: text,
          rounds,
          awaits: number(5, 2) === 0 ? { id: context.newId(), title: text } : null,
        },
      ],
      dates: period ? stepIds.map((stepId) => ({ stepId, period, sentence: text })) : [],
      decisions: [
        {
          id: context.newId(),
          kind: 'action',
          title: text,
          ownerId: orNone('actors', 4),
          due: null,
          stepId: orNone('steps', 5),
          sentence: text,
        },
      ],
      agendaItems:
        meetingId === null
          ? []
          : [{ id: context.newId(), title: text, minutes: 1 + number(6, 90) }],
    };
  },
  writeChapter: ({ idOf, text }) => ({ chapterId: idOf('chapters', 3), body: text }),
  placePicture: ({ idOf, text, context, number }) => {
    const id = context.newId();
    return {
      chapterId: idOf('chapters', 3),
      body: `![${text}](picture:${id})`,
      picture: { id, order: 'a0', title: text, width: 1 + number(4, 900), height: 1 },
      content: { mime: 'image/png', base64: 'AAAA' },
    };
  },
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
