import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { say } from '../../shared/i18n/words';
import { Button } from '../ui/Button';
import { MenuButton } from '../ui/MenuButton';
import { useApp, useAppState } from '../core/AppContext';
import { isFiltering, type Filter } from '../../shared/analysis/filter';
import { lazily } from '../ui/lazily';
import { SECTIONS, useOptions } from './filterOptions';
import './filter.css';

export const FilterPanel = lazily(
  async () => (await import('./FilterPanel')).FilterPanel,
  ({ children }) => <div>{children}</div>,
);

/**
 * Searches by text and filters by theme, owner, place, certainty, status and period; shows the
 * active filters, which users can remove one by one.
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
