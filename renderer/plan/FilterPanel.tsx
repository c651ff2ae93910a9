import { useState, type ReactNode } from 'react';
import { NO_FILTER, type Filter } from '../../shared/analysis/filter';
import { say } from '../../shared/i18n/words';
import { contextIn } from '../../shared/model/periods/context';
import { readPeriod } from '../../shared/model/periods/read';
import { isProblem } from '../../shared/model/problem';
import { sayDates } from '../../shared/wording/dates';
import { sayRefusal } from '../../shared/wording/readings';
import { useApp } from '../core/AppContext';
import { Button } from '../ui/Button';
import { SECTIONS, useOptions } from './filterOptions';

/** All filters to tick, and the period to type. */
export function FilterPanel({ filter }: { filter: Filter }): ReactNode {
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
    const { plan } = app.state();
    const today = app.context.today();
    const isNow = today >= plan.horizon.start && today <= plan.horizon.end;
    const context = contextIn(plan, today, isNow ? Number(today.slice(0, 4)) : null);
    const reading = readPeriod(words, context);
    if (isProblem(reading)) {
      setError(sayRefusal(reading, words, context));
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
