import { type ReactNode } from 'react';
import { hypothesisTitle } from '../../shared/analysis/simulated';
import { say } from '../../shared/i18n/words';
import type { Hypothesis } from '../../shared/model/hypothesis';
import { useApp, useAppState } from '../core/AppContext';
import { turn } from './simulation';
import { Button } from '../ui/Button';
import './switch.css';

interface Props {
  readonly hypothesis: Hypothesis;
  readonly failing: boolean;
  /** True in a form, where Tab reaches it; in a grid the focus is on the cell. */
  readonly inForm?: boolean;
}

/** Makes a hypothesis fail and back, without recording anything. */
export function FailSwitch({ hypothesis, failing, inForm = false }: Props): ReactNode {
  const app = useApp();
  const { id, status } = hypothesis;
  const simulated = useAppState(
    ({ switches }) => switches.fail.includes(id) || switches.hold.includes(id),
  );
  return (
    <Button
      role="switch"
      variant="bare"
      className="fail-switch"
      aria-checked={failing}
      aria-label={say('hypotheses.failSwitch', { title: hypothesisTitle(hypothesis) })}
      tabIndex={inForm ? 0 : -1}
      hint={status === 'refuted' && !simulated ? say('hypotheses.refutedFails') : undefined}
      onPress={() => turn(app, id)}
    >
      <i aria-hidden="true" />
      <span>
        {say(failing ? 'hypotheses.fails' : 'hypotheses.holds')}
        {simulated ? <small> {say('hypotheses.simulated')}</small> : null}
      </span>
    </Button>
  );
}
