import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import type { Threshold } from '../../shared/analysis/lever';
import { leversOf, type LeverChoice } from '../../shared/analysis/levers';
import { MEASURES, type Measure } from '../../shared/analysis/measures';
import { tippingPoint, type TippingOptions } from '../../shared/analysis/tipping';
import { say, sayProblem } from '../../shared/i18n/words';
import { parseMoney, sayMoney } from '../../shared/model/money';
import { parseFte, sayFte } from '../../shared/model/numbers';
import type { Plan } from '../../shared/model/plan';
import { isProblem } from '../../shared/model/problem';
import { useAppState } from '../app/AppContext';
import { TextField } from '../app/details/TextField';
import { sayLimit } from '../means/limitWords';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { ScenarioSelect, useScenarioChosen } from './ScenarioSelect';

const KINDS = ['rates', 'indexes', 'delays'] as const;

/** What is looked for: `order/ID`, `limit/ID` or `cap`. */
interface Wanted { readonly kind: string; readonly measure: Measure; readonly year: number | null; readonly cap: number }

function thresholdOf({ kind, measure, year, cap }: Wanted): Threshold {
  const [what, id = ''] = kind.split('/');
  return what === 'order' ? { kind: 'order', otherId: id, measure, year } : what === 'limit' ? { kind: 'limit', limitId: id } : { kind: 'cap', measure, year, amount: cap };
}

/** Point de bascule: from any total, the value of a lever at which a cap breaks or two scenarios change places, as one sentence. */
export function TippingForm({ comparison }: { comparison: Comparison }): ReactNode {
  const [scenarioId, choose] = useScenarioChosen(comparison);
  const { evaluation } = comparison.scenarios.find((one) => one.scenarioId === scenarioId)!;
  const levers = useMemo(() => leversOf(evaluation), [evaluation]);
  const all = KINDS.flatMap((kind) => levers[kind]);
  const [leverKey, setLever] = useState('');
  const lever = all.find(({ key }) => key === leverKey) ?? all[0];
  const [wanted, setWanted] = useState<Wanted>({ kind: 'cap', measure: 'netIfGranted', year: comparison.years[0] ?? null, cap: 4_000_000 });
  const fit = fitted(wanted, comparison, scenarioId, evaluation.plan);
  const set = (fields: Partial<Wanted>): void => setWanted({ ...fit, ...fields });
  return (
    <section className="compared-panel tipping" aria-label={say('comparison.tippingTitle')}>
      <header><h2>{say('comparison.tippingTitle')}</h2><ScenarioSelect comparison={comparison} value={scenarioId} onChange={choose} /></header>
      <p className="quiet small">{say('comparison.tippingHint')}</p>
      {lever === undefined ? <p className="quiet">{say('comparison.noLever')}</p> : (
        <>
          <div className="tipping-fields">
            <label className="field"><span className="label">{say('comparison.lever')}</span>
              <select className="input" value={lever.key} onChange={(event) => setLever(event.target.value)}>
                {KINDS.map((kind) => (levers[kind].length === 0 ? null : <optgroup key={kind} label={say(`comparison.lever_${kind}`)}>{levers[kind].map(({ key, title }) => <option key={key} value={key}>{title}</option>)}</optgroup>))}
              </select>
            </label>
            <Thresholds comparison={comparison} scenarioId={scenarioId} wanted={fit} plan={evaluation.plan} set={set} />
          </div>
          <Sentence scenarioId={scenarioId} choice={lever} wanted={fit} />
        </>
      )}
    </section>
  );
}

/** What was wanted, where the scenario and the plan still have it. */
function fitted(wanted: Wanted, { scenarios, years }: Comparison, scenarioId: string, plan: Plan): Wanted {
  const [what, id = ''] = wanted.kind.split('/');
  const there = what === 'cap' || (what === 'limit' ? plan.limits[id] !== undefined : id !== scenarioId && scenarios.some((one) => one.scenarioId === id));
  return { ...wanted, kind: there ? wanted.kind : 'cap', year: wanted.year === null || years.includes(wanted.year) ? wanted.year : null };
}

function Thresholds({ comparison: { scenarios, years }, scenarioId, wanted, plan, set }: { comparison: Comparison; scenarioId: string; wanted: Wanted; plan: Plan; set: (fields: Partial<Wanted>) => void }): ReactNode {
  const titles = useAppState((state) => state.plan.scenarios);
  const { kind, measure, year, cap } = wanted;
  const etpt = measure === 'etpt';
  const keep = (text: string): string | null => { const read = etpt ? parseFte(text) : parseMoney(text); if (isProblem(read)) return sayProblem(read); set({ cap: read }); return null; };
  return (
    <>
      <label className="field"><span className="label">{say('comparison.threshold')}</span>
        <select className="input" value={kind} onChange={(event) => set({ kind: event.target.value })}>
          <option value="cap">{say('comparison.thresholdCap')}</option>
          {Object.values(plan.limits).map((limit) => <option key={limit.id} value={`limit/${limit.id}`}>{say('comparison.thresholdLimit', { limit: sayLimit(limit) })}</option>)}
          {scenarios.filter((one) => one.scenarioId !== scenarioId).map((one) => <option key={one.scenarioId} value={`order/${one.scenarioId}`}>{say('comparison.thresholdOrder', { title: scenarioTitle(titles[one.scenarioId]) })}</option>)}
        </select>
      </label>
      {kind.startsWith('limit') ? null : (
        <>
          <label className="field"><span className="label">{say('comparison.measure')}</span>
            <select className="input" value={measure} onChange={(event) => set({ measure: MEASURES.find((one) => one === event.target.value) ?? measure })}>{MEASURES.map((one) => <option key={one} value={one}>{say(`explain.measure_${one}`)}</option>)}</select>
          </label>
          <label className="field"><span className="label">{say('comparison.year')}</span>
            <select className="input" value={year ?? ''} onChange={(event) => set({ year: event.target.value === '' ? null : Number(event.target.value) })}>{years.map((one) => <option key={one} value={one}>{one}</option>)}<option value="">{say('comparison.allYears')}</option></select>
          </label>
        </>
      )}
      {kind === 'cap' ? <TextField label={say('comparison.cap')} value={etpt ? sayFte(cap) : sayMoney(cap)} disabled={false} onKeep={keep} /> : null}
    </>
  );
}

/** The sentence, looked for after what was chosen is shown; a live region, so that it is read out. */
function Sentence({ scenarioId, choice, wanted }: { scenarioId: string; choice: LeverChoice; wanted: Wanted }): ReactNode {
  const plan = useAppState((state) => state.plan);
  const switches = useAppState((state) => state.switches);
  const { kind, measure, year, cap } = wanted;
  const { lever } = choice;
  const asked = useMemo((): { plan: Plan; options: TippingOptions } => ({ plan, options: { scenarioId, switches, lever, threshold: thresholdOf({ kind, measure, year, cap }) } }), [plan, scenarioId, switches, lever, kind, measure, year, cap]);
  const latest = useDeferredValue(asked, null);
  const point = useMemo(() => (latest === null ? null : tippingPoint(latest.plan, latest.options)), [latest]);
  const searching = latest !== asked || point === null;
  return (
    <p className="tipping-sentence" role="status" aria-busy={searching}>
      {searching ? <span className="quiet">{say('comparison.tippingSearching')}</span> : isProblem(point) ? sayProblem(point) : <>{point.sentence} {point.monotone ? null : <small className="quiet">{say('comparison.notMonotone')}</small>}</>}
    </p>
  );
}
