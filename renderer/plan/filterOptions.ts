import { say } from '../../shared/i18n/words';
import { certaintySchema } from '../../shared/model/period';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { stepStatusSchema } from '../../shared/model/step';
import { useAppState } from '../core/AppContext';

/** The parts of a filter that are lists. */
export type ListKey = 'themeIds' | 'ownerIds' | 'placeIds' | 'certainties' | 'statuses';

/** What can be chosen in each of the lists, in order. */
export function useOptions(): Readonly<Record<ListKey, readonly { id: string; title: string }[]>> {
  const plan = useAppState((state) => state.plan);
  const listed = (
    items: Readonly<Record<Id, { id: Id; title: string; shortTitle?: string; order: string }>>,
  ) =>
    Object.values(items)
      .sort(bySiblingOrder)
      .map((item) => ({ id: item.id, title: item.shortTitle || item.title }));
  return {
    themeIds: listed(plan.themes),
    ownerIds: listed(plan.actors),
    placeIds: listed(plan.places),
    certainties: certaintySchema.options.map((id) => ({ id, title: say(`model.certainty_${id}`) })),
    statuses: stepStatusSchema.options.map((id) => ({ id, title: say(`model.status_${id}`) })),
  };
}

/** The lists that narrow, in the order in which they are shown. */
export const SECTIONS: readonly ListKey[] = [
  'themeIds',
  'ownerIds',
  'placeIds',
  'certainties',
  'statuses',
];
