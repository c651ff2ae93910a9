import '../../shared/i18n/later';
import { type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { scenariosInOrder, scenarioTitle } from '../scenarios/scenarioActs';
import { Button } from '../ui/Button';
import { Cards } from './Cards';
import { ComparedCalendar } from './ComparedCalendar';
import { ComparedTable } from './ComparedTable';
import { copyComparison } from './copy';
import { TippingForm } from './TippingForm';
import { TornadoChart } from './TornadoChart';
import { letterOf, setComparison, toggleCompared, useComparison } from './useComparison';
import { Select } from '../ui/Select';
import './comparison.css';
import './cards.css';
import './tornado.css';
import './calendar.css';
import '../ui/viewParts.css';

const NETS = ['netIfGranted', 'netAssured'] as const;
const PARTS = ['figures', 'calendar'] as const;

/**
 * Two to four scenarios side by side: their costs and results, their calendars on one chart, and
 * the values that would change their order.
 */
export function ComparisonView(): ReactNode {
  const comparison = useComparison();
  const alone = useAppState((state) => Object.keys(state.plan.scenarios).length < 2);
  return (
    <>
      <Tools comparison={comparison} />
      <main className="comparison" aria-label={say('comparison.title')}>
        {alone ? <p className="comparison-empty quiet">{say('comparison.alone')}</p> : null}
        {comparison === null ? null : <Part comparison={comparison} />}
      </main>
    </>
  );
}

function Part({ comparison }: { comparison: Comparison }): ReactNode {
  const part = useAppState((state) => state.view.comparison.part);
  if (part === 'calendar') return <ComparedCalendar comparison={comparison} />;
  return (
    <div className="comparison-scroll">
      <Cards comparison={comparison} />
      <ComparedTable comparison={comparison} />
      <div className="comparison-pair">
        <TornadoChart comparison={comparison} />
        <TippingForm comparison={comparison} />
      </div>
    </div>
  );
}

function Tools({ comparison }: { comparison: Comparison | null }): ReactNode {
  const app = useApp();
  const part = useAppState((state) => state.view.comparison.part);
  const copy = (): void => {
    if (comparison)
      void copyComparison(comparison).then(
        () => app.notify(say('comparison.copied')),
        () => app.notify(say('finance.copyFailed'), 'error'),
      );
  };

  return (
    <section className="toolbar" aria-label={say('comparison.title')}>
      <div className="view-parts" role="group" aria-label={say('comparison.parts')}>
        {PARTS.map((each) => (
          <Button
            key={each}
            variant="bare"
            className="view-part"
            pressed={each === part}
            onPress={() => setComparison(app, { part: each })}
          >
            {say(`comparison.${each}`)}
          </Button>
        ))}
      </div>
      <ScenariosChosen comparison={comparison} />
      <div className="compared-end">
        {part === 'calendar' ? null : <NetChoice />}
        <Button variant="primary" isDisabled={comparison === null} onPress={copy}>
          {say('comparison.copy')}
        </Button>
      </div>
    </section>
  );
}

/** The compared scenarios, each with its letter. */
function ScenariosChosen({ comparison }: { comparison: Comparison | null }): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const ids = comparison?.scenarios.map(({ scenarioId }) => scenarioId) ?? [];
  // Includes archived scenarios under comparison, so that the user can remove them here.
  const comparable = scenariosInOrder(plan).filter(
    ({ id, archived }) => !archived || ids.includes(id),
  );
  return (
    <div className="compared-chosen" role="group" aria-label={say('comparison.choose')}>
      {comparable.map((scenario) => (
        <Button
          key={scenario.id}
          pressed={ids.includes(scenario.id)}
          onPress={() => toggleCompared(app, scenario.id)}
        >
          {ids.includes(scenario.id) ? <b>{letterOf(ids.indexOf(scenario.id))}</b> : null}{' '}
          {scenarioTitle(scenario)}
        </Button>
      ))}
    </div>
  );
}

/** The way to count the reste à charge. */
function NetChoice(): ReactNode {
  const app = useApp();
  const net = useAppState((state) => state.view.comparison.net);
  return (
    <label className="compared-net">
      {say('comparison.net')}{' '}
      <Select
        value={net}
        options={NETS.map((each) => [each, say(`comparison.net_${each}`)])}
        onChange={(chosen) => setComparison(app, { net: chosen })}
      />
    </label>
  );
}
