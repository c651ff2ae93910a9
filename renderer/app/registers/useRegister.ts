import {
  addItem,
  removeItem,
  setItem,
  type RegisterItem,
} from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { keyAtEnd } from '../../../shared/model/order';
import type { Actor, Theme } from '../../../shared/model/people';
import type { Plan } from '../../../shared/model/plan';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { sayProblem } from '../../../shared/wording/problems';

/** The registers of the plan that are edited in the dialog. */
export type RegisterName = 'themes' | 'places' | 'actors' | 'objectives';

function blank(name: RegisterName, id: Id, title: string, order: string): RegisterItem {
  const common = { id, order, title, notes: '', provenance: {} };
  if (name === 'themes') return { ...common, shortTitle: '', kind: 'axis', style: 'slate' };
  if (name === 'actors') return { ...common, kind: 'organisation' };
  return name === 'objectives' ? { ...common, themeId: null } : common;
}

/** How many steps use the item. */
function usesOf(plan: Plan, id: Id): number {
  return Object.values(plan.steps).filter(
    (step) => step.themeIds[id] || step.placeIds[id] || step.partnerIds[id] || step.ownerId === id,
  ).length;
}

export interface RegisterEdits {
  readonly items: readonly (Theme | Actor)[];
  /** Sets fields of an item; returns the reason for a refusal, else null. */
  readonly set: (id: Id, fields: Record<string, unknown>) => string | null;
  /** Adds an item at the end; returns the reason for a refusal, else null. */
  readonly add: (title: string) => string | null;
  readonly remove: (item: { readonly id: Id; readonly title: string }) => void;
  /** Swaps the items of two positions. */
  readonly swap: (from: number, to: number) => void;
}

/** The items of one register in order, and their edits. */
export function useRegister(name: RegisterName): RegisterEdits {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const items = Object.values(plan[name] as Readonly<Record<Id, Theme | Actor>>).sort(
    bySiblingOrder,
  );
  const set = (id: Id, fields: Record<string, unknown>): string | null => {
    const done = app.dispatch(setItem, { collection: name, id, fields }, { quiet: true });
    return isProblem(done) ? sayProblem(done) : null;
  };
  const add = (title: string): string | null => {
    if (title.trim() === '') return null;
    const done = app.dispatch(
      addItem,
      { collection: name, item: blank(name, app.context.newId(), title.trim(), keyAtEnd(items)) },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  const remove = (item: { id: Id; title: string }): void => {
    const count = usesOf(plan, item.id);
    if (!isProblem(app.dispatch(removeItem, { collection: name, id: item.id })))
      app.notify(
        say('details.removedItem', { title: item.title, uses: say('details.usedBy', { count }) }),
      );
  };
  const swap = (from: number, to: number): void => {
    const [a, b] = [items[from], items[to]];
    if (!a || !b) return;
    const key = a.order === b.order ? `${b.order}V` : b.order;
    set(a.id, { order: key });
    set(b.id, { order: a.order });
  };
  return { items, set, add, remove, swap };
}
