import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { useApp, useAppState } from '../../core/AppContext';
import { selectedIds } from '../steps';
import { PlanDetails } from './PlanDetails';
import { StepDetails } from './StepDetails';
import '../../ui/details.css';

/** The selected step or steps; with nothing selected, the plan. */
export function DetailsPanel(): ReactNode {
  const app = useApp();
  const key = useAppState((state) => selectedIds(state).join(' '));
  return (
    <div className="details">
      <button
        type="button"
        className="link-button details-close"
        aria-label={say('app.close')}
        onClick={() => app.setView({ detailsOpen: false })}
      >
        ✕
      </button>
      {key === '' ? <PlanDetails /> : <StepDetails ids={key.split(' ')} />}
    </div>
  );
}
