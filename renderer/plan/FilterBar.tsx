import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { say } from '../../shared/i18n/words';
import { certaintySchema } from '../../shared/model/period';
import { readPeriod } from '../../shared/model/periods/read';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { stepStatusSchema } from '../../shared/model/step';
import { Button } from '../ui/Button';
import { MenuButton } from '../ui/MenuButton';
import { useApp, useAppState } from '../core/AppContext';
import { isFiltering, NO_FILTER, type Filter } from '../../shared/analysis/filter';
import { sayDates } from '../../shared/wording/dates';
import { sayProblem } from '../../shared/wording/problems';
import './filter.css';

/**
 * Finds by text and narrows by theme, owner, place, certainty, status and period; what narrows is
 * shown and removed one by one.
 */
export function FilterBar(): ReactNode {
  const app = useApp();
  const filter = useAppState((state) => state.view.filter);
  const asked = useAppState((state) => state.panel === 'filter');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!asked) return;
    input.current?.focus();
    input.current?.select();
    app.openPanel(null);
  }, [asked, app]);
  return (
    <div className="filter-bar" role="search">
      <input
        ref={input}
        type="search"
        className="input find"
        placeholder={say('filter.find')}
        aria-label={say('filter.find')}
        value={filter.text}
        onChange={(event) => app.setFilter({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            app.setFilter({ text: '' });
          }
        }}
      />
      <DialogTrigger>
        <MenuButton {...(isFiltering({ ...filter, text: '' }) ? { pressed: true } : {})}>
          {say('filter.filter')}
        </MenuButton>
        <Popover className="popover" placement="bottom start">
          <Dialog className="filter-panel" aria-label={say('filter.filter')}>
            <FilterPanel filter={filter} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Chips filter={filter} />
    </div>
  );
}

type ListKey = 'themeIds' | 'ownerIds' | 'placeIds' | 'certainties' | 'statuses';

function useOptions(): Readonly<Record<ListKey, readonly { id: string; title: string }[]>> {
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

const SECTIONS: readonly ListKey[] = [
  'themeIds',
  'ownerIds',
  'placeIds',
  'certainties',
  'statuses',
];

function FilterPanel({ filter }: { filter: Filter }): ReactNode {
  const app = useApp();
  const options = useOptions();
  return (
    <>
      {SECTIONS.map((key) =>
        options[key].length === 0 ? null : (
          <fieldset key={key} className="filter-section">
            <legend>{say(`filter.${key}`)}</legend>
            {options[key].map(({ id, title }) => {
              const list = filter[key] as readonly string[];
              return (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={list.includes(id)}
                    onChange={() =>
                      app.setFilter({
                        [key]: list.includes(id)
                          ? list.filter((other) => other !== id)
                          : [...list, id],
                      })
                    }
                  />{' '}
                  {title}
                </label>
              );
            })}
          </fieldset>
        ),
      )}
      <PeriodFilter filter={filter} />
      <Button onPress={() => app.setFilter(NO_FILTER)}>{say('app.actionClearFilter')}</Button>
    </>
  );
}

function PeriodFilter({ filter }: { filter: Filter }): ReactNode {
  const app = useApp();
  const [words, setWords] = useState(filter.period?.words ?? '');
  const [error, setError] = useState<string | null>(null);
  const keep = (): void => {
    if (words.trim() === '') {
      setError(null);
      app.setFilter({ period: null });
      return;
    }
    const reading = readPeriod(words, {
      today: app.context.today(),
      yearHint: null,
      horizon: app.state().plan.horizon,
    });
    if (isProblem(reading)) {
      setError(sayProblem(reading));
      return;
    }
    setError(null);
    app.setFilter({ period: { words, start: reading.period.start, end: reading.period.end } });
  };
  return (
    <div className="field">
      <label htmlFor="filter-period">{say('filter.period')}</label>
      <input
        id="filter-period"
        value={words}
        placeholder={say('filter.periodHint')}
        aria-invalid={error !== null}
        onChange={(event) => setWords(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      {error ? (
        <span className="field-error" role="alert">
          {error}
        </span>
      ) : null}
      {!error && filter.period ? (
        <span className="quiet small">{sayDates(filter.period.start, filter.period.end)}</span>
      ) : null}
    </div>
  );
}

function Chips({ filter }: { filter: Filter }): ReactNode {
  const app = useApp();
  const options = useOptions();
  const chips = SECTIONS.flatMap((key) =>
    (filter[key] as readonly string[]).map((id) => ({
      key: `${key}/${id}`,
      title: options[key].find((option) => option.id === id)?.title ?? id,
      remove: () =>
        app.setFilter({
          [key]: (filter[key] as readonly string[]).filter((other) => other !== id),
        }),
    })),
  );
  if (filter.period)
    chips.push({
      key: 'period',
      title: filter.period.words,
      remove: () => app.setFilter({ period: null }),
    });
  return (
    <>
      {chips.map((chip) => (
        <Button
          key={chip.key}
          variant="bare"
          className="filter-chip"
          aria-label={say('filter.remove', { title: chip.title })}
          onPress={chip.remove}
        >
          {chip.title} <span aria-hidden="true">✕</span>
        </Button>
      ))}
    </>
  );
}
