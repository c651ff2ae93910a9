/** Finds the plan's items by name, with names compared without regard to case and accents. */
import type { Evaluation } from '../../evaluate';
import { keysBetween } from '../../model/order';
import { nameKey } from '../../model/periods/normalise';
import { bySiblingOrder, type Id } from '../../model/record';
import type { Names } from './cellWords';

type Named = Readonly<
  Record<
    Id,
    {
      readonly id: Id;
      readonly title: string;
      readonly shortTitle?: string;
      readonly order: string;
    }
  >
>;

/** If two items have the same name, the first in order. */
function byName(items: Named): Map<string, Id> {
  const found = new Map<string, Id>();
  for (const item of Object.values(items).sort(bySiblingOrder)) {
    for (const name of [item.title, item.shortTitle ?? ''])
      if (nameKey(name) !== '' && !found.has(nameKey(name))) found.set(nameKey(name), item.id);
  }
  return found;
}

/** Looks names up in a plan. Creates missing actors; `newActors` lists them. */
export function namesIn(
  { plan }: Evaluation,
  newId: () => Id,
): Names & {
  has(actor: string): boolean;
  newActors(): { id: Id; title: string; order: string }[];
} {
  const [themes, places, actors] = [byName(plan.themes), byName(plan.places), byName(plan.actors)];
  const made: { id: Id; title: string }[] = [];
  return {
    theme: (name) => themes.get(nameKey(name)) ?? null,
    place: (name) => places.get(nameKey(name)) ?? null,
    has: (name) => actors.has(nameKey(name)),
    actor(name) {
      const known = actors.get(nameKey(name));
      if (known !== undefined) return known;
      const id = newId();
      actors.set(nameKey(name), id);
      made.push({ id, title: name.trim() });
      return id;
    },
    newActors() {
      const keys = keysBetween(
        Object.values(plan.actors).sort(bySiblingOrder).at(-1)?.order ?? null,
        null,
        made.length,
      );
      return made.map((actor, index) => ({ ...actor, order: keys[index]! }));
    },
  };
}
