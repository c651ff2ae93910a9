/** The state of the page: of this window, kept nowhere. */
import type { LivingData } from '../../../shared/formats/living/file';
import { NO_SWITCHES, turned, type Switches } from '../../../shared/hypotheses/failing';
import type { Hypothesis } from '../../../shared/model/hypothesis';
import type { Id } from '../../../shared/model/record';
import { NO_FILTER, type Filter } from '../../../shared/analysis/filter';

export interface LivingState {
  readonly scenarioId: Id;
  readonly switches: Switches;
  readonly filter: Filter;
  readonly folded: Readonly<Record<Id, boolean>>;
  readonly focusId: Id | null;
  /** Pixels per day; null: the whole plan in the available width. */
  readonly pxPerDay: number | null;
  readonly leftDay: number | null;
}

export type LivingAct =
  | { readonly kind: 'scenario'; readonly id: Id }
  | { readonly kind: 'turn'; readonly hypothesis: Hypothesis }
  | { readonly kind: 'reset' }
  | { readonly kind: 'filter'; readonly filter: Partial<Filter> }
  | { readonly kind: 'fold'; readonly id: Id; readonly folded: boolean }
  | { readonly kind: 'focus'; readonly id: Id | null }
  | { readonly kind: 'zoom'; readonly pxPerDay: number | null; readonly leftDay: number | null };

/** The first state: the whole plan in the scenario that was on screen at the export. */
export function firstState({ scenarioId }: LivingData): LivingState {
  return {
    scenarioId,
    switches: NO_SWITCHES,
    filter: NO_FILTER,
    folded: {},
    focusId: null,
    pxPerDay: null,
    leftDay: null,
  };
}

/** The state after an act. */
export function reduce(state: LivingState, act: LivingAct): LivingState {
  switch (act.kind) {
    case 'scenario':
      return { ...state, scenarioId: act.id };
    case 'turn':
      return { ...state, switches: turned(state.switches, act.hypothesis) };
    case 'reset':
      return { ...state, switches: NO_SWITCHES };
    case 'filter':
      return { ...state, filter: { ...state.filter, ...act.filter } };
    case 'fold':
      return { ...state, folded: { ...state.folded, [act.id]: act.folded } };
    case 'focus':
      return { ...state, focusId: act.id };
    case 'zoom':
      return { ...state, pxPerDay: act.pxPerDay, leftDay: act.leftDay };
  }
}
