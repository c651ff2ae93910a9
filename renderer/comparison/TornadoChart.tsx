import { useMemo, useState, type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import { tornadoOf, type Impact } from '../../shared/analysis/tornado';
import { say } from '../../shared/i18n/words';
import { sayMoney } from '../../shared/model/money';
import { sayDate } from '../../shared/model/periods/say';
import { useAppState } from '../app/AppContext';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { ScenarioSelect, useScenarioChosen } from './ScenarioSelect';

type Sort = 'net' | 'end';

/** For each hypothesis, what its failure alone does to the reste à charge and to the end of the plan; all together apart. */
export function TornadoChart({ comparison }: { comparison: Comparison }): ReactNode {
  const plan = useAppState((state) => state.plan);
  const net = useAppState((state) => state.view.comparison.net);
  const [scenarioId, choose] = useScenarioChosen(comparison);
  const [sort, setSort] = useState<Sort>('net');
  const tornado = useMemo(() => tornadoOf(plan, { scenarioId, by: sort === 'net' ? net : 'endDays' }), [plan, scenarioId, sort, net]);
  const { rows, together, reference } = tornado;
  const all = [...rows, together];
  const most = { net: Math.max(1, ...all.map((impact) => Math.abs(impact[net]))), end: Math.max(1, ...all.map(({ endDays }) => Math.abs(endDays ?? 0))) };
  return (
    <section className="compared-panel" aria-label={say('comparison.tornadoTitle')}>
      <header><h2>{say('comparison.tornadoTitle')} « {scenarioTitle(plan.scenarios[scenarioId])} »</h2>
        <ScenarioSelect comparison={comparison} value={scenarioId} onChange={choose} />
        <label>{say('comparison.sortBy')}{' '}<select className="input" value={sort} onChange={(event) => setSort(event.target.value === 'end' ? 'end' : 'net')}><option value="net">{say('comparison.sort_net')}</option><option value="end">{say('comparison.sort_end')}</option></select></label>
      </header>
      <p className="quiet small">{say('comparison.tornadoOf')} · {reference.end === null ? say('comparison.noEnd') : say('comparison.endNow', { date: sayDate(reference.end) })}</p>
      {rows.length === 0 ? <p className="quiet">{say('comparison.noHypotheses')}</p> : (
        <table className="tornado">
          <thead><tr><th scope="col">{say('comparison.hypothesis')}</th><th scope="col" aria-sort={sort === 'net' ? 'descending' : undefined}>{say('comparison.effectNet', { net: say(`comparison.net_${net}`) })}</th><th scope="col" aria-sort={sort === 'end' ? 'descending' : undefined}>{say('comparison.effectEnd')}</th></tr></thead>
          <tbody>{rows.map((row) => <Row key={row.hypothesisId} title={row.title} impact={row} net={row[net]} most={most} />)}</tbody>
          <tfoot><Row title={say('comparison.together')} impact={together} net={together[net]} most={most} /></tfoot>
        </table>
      )}
    </section>
  );
}

function Row({ title, impact: { endDays, endWords }, net, most }: { title: string; impact: Impact; net: number; most: { net: number; end: number } }): ReactNode {
  const words = net === 0 ? say('comparison.noEffect') : `${net > 0 ? '+' : '\u2212'}\u202f${sayMoney(Math.abs(net))}`;
  const way = (amount: number, more: 'costsMore' | 'later', less: 'costsLess' | 'earlier'): string => (amount === 0 ? '' : say(`comparison.${amount > 0 ? more : less}`));
  return (
    <tr>
      <th scope="row">{title}</th>
      <td><Bar value={net} most={most.net} /><span className="tornado-words"><b>{words}</b> <small className="quiet">{way(net, 'costsMore', 'costsLess')}</small></span></td>
      <td><Bar value={endDays ?? 0} most={most.end} /><span className="tornado-words"><b>{endDays === null ? say('comparison.noEnd') : endDays === 0 ? say('comparison.noEffect') : endWords}</b> <small className="quiet">{way(endDays ?? 0, 'later', 'earlier')}</small></span></td>
    </tr>
  );
}

/** From the middle to the right where it adds, to the left where it takes off: the side says which, and the words say it too. */
function Bar({ value, most }: { value: number; most: number }): ReactNode {
  const width = (Math.abs(value) / most) * 50;
  return <span className="tornado-bar" aria-hidden="true"><i data-way={value < 0 ? 'less' : 'more'} style={value < 0 ? { right: '50%', width: `${width}%` } : { left: '50%', width: `${width}%` }} /></span>;
}
