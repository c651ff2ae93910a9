import '../../shared/i18n/later';
import { useLayoutEffect, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { LineDetails } from '../means/details/LineDetails';
import { Button } from '../ui/Button';
import { startHypothesis } from './acts';
import { HypothesisDetails } from './details/HypothesisDetails';
import { FILTERS, hypothesesStore, resetHypotheses, useHypotheses } from './registerState';
import { Register } from './Register';
import { passes } from './rows';
import { SourceGrid } from './SourceGrid';
import '../ui/viewParts.css';
import './hypotheses.css';

/** The hypotheses of the current scenario: the register, and the details of the chosen one. */
export function HypothesesView(): ReactNode {
  const detailsOpen = useAppState((state) => state.view.detailsOpen);
  const tab = useHypotheses((state) => state.tab);
  useFreshForPlan();
  return (
    <>
      <Tools />
      <main className="hypotheses-view" aria-label={say('hypotheses.view')}>
        {tab === 'register' ? <Register /> : <SourceGrid />}
        {detailsOpen ? <Details /> : null}
      </main>
    </>
  );
}

/** On the right: the chosen hypothesis, or the means line chosen in the grid. */
function Details(): ReactNode {
  const app = useApp();
  const lineId = useHypotheses((state) => (state.tab === 'grid' ? state.lineId : null));
  const line = useAppState(
    (state) => lineId !== null && state.evaluation.plan.meansLines[lineId] !== undefined,
  );
  if (!line)
    return (
      <aside className="details-slot" aria-label={say('hypotheses.details')}>
        <HypothesisDetails />
      </aside>
    );
  return (
    <aside className="details-slot" aria-label={say('meansView.details')}>
      <LineDetails />
      <div className="details-more">
        <Button variant="quiet" onPress={() => app.setView({ screen: 'means' })}>
          {say('hypotheses.showInMeans')}
        </Button>
      </div>
    </aside>
  );
}

let shownPlan: string | null = null;

/** Clears the choice when another plan opens. */
function useFreshForPlan(): void {
  const planId = useAppState((state) => state.plan.id);
  useLayoutEffect(() => {
    if (shownPlan !== null && shownPlan !== planId) resetHypotheses();
    shownPlan = planId;
  }, [planId]);
}

function Tools(): ReactNode {
  const app = useApp();
  const tab = useHypotheses((state) => state.tab);
  const detailsOpen = useAppState((state) => state.view.detailsOpen);
  const reader = useAppState((state) => state.role === 'reader');
  return (
    <section className="toolbar" aria-label={say('hypotheses.toolbar')}>
      <Tabs />
      {tab === 'register' ? <Filters /> : null}
      <span className="spring" />
      <Button isDisabled={reader} onPress={() => startHypothesis(app)}>
        + {say('hypotheses.new')}
      </Button>
      <Button pressed={detailsOpen} onPress={() => app.setView({ detailsOpen: !detailsOpen })}>
        {say('app.details')}
      </Button>
    </section>
  );
}

function Tabs(): ReactNode {
  const tab = useHypotheses((state) => state.tab);
  return (
    <div className="hypotheses-tabs" role="group" aria-label={say('hypotheses.tabs')}>
      {(['register', 'grid'] as const).map((each) => (
        <Button
          key={each}
          variant="bare"
          className="view-part"
          pressed={tab === each}
          onPress={() => hypothesesStore.setState({ tab: each })}
        >
          {say(`hypotheses.${each}`)}
        </Button>
      ))}
    </div>
  );
}

/** Filters by one status, with the number of hypotheses in each. */
function Filters(): ReactNode {
  const app = useApp();
  const filter = useHypotheses((state) => state.filter);
  const hypotheses = useAppState((state) => state.evaluation.plan.hypotheses);
  const today = app.context.today();
  return (
    <div className="filters" role="group" aria-label={say('hypotheses.filter')}>
      {FILTERS.map((each) => {
        const count = Object.values(hypotheses).filter((hypothesis) =>
          passes(hypothesis, each, today),
        ).length;
        return (
          <Button
            key={each}
            variant="bare"
            className="view-part"
            pressed={filter === each}
            onPress={() => hypothesesStore.setState({ filter: each })}
          >
            {say(`hypotheses.filter_${each}`)} <small>{count}</small>
          </Button>
        );
      })}
    </div>
  );
}
