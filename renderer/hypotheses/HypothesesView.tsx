import { useLayoutEffect, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../app/AppContext';
import { Button } from '../ui/Button';
import { startHypothesis } from './acts';
import { HypothesisDetails } from './details/HypothesisDetails';
import { FILTERS, hypothesesStore, resetHypotheses, useHypotheses } from './registerState';
import { Register } from './Register';
import { passes } from './rows';
import './hypotheses.css';

/** The hypotheses of the scenario shown: the register, and the details of the one chosen. */
export function HypothesesView(): ReactNode {
  const detailsOpen = useAppState((state) => state.view.detailsOpen);
  useFreshForPlan();
  return (
    <>
      <Tools />
      <main className="hypotheses-view" aria-label={say('hypotheses.view')}>
        <Register />
        {detailsOpen ? <aside className="details-slot" aria-label={say('hypotheses.details')}><HypothesisDetails /></aside> : null}
      </main>
    </>
  );
}

let shownPlan: string | null = null;

/** What was chosen in another plan is forgotten. */
function useFreshForPlan(): void {
  const planId = useAppState((state) => state.plan.id);
  useLayoutEffect(() => {
    if (shownPlan !== null && shownPlan !== planId) resetHypotheses();
    shownPlan = planId;
  }, [planId]);
}

function Tools(): ReactNode {
  const app = useApp();
  const detailsOpen = useAppState((state) => state.view.detailsOpen);
  const reader = useAppState((state) => state.role === 'reader');
  return (
    <section className="toolbar" aria-label={say('hypotheses.toolbar')}>
      <Filters />
      <span className="spring" />
      <Button isDisabled={reader} onPress={() => startHypothesis(app)}>+ {say('hypotheses.new')}</Button>
      <Button pressed={detailsOpen} onPress={() => app.setView({ detailsOpen: !detailsOpen })}>{say('app.details')}</Button>
    </section>
  );
}

/** One status at a time, with how many there are of each. */
function Filters(): ReactNode {
  const app = useApp();
  const filter = useHypotheses((state) => state.filter);
  const hypotheses = useAppState((state) => state.evaluation.plan.hypotheses);
  const today = app.context.today();
  return (
    <div className="filters" role="group" aria-label={say('hypotheses.filter')}>
      {FILTERS.map((each) => {
        const count = Object.values(hypotheses).filter((hypothesis) => passes(hypothesis, each, today)).length;
        return <button key={each} type="button" className="filter-tab" aria-pressed={filter === each} onClick={() => hypothesesStore.setState({ filter: each })}>{say(`hypotheses.filter_${each}`)} <small>{count}</small></button>;
      })}
    </div>
  );
}
