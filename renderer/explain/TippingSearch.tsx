import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { unitOf } from '../../shared/analysis/figures';
import { leversOf, type LeverChoice } from '../../shared/analysis/levers';
import { MEASURES } from '../../shared/analysis/measures';
import { tippingPoint, type TippingOptions } from '../../shared/analysis/tipping';
import type { Evaluation } from '../../shared/evaluate';
import { say } from '../../shared/i18n/words';
import { parseMoney } from '../../shared/model/money';
import { parseFte } from '../../shared/model/numbers';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { useAppState } from '../core/AppContext';
import { TextField } from '../ui/TextField';
import { sayLimit } from '../ui/limitWords';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { SelectField, type Option } from '../ui/Select';
import { sayMoney } from '../../shared/wording/money';
import { sayFte } from '../../shared/wording/numbers';
import { sayProblem } from '../../shared/wording/problems';
import { fitted, limitsOn, thresholdOf, type Wanted } from './wanted';
import './explain.css';

const KINDS = ['rates', 'indexes', 'delays'] as const;

interface Props {
  readonly evaluation: Evaluation;
  /** The scenarios to compare with. */
  readonly otherIds: readonly Id[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  /** True if the total is fixed: then no select for it, and no limits on other totals. */
  readonly isGiven?: boolean;
  /** Keys of the levers that affect the total, best first; without any, the first lever of all. */
  readonly preferred?: readonly string[];
}

/**
 * Searches the value of a lever at which a cap breaks or two scenarios change places; answers in
 * one sentence.
 */
export function TippingSearch({ preferred = [], ...props }: Props): ReactNode {
  const { evaluation } = props;
  const levers = useMemo(() => leversOf(evaluation), [evaluation]);
  const all = KINDS.flatMap((kind) => levers[kind]);
  const [leverKey, setLever] = useState('');
  const lever =
    [leverKey, ...preferred]
      .map((key) => all.find((one) => one.key === key))
      .find((one) => one !== undefined) ?? all[0];
  if (lever === undefined) return <p className="quiet">{say('comparison.noLever')}</p>;
  const wanted = fitted(props.wanted, props.otherIds, evaluation);
  return (
    <>
      <div className="tipping-fields">
        <SelectField
          label={say('comparison.lever')}
          value={lever.key}
          options={KINDS.filter((kind) => levers[kind].length > 0).map((kind) => ({
            title: say(`comparison.lever_${kind}`),
            options: levers[kind].map(({ key, title }) => [key, title]),
          }))}
          onChange={setLever}
        />
        <Thresholds {...props} wanted={wanted} />
      </div>
      <Sentence scenarioId={evaluation.scenarioId} choice={lever} wanted={wanted} />
    </>
  );
}

function Thresholds({ evaluation, otherIds, wanted, onWant, isGiven = false }: Props): ReactNode {
  const scenarios = useAppState((state) => state.plan.scenarios);
  const { kind, figure, cap } = wanted;
  const { limits } = evaluation.plan;
  const set = (fields: Partial<Wanted>): void => onWant({ ...wanted, ...fields });
  const isEtpt = unitOf(figure) === 'etpt';
  const keep = (text: string): string | null => {
    const read = isEtpt ? parseFte(text) : parseMoney(text);
    if (isProblem(read)) return sayProblem(read);
    set({ cap: read });
    return null;
  };
  const options: readonly Option[] = [
    ...(figure.kind === 'ownShare' ? [] : [['cap', say('comparison.thresholdCap')] as const]),
    ...(isGiven ? limitsOn(limits, wanted) : Object.values(limits)).map((limit): Option => [
      `limit/${limit.id}`,
      say('comparison.thresholdLimit', { limit: sayLimit(limit) }),
    ]),
    ...otherIds.map((id): Option => [
      `order/${id}`,
      say('comparison.thresholdOrder', { title: scenarioTitle(scenarios[id]) }),
    ]),
  ];
  return (
    <>
      <SelectField
        label={say('comparison.threshold')}
        value={kind}
        options={options}
        onChange={(chosen) => set({ kind: chosen })}
      />
      {isGiven || kind.startsWith('limit') ? null : (
        <Total wanted={wanted} years={evaluation.means.years} set={set} />
      )}
      {kind === 'cap' ? (
        <TextField
          label={say('comparison.cap')}
          value={isEtpt ? sayFte(cap) : sayMoney(cap)}
          disabled={false}
          onKeep={keep}
        />
      ) : null}
    </>
  );
}

/** The selects for the total and the year. */
function Total({
  wanted: { figure, year },
  years,
  set,
}: {
  wanted: Wanted;
  years: readonly number[];
  set: (fields: Partial<Wanted>) => void;
}): ReactNode {
  return (
    <>
      <SelectField
        label={say('comparison.measure')}
        value={figure.kind === 'measure' ? figure.measure : ''}
        options={MEASURES.map((one) => [one, say(`explain.measure_${one}`)])}
        onChange={(measure) => set({ figure: { kind: 'measure', measure } })}
      />
      <SelectField
        label={say('comparison.year')}
        value={year === null ? '' : String(year)}
        options={[
          ...years.map((one) => [String(one), String(one)] as const),
          ['', say('comparison.allYears')],
        ]}
        onChange={(chosen) => set({ year: chosen === '' ? null : Number(chosen) })}
      />
    </>
  );
}

/** The answer, computed after the choice appears; a live region, so that screen readers read it. */
function Sentence({
  scenarioId,
  choice: { lever },
  wanted: { kind, figure, year, cap },
}: {
  scenarioId: Id;
  choice: LeverChoice;
  wanted: Wanted;
}): ReactNode {
  const plan = useAppState((state) => state.plan);
  const switches = useAppState((state) => state.switches);
  const asked = useMemo(
    (): { plan: typeof plan; options: TippingOptions } => ({
      plan,
      options: { scenarioId, switches, lever, threshold: thresholdOf({ kind, figure, year, cap }) },
    }),
    [plan, scenarioId, switches, lever, kind, figure, year, cap],
  );
  const latest = useDeferredValue(asked, null);
  const point = useMemo(
    () => (latest === null ? null : tippingPoint(latest.plan, latest.options)),
    [latest],
  );
  const searching = latest !== asked || point === null;
  return (
    <p className="tipping-sentence" role="status" aria-busy={searching}>
      {searching ? (
        <span className="quiet">{say('comparison.tippingSearching')}</span>
      ) : (
        <Found point={point} />
      )}
    </p>
  );
}

function Found({ point }: { point: ReturnType<typeof tippingPoint> }): ReactNode {
  if (isProblem(point)) return sayProblem(point);
  return (
    <>
      {point.sentence}{' '}
      {point.monotone ? null : <small className="quiet">{say('comparison.notMonotone')}</small>}
    </>
  );
}
