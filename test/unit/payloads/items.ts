/** Items of the registers and of the budget. */
import { BUDGET_COLLECTIONS, type BudgetCollection } from '../../../shared/commands/budget';
import type { RegisterName } from '../../../shared/commands/registers';
import { newEffect, newHypothesis } from '../../../shared/model/hypothesis';
import { newFunding, newMeansLine } from '../../../shared/model/means';
import { newAgendaItem, newDecision, newMeeting } from '../../../shared/model/meeting';
import type { PayloadInput } from './drawnEdit';

const named = ({ text, context }: PayloadInput) => ({
  id: context.newId(),
  order: 'a0',
  title: text,
  notes: text,
  provenance: { title: { kind: 'reading', meetingId: null, sentence: text } },
});
const span = ({ period }: PayloadInput) => ({
  start: period?.start ?? null,
  end: period?.end ?? null,
});
export const ITEMS: Readonly<Record<RegisterName, (input: PayloadInput) => unknown>> = {
  themes: (input) => ({
    ...named(input),
    shortTitle: input.text,
    kind: input.pick(['priority', 'pillar', 'axis'], 4),
    style: input.pick(['blue', 'slate'], 5),
  }),
  places: named,
  actors: (input) => ({
    ...named(input),
    kind: input.pick(['organisation', 'team', 'post', 'person'], 4),
  }),
  availabilities: (input) => ({
    id: input.context.newId(),
    actorId: input.idOf('actors', 4),
    fte: input.number(5, 1_000_001),
    span: span(input),
    provenance: {},
  }),
  assignments: (input) => ({
    id: input.context.newId(),
    actorId: input.idOf('actors', 4),
    stepId: input.idOf('steps', 5),
    fte: input.number(6, 5000),
    span: span(input),
    provenance: {},
  }),
  links: (input) => ({
    id: input.context.newId(),
    stepId: input.orNone('steps', 4),
    order: 'a0',
    title: input.text,
    url: `https://exemple.fr/?q=${input.text}`,
  }),
  objectives: (input) => ({ ...named(input), themeId: input.orNone('themes', 4) }),
  indicators: (input) => {
    const { notes: _notes, ...fields } = named(input);
    return {
      ...fields,
      objectiveId: input.idOf('objectives', 4),
      unit: input.text,
      base: input.drawn.flag ? input.number(5, 1e9) / 7 : null,
      target: input.drawn.flag
        ? { kind: 'value', value: -1.5e-7 }
        : { kind: 'timesBase', factor: 2_000_000 },
    };
  },
  meetings: (input) =>
    newMeeting({
      id: input.context.newId(),
      order: 'a0',
      title: input.text,
      presentIds: { [input.idOf('actors', 4)]: true },
    }),
  agendaItems: (input) =>
    newAgendaItem({
      id: input.context.newId(),
      meetingId: input.idOf('meetings', 4),
      order: 'a0',
      title: input.text,
      chapterId: input.orNone('chapters', 5),
      scenarioIds: { [input.idOf('scenarios', 6)]: true },
    }),
  decisions: (input) =>
    newDecision({
      id: input.context.newId(),
      order: 'a0',
      title: input.text,
      meetingId: input.orNone('meetings', 4),
      ownerId: input.orNone('actors', 5),
      stepId: input.orNone('steps', 6),
    }),
  chapters: (input) => ({
    id: input.context.newId(),
    order: 'a0',
    title: input.text,
    body: input.text,
  }),
  framings: (input) => ({
    ...named(input),
    kind: input.pick(['mustStep', 'ambition'], 4),
    themeId: input.orNone('themes', 5),
  }),
  offers: (input) => ({
    ...named(input),
    actorId: input.orNone('actors', 4),
    placeIds: { [input.idOf('places', 5)]: true },
    themeIds: {},
    state: 'partly',
  }),
  solutions: (input) => ({
    ...named(input),
    problem: input.text,
    actorId: input.orNone('actors', 4),
    stepIds: { [input.idOf('steps', 5)]: true },
  }),
  pictures: (input) => ({
    id: input.context.newId(),
    order: 'a0',
    title: input.text,
    contentHash: input.context.keepContent({ mime: 'image/png', base64: 'AAAA' }),
    width: 1,
    height: 1 + input.number(4, 900),
    use: 'document',
  }),
  presets: (input) => ({
    id: input.context.newId(),
    order: 'a0',
    title: input.text,
    options: { paper: 'A3' },
  }),
  measures: (input) => ({
    id: input.context.newId(),
    indicatorId: input.idOf('indicators', 4),
    date: input.day(5),
    value: input.number(6, 1e9) / 3,
    notes: input.text,
  }),
};

export const cents = (input: PayloadInput, which: number): number =>
  input.number(which, 10_000_000);
export const BUDGET: Readonly<Record<BudgetCollection, (input: PayloadInput) => unknown>> = {
  meansLines: (input) =>
    newMeansLine({
      id: input.context.newId(),
      order: 'a0',
      kind: input.pick(['post', 'operating', 'investment', 'receipt'] as const, 4)!,
      title: input.text,
      unitAmount: cents(input, 5),
      vatRate: 200_000,
      ...span(input),
      stepIds: { [input.idOf('steps', 6)]: true },
      followsStepId: input.orNone('steps', 6),
      followsFrom: '2024-01-01',
      fctva: input.drawn.flag,
    }),
  fundings: (input) =>
    newFunding({
      id: input.context.newId(),
      order: 'a0',
      title: input.text,
      funderId: input.idOf('actors', 4),
      rate: input.number(5, 1_000_001),
      lineIds: { [input.idOf('meansLines', 6)]: true },
    }),
  paymentCredits: (input) => ({
    id: input.context.newId(),
    lineId: input.idOf('meansLines', 4),
    date: input.day(5),
    amount: cents(input, 6),
    included: true,
  }),
  limits: (input) => ({
    id: input.context.newId(),
    kind: input.pick(['netAssured', 'etpt', 'ownShare'], 4),
    year: input.drawn.flag ? 2025 : null,
    amount: cents(input, 5),
  }),
  hypotheses: (input) =>
    newHypothesis({
      id: input.context.newId(),
      order: 'a0',
      title: input.text,
      ownerId: input.orNone('actors', 4),
      stepIds: { [input.idOf('steps', 5)]: true },
      scenarioIds: { [input.idOf('scenarios', 6)]: true },
    }),
  effects: (input) =>
    newEffect({
      id: input.context.newId(),
      hypothesisId: input.idOf('hypotheses', 4),
      kind: input.pick(['dropLine', 'delayStep', 'refuseFunding'] as const, 5)!,
      lineId: input.orNone('meansLines', 6),
      stepId: input.orNone('steps', 7),
      months: input.number(3, 30),
    }),
};
export const budgetOf = ({ pick }: PayloadInput): BudgetCollection => pick(BUDGET_COLLECTIONS, 3)!;
