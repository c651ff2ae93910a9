import { useMemo } from 'react';
import {
  addItem,
  removeItem,
  setItem,
  type RegisterItem,
  type RegisterName,
} from '../../shared/commands/registers';
import { keysBetween } from '../../shared/model/order';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { useApp } from './AppContext';
import { sayProblem } from '../../shared/wording/problems';

export interface RegisterActs {
  /** Sets fields of an item. Returns the reason for a refusal in words, else null. */
  set(id: Id, fields: Readonly<Record<string, unknown>>): string | null;
  add(item: RegisterItem): string | null;
  remove(id: Id): void;
  /** Moves an item one position up or down among its siblings, in one edit. */
  move(siblings: readonly { id: Id; order: string }[], id: Id, by: -1 | 1): void;
}

/** The edits of one register of the plan. */
export function useRegister(collection: RegisterName): RegisterActs {
  const app = useApp();
  return useMemo((): RegisterActs => {
    const set: RegisterActs['set'] = (id, fields) => {
      const done = app.dispatch(setItem, { collection, id, fields }, { quiet: true });
      return isProblem(done) ? sayProblem(done) : null;
    };
    return {
      set,
      add(item) {
        const done = app.dispatch(addItem, { collection, item }, { quiet: true });
        return isProblem(done) ? sayProblem(done) : null;
      },
      remove: (id) => {
        app.dispatch(removeItem, { collection, id });
      },
      move(siblings, id, by) {
        const others = siblings.filter((one) => one.id !== id);
        const to = siblings.findIndex((one) => one.id === id) + by;
        if (to < 0 || to > others.length) return;
        set(id, {
          order: keysBetween(others[to - 1]?.order ?? null, others[to]?.order ?? null, 1)[0]!,
        });
      },
    };
  }, [app, collection]);
}
