import { say } from '../../shared/i18n/words';
import { certaintySchema } from '../../shared/model/period';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { stepStatusSchema } from '../../shared/model/step';
import { useAppState } from '../core/AppContext';

/** The parts of a filter that are lists. */
export type ListKey = 'themeIds' | 'ownerIds' | 'placeIds' | 'certainties' | 'statuses';

/** The options of each list, in order. */
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

/** The lists of the filter, in the order of the panel. */
export const SECTIONS: readonly ListKey[] = [
  'themeIds',
  'ownerIds',
  'placeIds',
  'certainties',
  'statuses',
];
