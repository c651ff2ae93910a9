/** Items of the registers and of the budget. */
import { BUDGET_COLLECTIONS, type BudgetCollection } from '../../../shared/commands/budget';
import type { RegisterName } from '../../../shared/commands/registers';
import { newEffect, newHypothesis } from '../../../shared/model/hypothesis';
import { newFunding, newMeansLine } from '../../../shared/model/means';
import { newAgendaItem, newDecision, newMeeting } from '../../../shared/model/meeting';
import type { Gift } from './wish';

const named = ({ text, context }: Gift) => ({
  id: context.newId(),
  order: 'a0',
  title: text,
  notes: text,
  provenance: { title: { kind: 'reading', meetingId: null, sentence: text } },
});
const span = ({ period }: Gift) => ({ start: period?.start ?? null, end: period?.end ?? null });
export const ITEMS: Readonly<Record<RegisterName, (gift: Gift) => unknown>> = {
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

export const cents = (gift: Gift, which: number): number => gift.number(which, 10_000_000);
export const BUDGET: Readonly<Record<BudgetCollection, (gift: Gift) => unknown>> = {
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
export const budgetOf = ({ pick }: Gift): BudgetCollection => pick(BUDGET_COLLECTIONS, 3)!;
