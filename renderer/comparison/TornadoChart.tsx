import { useMemo, useState, type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import { tornadoOf, type Impact } from '../../shared/analysis/tornado';
import { say } from '../../shared/i18n/words';
import { sayDate } from '../../shared/model/periods/say';
import { useAppState } from '../core/AppContext';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { ImpactDialog, sayDifference, type AskedImpact } from './ImpactDialog';
import { ScenarioSelect, useScenarioChosen } from './ScenarioSelect';

type Sort = 'net' | 'end';

/**
 * For each hypothesis, what its failure alone does to the reste à charge and to the end of the
 * plan; all together apart.
 */
export function TornadoChart({ comparison }: { comparison: Comparison }): ReactNode {
  const plan = useAppState((state) => state.plan);
  const net = useAppState((state) => state.view.comparison.net);
  const [scenarioId, choose] = useScenarioChosen(comparison);
  const [sort, setSort] = useState<Sort>('net');
  const tornado = useMemo(
    () => tornadoOf(plan, { scenarioId, by: sort === 'net' ? net : 'endDays' }),
    [plan, scenarioId, sort, net],
  );
  const { rows, together, reference, openIds } = tornado;
  const [asked, ask] = useState<AskedImpact | null>(null);
  const open =
    (fail: readonly string[], title: string | null) =>
    (of: 'net' | 'end'): void =>
      ask({ scenarioId, fail, title, of: of === 'net' ? net : 'end' });
  const all = [...rows, together];
  const most = {
    net: Math.max(1, ...all.map((impact) => Math.abs(impact[net]))),
    end: Math.max(1, ...all.map(({ endDays }) => Math.abs(endDays ?? 0))),
  };
  return (
    <section className="compared-panel" aria-label={say('comparison.tornadoTitle')}>
      <header>
        <h2>
          {say('comparison.tornadoTitle')} « {scenarioTitle(plan.scenarios[scenarioId])} »
        </h2>
        <ScenarioSelect comparison={comparison} value={scenarioId} onChange={choose} />
        <label>
          {say('comparison.sortBy')}{' '}
          <select
            className="input"
            value={sort}
            onChange={(event) => setSort(event.target.value === 'end' ? 'end' : 'net')}
          >
            <option value="net">{say('comparison.sort_net')}</option>
            <option value="end">{say('comparison.sort_end')}</option>
          </select>
        </label>
      </header>
      <p className="quiet small">
        {say('comparison.tornadoOf')} ·{' '}
        {reference.end === null ? (
          say('comparison.noEnd')
        ) : (
          <button
            type="button"
            className="figure"
            aria-haspopup="dialog"
            onClick={() => open([], null)('end')}
          >
            {say('comparison.endNow', { date: sayDate(reference.end) })}
          </button>
        )}
      </p>
      {rows.length === 0 ? (
        <p className="quiet">{say('comparison.noHypotheses')}</p>
      ) : (
        <table className="tornado">
          <thead>
            <tr>
              <th scope="col">{say('comparison.hypothesis')}</th>
              <th scope="col" aria-sort={sort === 'net' ? 'descending' : undefined}>
                {say('comparison.effectNet', { net: say(`comparison.net_${net}`) })}
              </th>
              <th scope="col" aria-sort={sort === 'end' ? 'descending' : undefined}>
                {say('comparison.effectEnd')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.hypothesisId}
                title={row.title}
                impact={row}
                net={row[net]}
                most={most}
                open={open([row.hypothesisId], row.title)}
              />
            ))}
          </tbody>
          <tfoot>
            <Row
              title={say('comparison.together')}
              impact={together}
              net={together[net]}
              most={most}
              open={open(openIds, null)}
            />
          </tfoot>
        </table>
      )}
      {asked === null ? null : <ImpactDialog asked={asked} onClose={() => ask(null)} />}
    </section>
  );
}

function Row({
  title,
  impact: { endDays, endWords },
  net,
  most,
  open,
}: {
  title: string;
  impact: Impact;
  net: number;
  most: { net: number; end: number };
  open: (of: 'net' | 'end') => void;
}): ReactNode {
  const endSaid =
    endDays === null
      ? say('comparison.noEnd')
      : endDays === 0
        ? say('comparison.noEffect')
        : endWords;
  const way = (
    amount: number,
    more: 'costsMore' | 'later',
    less: 'costsLess' | 'earlier',
  ): string => (amount === 0 ? '' : say(`comparison.${amount > 0 ? more : less}`));
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <Bar value={net} most={most.net} />
        <span className="tornado-words">
          <Number words={sayDifference(net)} of={title} onOpen={() => open('net')} />{' '}
          <small className="quiet">{way(net, 'costsMore', 'costsLess')}</small>
        </span>
      </td>
      <td>
        <Bar value={endDays ?? 0} most={most.end} />
        <span className="tornado-words">
          <Number words={endSaid} of={title} onOpen={() => open('end')} />{' '}
          <small className="quiet">{way(endDays ?? 0, 'later', 'earlier')}</small>
        </span>
      </td>
    </tr>
  );
}

/** A number that opens to what is not the same before and after. */
function Number({
  words,
  of,
  onOpen,
}: {
  words: string;
  of: string;
  onOpen: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="figure"
      aria-haspopup="dialog"
      aria-label={`${words}, ${say('explain.open', { value: of })}`}
      onClick={onOpen}
    >
      <b>{words}</b>
    </button>
  );
}

/**
 * From the middle to the right where it adds, to the left where it takes off: the side says which,
 * and the words say it too.
 */
function Bar({ value, most }: { value: number; most: number }): ReactNode {
  const width = (Math.abs(value) / most) * 50;
  return (
    <span className="tornado-bar" aria-hidden="true">
      <i
        data-way={value < 0 ? 'less' : 'more'}
        style={
          value < 0 ? { right: '50%', width: `${width}%` } : { left: '50%', width: `${width}%` }
        }
      />
    </span>
  );
}
