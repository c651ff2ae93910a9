import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { Button } from '../../ui/Button';
import { useAppState } from '../AppContext';
import { useHostActs } from '../HostActs';

/** The first start opens the Acte 3 plan; this bar offers the other two ways to begin. */
export function WelcomeBar(): ReactNode {
  const welcome = useAppState((state) => state.welcome);
  const acts = useHostActs();
  if (!welcome) return null;
  return (
    <div className="bar" role="region" aria-label={say('app.welcome')}>
      <span>{say('app.welcome')}</span>
      <Button onPress={() => acts.newPlan('empty')}>{say('app.welcomeEmpty')}</Button>
      <Button onPress={() => acts.openFile()}>{say('app.welcomeOpen')}</Button>
      <Button variant="quiet" aria-label={say('app.close')} onPress={() => acts.dismissWelcome()}>✕</Button>
    </div>
  );
}
