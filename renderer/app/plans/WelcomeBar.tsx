import { useEffect, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { Button } from '../../ui/Button';
import { useApp, useAppState } from '../../core/AppContext';
import { useHostActs } from '../../core/HostActs';

/**
 * The first start opens the Acte 3 plan; this bar offers other ways to begin, first of all the
 * backups of plans that this machine once had.
 */
export function WelcomeBar(): ReactNode {
  const welcome = useAppState((state) => state.welcome);
  return welcome ? <Welcome /> : null;
}

function Welcome(): ReactNode {
  const app = useApp();
  const acts = useHostActs();
  const [copies, setCopies] = useState(0);
  useEffect(() => {
    void acts.copies.countForeign().then(setCopies);
  }, [acts]);
  const text = copies > 0 ? say('safety.welcomeCopies', { count: copies }) : say('app.welcome');
  return (
    <div
      className="notice-bar"
      role="region"
      aria-label={text}
      {...(copies > 0 && { 'data-kind': 'doubt' })}
    >
      <span>{text}</span>
      {copies > 0 ? (
        <Button onPress={() => app.openPanel('backups')}>{say('safety.action')}</Button>
      ) : null}
      <Button onPress={() => acts.newPlan('empty')}>{say('app.welcomeEmpty')}</Button>
      <Button onPress={() => acts.openFile()}>{say('app.welcomeOpen')}</Button>
      <Button variant="quiet" aria-label={say('app.close')} onPress={() => acts.dismissWelcome()}>
        ✕
      </Button>
    </div>
  );
}
