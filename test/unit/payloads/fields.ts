/** Values of fields, as commands and scenarios set them. */
import type { CollectionName } from '../../../shared/model/plan';
import type { PayloadInput } from './drawnEdit';

export const FIELDS: Readonly<Record<string, (input: PayloadInput) => unknown>> = {
  title: ({ text }) => text,
  notes: ({ text }) => text,
  sourceWording: ({ text }) => text,
  kind: ({ pick }) => pick(['task', 'milestone', 'round'], 6),
  included: ({ drawn }) => drawn.flag,
  decision: ({ drawn }) => drawn.flag,
  status: ({ pick }) => pick(['toStart', 'inProgress', 'done', 'blocked', 'cancelled'], 6),
  progress: ({ number }) => number(6, 1_000_001),
  ownerId: ({ orNone }) => orNone('actors', 6),
  themeIds: ({ idOf }) => ({ [idOf('themes', 6)]: true }),
  placeIds: ({ idOf }) => ({ [idOf('places', 6)]: true }),
  partnerIds: ({ idOf }) => ({ [idOf('actors', 6)]: true }),
};
const OVERRIDES: Readonly<Record<string, (input: PayloadInput) => unknown>> = {
  ...FIELDS,
  period: ({ period }) => period,
};

/** Some fields that scenarios override, of collections other than steps. */
const OTHER_OVERRIDES: Readonly<
  Partial<Record<CollectionName, Readonly<Record<string, (input: PayloadInput) => unknown>>>>
> = {
  meansLines: {
    unitAmount: ({ number }) => number(6, 1e9),
    included: ({ drawn }) => drawn.flag,
    start: ({ day }) => day(6),
    stepIds: ({ idOf }) => ({ [idOf('steps', 6)]: true }),
    followsStepId: ({ orNone }) => orNone('steps', 6),
  },
  fundings: {
    status: ({ pick }) => pick(['toAsk', 'asked', 'granted', 'refused'], 6),
    included: ({ drawn }) => drawn.flag,
    lineIds: ({ idOf }) => ({ [idOf('meansLines', 6)]: true }),
  },
  hypotheses: {
    status: ({ pick }) => pick(['toCheck', 'confirmed', 'refuted'], 6),
    ownerId: ({ orNone }) => orNone('actors', 6),
  },
  effects: { months: ({ number }) => number(6, 601), amount: ({ number }) => -number(6, 1e9) },
};
export const override = (input: PayloadInput) => {
  const others = (Object.keys(OTHER_OVERRIDES) as CollectionName[]).filter(
    (name) => Object.keys(input.plan[name]).length > 0,
  );
  const collection = input.pick<CollectionName>(['steps', ...others], 7)!;
  const makers = collection === 'steps' ? OVERRIDES : OTHER_OVERRIDES[collection]!;
  const field = input.pick(Object.keys(makers), 5)!;
  return { collection, itemId: input.idOf(collection, 4), field, value: makers[field]!(input) };
};
export const overrideOf = ({ plan, idOf, pick }: PayloadInput) => {
  const scenarioId = idOf('scenarios', 3);
  return {
    scenarioId,
    key: pick(Object.keys(plan.scenarios[scenarioId]?.overrides ?? {}), 4) ?? '',
  };
};
