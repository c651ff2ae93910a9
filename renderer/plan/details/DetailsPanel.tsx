import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { useApp, useAppState } from '../../core/AppContext';
import { selectedIds } from '../steps';
import { Boundary, type Frame } from '../../ui/Boundary';
import { Button } from '../../ui/Button';
import { lazily } from '../../ui/lazily';
import '../../ui/details.css';

const InPanel: Frame = ({ children }) => <div>{children}</div>;

/** Loads later, as nothing is selected when the window opens. */
export const PlanDetails = lazily(async () => (await import('./PlanDetails')).PlanDetails, InPanel);
export const StepDetails = lazily(async () => (await import('./StepDetails')).StepDetails, InPanel);

/** The selected step or steps; without a selection, the plan. */
export function DetailsPanel(): ReactNode {
  const app = useApp();
  const key = useAppState((state) => selectedIds(state).join(' '));
  return (
    <div className="details">
      <Button
        variant="link"
        className="details-close"
        aria-label={say('app.close')}
        onPress={() => app.setView({ detailsOpen: false })}
      >
        ✕
      </Button>
      <Boundary frame={InPanel}>
        {key === '' ? <PlanDetails /> : <StepDetails ids={key.split(' ')} />}
      </Boundary>
    </div>
  );
}
