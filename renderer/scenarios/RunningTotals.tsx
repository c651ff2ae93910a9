import { type ReactNode } from 'react';
import { sayBreach } from '../means/limitWords';
import { showLimits } from '../means/lineActs';
import { useEvaluationAfterPaint } from '../means/useMeans';
import { say } from '../../shared/i18n/words';
import { sayMoney, sayWholeEuros } from '../../shared/model/money';
import { sayFte } from '../../shared/model/numbers';
import type { Breach } from '../../shared/means/breaches';
import type { MeansResult } from '../../shared/means/types';
import { useApp } from '../app/AppContext';

const MOST_YEARS = 4;

/** What the scenario shown costs by year, its ETPT, both restes à charge, and the limits it breaks; nothing while the plan has no means. */
export function RunningTotals(): ReactNode {
  const app = useApp();
  const evaluation = useEvaluationAfterPaint();
  if (!evaluation || Object.keys(evaluation.plan.meansLines).length === 0) return null;
  const { means, breaches } = evaluation;
  return (
    <dl className="running-totals" aria-label={say('meansView.runningTotals')}>
      {means.years.length <= MOST_YEARS ? <Years means={means} /> : null}
      <div><dt>{say('meansView.runningEtpAll')}</dt><dd>{rangeOf(means)}</dd></div>
      <Total label={say('meansView.netAssured', { count: means.years.length })} cents={means.total.netAssured} />
      <Total label={say('meansView.netIfGranted')} cents={means.total.netIfGranted} />
      {breaches.length > 0 ? <Badge breaches={breaches} onPress={() => showLimits(app)} /> : null}
    </dl>
  );
}

function Years({ means }: { means: MeansResult }): ReactNode {
  return means.totals.map(({ year, operating, investment }) => <Total key={year} label={String(year)} cents={operating + investment} />);
}

/** Whole euros: the exact amount stands in the title, and in the totals of the means. */
function Total({ label, cents }: { label: string; cents: number }): ReactNode {
  return <div><dt>{label}</dt><dd title={sayMoney(cents)}>{sayWholeEuros(cents)}</dd></div>;
}

/** The ETPT of the years: one figure where they are alike, else the least and the most. */
function rangeOf({ totals }: MeansResult): string {
  const etpt = totals.map((year) => year.etpt);
  const [least, most] = [Math.min(...etpt), Math.max(...etpt)];
  const round = (thousandths: number): string => sayFte(Math.round(thousandths / 10) * 10);
  return round(least) === round(most) ? round(most) : `${round(least)} → ${round(most)}`;
}

/** The first limit broken in words, the number of them where there are more. */
function Badge({ breaches, onPress }: { breaches: readonly Breach[]; onPress: () => void }): ReactNode {
  const { what, by } = sayBreach(breaches[0]!);
  return (
    <div className="breach-badge">
      <dt>{what}</dt>
      <dd><button type="button" className="link-button" title={breaches.map((breach) => Object.values(sayBreach(breach)).join(', ')).join('\n')} onClick={onPress}>{by}</button>{breaches.length > 1 ? <small className="quiet"> · {say('meansView.breachTimes', { count: breaches.length })}</small> : null}</dd>
    </div>
  );
}
