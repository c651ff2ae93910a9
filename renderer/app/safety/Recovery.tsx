import '../../../shared/i18n/later';
import { useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Id } from '../../../shared/model/record';
import { Button } from '../../ui/Button';
import { LostPlan } from './LostPlan';
import { isFound, type Looked } from './recover';
import { useFound, useWaysOut, type RecoveryProps } from './useRecovery';
import './safety.css';
import '../plans/plans.css';

/**
 * Replaces the plan if the database holds less than before: shows the loss and the ways to restore
 * it. Nothing is written until the user chooses.
 */
export function Recovery(props: RecoveryProps): ReactNode {
  const { losses, broken, unknown, host } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const found = useFound(props, setRefused);
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set());
  const { busy, restoreAll, goOn } = useWaysOut(props, found, left, setRefused);
  const title = say(unknown ? 'safety.unknownTitle' : 'safety.lostTitle');
  const isTaken = (looked: Looked, index: number): boolean =>
    isFound(looked) && !left.has(losses[index]!.was.id);
  return (
    <main className="recovery">
      <h1>{title}</h1>
      <p role="alert">{whatHappened(props)}</p>
      <ul className="plan-list" aria-label={title}>
        {losses.map((loss, index) => (
          <LostPlan
            key={loss.was.id}
            loss={loss}
            found={found === null ? undefined : found[index]!}
            host={host}
            onRefused={setRefused}
            isKept={unknown}
            taken={
              unknown && losses.length > 1
                ? {
                    isTaken: !left.has(loss.was.id),
                    onChange: () => setLeft(toggled(left, loss.was.id)),
                  }
                : null
            }
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
          {goOnWords(props)}
        </Button>
        <Button variant="primary" isDisabled={busy || !found?.some(isTaken)} onPress={restoreAll}>
          {say(unknown ? 'safety.takeBack' : 'safety.restoreAll')}
        </Button>
      </div>
      <p className="quiet small">{hintWords(props)}</p>
    </main>
  );
}

function toggled(ids: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const others = new Set(ids);
  if (!others.delete(id)) others.add(id);
  return others;
}

function goOnWords({ broken, unknown }: RecoveryProps): string {
  if (broken) return say('safety.beginAnew');
  return say(unknown ? 'safety.beginWithout' : 'safety.goOn');
}

function hintWords({ broken, unknown }: RecoveryProps): string {
  if (broken) return say('safety.brokenHint');
  return say(unknown ? 'safety.unknownHint' : 'safety.nothingWritten');
}

function whatHappened({ losses, broken, emptied, unknown }: RecoveryProps): string {
  if (broken) return say('safety.brokenText');
  if (unknown) return say(emptied ? 'safety.emptiedOthers' : 'safety.unknownText');
  if (emptied) return say(losses.length > 0 ? 'safety.emptiedText' : 'safety.emptiedUnknown');
  return say('safety.lostText', { count: losses.length });
}
