import { type ReactNode } from 'react';
import { sayBreach } from '../../ui/limitWords';
import { useEvaluationAfterPaint } from '../../core/useMeans';
import { say } from '../../../shared/i18n/words';
import type { Breach } from '../../../shared/means/breaches';
import type { MeansResult } from '../../../shared/means/types';
import { figureOfLimit } from '../../../shared/analysis/limitFigure';
import type { Id } from '../../../shared/model/record';
import { useApp } from '../../core/AppContext';
import { openFigure, type Asked } from '../../core/explained';
import { FigureButton } from '../../core/FigureButton';
import { Button } from '../../ui/Button';
import { sayMoney, sayWholeEuros } from '../../../shared/wording/money';
import { sayFte } from '../../../shared/wording/numbers';

const MOST_YEARS = 4;

/**
 * The yearly cost of the current scenario, its ETPT, both restes à charge, and the limits it
 * breaks; nothing while the plan has no means.
 */
export function RunningTotals(): ReactNode {
  const evaluation = useEvaluationAfterPaint();
  if (!evaluation || Object.keys(evaluation.plan.meansLines).length === 0) return null;
  const { means, breaches, scenarioId } = evaluation;
  return (
    <dl className="running-totals" aria-label={say('meansView.runningTotals')}>
      {means.years.length <= MOST_YEARS ? <Years means={means} scenarioId={scenarioId} /> : null}
      <div>
        <dt>{say('meansView.runningEtpAll')}</dt>
        <dd>
          <FigureButton
            asked={{
              scenarioId,
              figure: { kind: 'measure', measure: 'etpt' },
              year: means.years[0] ?? null,
            }}
          >
            {rangeOf(means)}
          </FigureButton>
        </dd>
      </div>
      <Total
        label={say('meansView.netAssured', { count: means.years.length })}
        cents={means.total.netAssured}
        asked={{ scenarioId, figure: { kind: 'measure', measure: 'netAssured' }, year: null }}
      />
      <Total
        label={say('meansView.netIfGranted')}
        cents={means.total.netIfGranted}
        asked={{ scenarioId, figure: { kind: 'measure', measure: 'netIfGranted' }, year: null }}
      />
      {breaches.length > 0 ? <Badge breaches={breaches} scenarioId={scenarioId} /> : null}
    </dl>
  );
}

function Years({ means, scenarioId }: { means: MeansResult; scenarioId: Id }): ReactNode {
  return means.totals.map(({ year, operating, investment }) => (
    <Total
      key={year}
      label={say('meansView.runningCost', { year })}
      cents={operating + investment}
      asked={{ scenarioId, figure: { kind: 'measure', measure: 'cost' }, year }}
    />
  ));
}

/** In whole euros; the title has the exact amount, and a click explains it. */
function Total({ label, cents, asked }: { label: string; cents: number; asked: Asked }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <FigureButton asked={asked} hint={sayMoney(cents)}>
          {sayWholeEuros(cents)}
        </FigureButton>
      </dd>
    </div>
  );
}

/** The ETPT of the years: one figure if they are equal, else minimum and maximum. */
function rangeOf({ totals }: MeansResult): string {
  const etpt = totals.map((year) => year.etpt);
  const [least, most] = [Math.min(...etpt), Math.max(...etpt)];
  const round = (thousandths: number): string => sayFte(Math.round(thousandths / 10) * 10);
  return round(least) === round(most)
    ? round(most)
    : say('meansView.fromTo', { least: round(least), most: round(most) });
}

/** The words of a single broken limit, or the number of them; a click explains it. */
function Badge({
  breaches,
  scenarioId,
}: {
  breaches: readonly Breach[];
  scenarioId: Id;
}): ReactNode {
  const app = useApp();
  const { limit, year } = breaches[0]!;
  const { what, by } = sayBreach(breaches[0]!);
  const open = (): void =>
    openFigure(app, { scenarioId, figure: figureOfLimit(limit), year, limitId: limit.id });
  return (
    <div className="breach-badge">
      <dt>{what}</dt>
      <dd>
        <Button
          variant="link"
          aria-haspopup="dialog"
          hint={breaches.map((breach) => Object.values(sayBreach(breach)).join(', ')).join('\n')}
          onPress={open}
        >
          {by}
        </Button>
        {breaches.length > 1 ? (
          <small className="quiet">
            {' '}
            · {say('meansView.breachTimes', { count: breaches.length })}
          </small>
        ) : null}
      </dd>
    </div>
  );
}
