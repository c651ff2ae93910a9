import type { ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { isFiltering, NO_FILTER, type Filter } from '../../../shared/analysis/filter';
import type { LivingAct } from './state';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';

interface Props {
  readonly plan: Plan;
  readonly filter: Filter;
  readonly shown: number;
  readonly all: number;
  readonly act: (act: LivingAct) => void;
}

/** Searches by text and filters by the priorities, owners and places that steps have. */
export function Filters({ plan, filter, shown, all, act }: Props): ReactNode {
  const steps = Object.values(plan.steps);
  const owners = new Set(steps.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])));
  const themes = new Set(steps.flatMap(({ themeIds }) => Object.keys(themeIds)));
  const places = new Set(steps.flatMap(({ placeIds }) => Object.keys(placeIds)));
  const set = (fields: Partial<Filter>): void => act({ kind: 'filter', filter: fields });
  return (
    <search className="living-filters">
      <input
        className="input"
        type="search"
        placeholder={say('living.find')}
        aria-label={say('living.find')}
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <OneFilter
        label={say('living.theme')}
        items={Object.values(plan.themes).filter(({ id }) => themes.has(id))}
        chosen={filter.themeIds[0]}
        onChoose={(id) => set({ themeIds: id ? [id] : [] })}
      />
      <OneFilter
        label={say('living.owner')}
        items={Object.values(plan.actors).filter(({ id }) => owners.has(id))}
        chosen={filter.ownerIds[0]}
        onChoose={(id) => set({ ownerIds: id ? [id] : [] })}
      />
      <OneFilter
        label={say('living.place')}
        items={Object.values(plan.places).filter(({ id }) => places.has(id))}
        chosen={filter.placeIds[0]}
        onChoose={(id) => set({ placeIds: id ? [id] : [] })}
      />
      {isFiltering(filter) ? (
        <Button variant="link" onPress={() => set(NO_FILTER)}>
          {say('living.clear')}
        </Button>
      ) : null}
      <span className="quiet" role="status">
        {countWords(filter, shown, all)}
      </span>
    </search>
  );
}

/** "21 étapes", or how many of them are visible. */
export function countWords(filter: Filter, shown: number, all: number): string {
  return isFiltering(filter)
    ? say('app.filteredCount', { shown, all, count: all })
    : say('app.steps', { count: all });
}

interface OneFilterProps {
  readonly label: string;
  readonly items: readonly { id: Id; title: string; shortTitle?: string; order: string }[];
  readonly chosen: Id | undefined;
  onChoose(id: string): void;
}

function OneFilter({ label, items, chosen, onChoose }: OneFilterProps): ReactNode {
  if (items.length === 0) return null;
  return (
    <label className="living-choice">
      {label}
      <Select
        value={chosen ?? ''}
        options={[
          ['', say('living.all')],
          ...[...items]
            .sort(bySiblingOrder)
            .map(({ id, title, shortTitle }) => [id, shortTitle || title] as const),
        ]}
        onChange={onChoose}
      />
    </label>
  );
}
