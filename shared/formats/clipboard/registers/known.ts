/** Finds the register items that the rows of a pasted text are about. */
import type { Evaluation } from '../../../evaluate';
import { nameKey } from '../../../model/periods/normalise';
import type { Id } from '../../../model/record';
import { cellOf, itemsOf, type Item, type PastedRegister } from './columns';

/**
 * The part of a row that identifies its item. In a table without a column of organisations both
 * fields of the organisation are undefined.
 */
export interface Asked {
  readonly title: string;
  readonly actor: string | undefined;
  readonly actorId: Id | null | undefined;
}

/**
 * The items of the rows, each only once. First, for all rows, the one with the row's title and
 * organisation (by the name that copying writes, else by the one meant); then, for the remaining
 * rows, the only one left with its title. A solution that another organisation has is a new one, as
 * several may have the same.
 */
export function knownOf(
  register: PastedRegister,
  evaluation: Evaluation,
  rows: readonly Asked[],
): (Item | null)[] {
  const left = new Map<string, { readonly item: Item; readonly actor: string }[]>();
  for (const item of itemsOf(evaluation, register)) {
    const title = nameKey(item.title);
    const one = { item, actor: nameKey(cellOf('actorId', item, evaluation)) };
    const same = left.get(title);
    if (same) same.push(one);
    else left.set(title, [one]);
  }
  const asked = rows.map(({ title, actor, actorId }) => ({
    title: nameKey(title),
    actor: actor === undefined ? undefined : nameKey(actor),
    actorId,
  }));
  const take = (title: string, one: { readonly item: Item } | undefined): Item | null => {
    if (!one) return null;
    left.set(
      title,
      left.get(title)!.filter((other) => other !== one),
    );
    return one.item;
  };
  const exact = asked.map(({ title, actor, actorId }) => {
    const same = left.get(title) ?? [];
    return take(
      title,
      same.find((one) => one.actor === actor) ?? same.find(({ item }) => item.actorId === actorId),
    );
  });
  return asked.map(({ title, actorId }, index) => {
    const same = left.get(title) ?? [];
    const only = exact[index] === null && same.length === 1 ? same[0]! : undefined;
    return (
      exact[index] ??
      take(
        title,
        only &&
          (register === 'offers' ||
            actorId === undefined ||
            actorId === null ||
            only.item.actorId === null)
          ? only
          : undefined,
      )
    );
  });
}
