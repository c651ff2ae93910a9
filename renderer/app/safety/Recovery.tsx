import '../../../shared/i18n/later';
import { useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { Button } from '../../ui/Button';
import { LostPlan } from './LostPlan';
import { isFound } from './recover';
import { useFound, useWaysOut, type RecoveryProps } from './useRecovery';
import './safety.css';
import '../plans/plans.css';

/**
 * Instead of the plan, when the database holds less than it did: what is missing, and what brings
 * it back. Nothing is written until the person chooses.
 */
export function Recovery(props: RecoveryProps): ReactNode {
  const { losses, broken, host } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const found = useFound(props, setRefused);
  const { busy, restoreAll, goOn } = useWaysOut(props, found, setRefused);
  return (
    <main className="recovery">
      <h1>{say('safety.lostTitle')}</h1>
      <p role="alert">{whatHappened(props)}</p>
      <ul className="plan-list" aria-label={say('safety.lostTitle')}>
        {losses.map((loss, index) => (
          <LostPlan
            key={loss.was.id}
            loss={loss}
            found={found === null ? undefined : found[index]!}
            host={host}
            onRefused={setRefused}
          />
        ))}
      </ul>
      {refused === null ? null : (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
      <div className="dialog-buttons">
        {broken ? (
          <Button isDisabled={busy} onPress={() => window.location.reload()}>
            {say('safety.tryAgain')}
          </Button>
        ) : null}
        <Button isDisabled={busy || found === null} onPress={goOn}>
          {broken ? say('safety.beginAnew') : say('safety.goOn')}
        </Button>
        <Button variant="primary" isDisabled={busy || !found?.some(isFound)} onPress={restoreAll}>
          {say('safety.restoreAll')}
        </Button>
      </div>
      <p className="quiet small">
        {broken ? say('safety.brokenHint') : say('safety.nothingWritten')}
      </p>
    </main>
  );
}

function whatHappened({
  losses,
  broken,
  emptied,
}: Pick<RecoveryProps, 'losses' | 'broken' | 'emptied'>): string {
  if (broken) return say('safety.brokenText');
  if (emptied) return say(losses.length > 0 ? 'safety.emptiedText' : 'safety.emptiedUnknown');
  return say('safety.lostText', { count: losses.length });
}
