import '../../shared/i18n/later';
import { useEffect, type ReactNode } from 'react';
import { baselinesOf } from '../../shared/analysis/changes';
import { say } from '../../shared/i18n/words';
import { AppProvider, useApp, useAppState } from '../core/AppContext';
import { sayKeys } from '../core/keys';
import { performKey } from './actions/performKey';
import { Foot } from './Foot';
import { useHostActs } from '../core/HostActs';
import { Panels } from './Panels';
import { viewOfId } from './views';
import { ViewTabs } from './ViewTabs';
import type { App } from '../core/store';
import { ScenarioBar } from './scenarioBar/ScenarioBar';
import { Button } from '../ui/Button';
import { useVersions } from '../versions/current';
import { endLook, lookAt, NOW } from '../versions/look';
import { useGlide } from '../versions/glide';
import '../versions/versions.css';

/**
 * The whole window on an earlier version: every view reads it, none can change it. `plan`: the app
 * of the current plan.
 */
export function LookShell({ app: looking }: { app: App }): ReactNode {
  const plan = useApp();
  useLookKeys(looking);
  return (
    <AppProvider value={looking}>
      <div className="shell" data-looking="true">
        <LookBar plan={plan} />
        <ScenarioBar />
        <LookView />
        <Foot />
        <Panels />
      </div>
    </AppProvider>
  );
}

function LookView(): ReactNode {
  const { component: View } = viewOfId(useAppState((state) => state.view.screen));
  useGlide(useAppState((state) => state.plan));
  return <View />;
}

/** The versions in a row, the oldest on the left, the current plan on the right. */
function LookBar({ plan: app }: { plan: App }): ReactNode {
  const { versions } = useHostActs();
  const id = useVersions((state) => state.look?.id ?? NOW);
  const stops = [
    ...baselinesOf(app.state().plan).map((version) => ({
      id: version.id,
      title: version.title.trim() || say('versions.untitled'),
    })),
    { id: NOW, title: say('versions.now') },
  ];
  const at = Math.max(
    0,
    stops.findIndex((stop) => stop.id === id),
  );
  const goTo = (index: number): void => {
    const stop = stops[index];
    if (stop) void lookAt(app, versions, stop.id);
  };
  return (
    <section className="look-bar" aria-label={say('versions.looking')}>
      <h1>{say('versions.looking')}</h1>
      <div className="look-slider">
        <Button
          variant="quiet"
          isDisabled={at === 0}
          aria-label={say('versions.before')}
          onPress={() => goTo(at - 1)}
        >
          ◂
        </Button>
        <input
          type="range"
          autoFocus
          min={0}
          max={stops.length - 1}
          step={1}
          value={at}
          aria-label={say('versions.slider')}
          aria-valuetext={stops[at]!.title}
          onChange={(event) => goTo(Number(event.target.value))}
        />
        <Button
          variant="quiet"
          isDisabled={at === stops.length - 1}
          aria-label={say('versions.after')}
          onPress={() => goTo(at + 1)}
        >
          ▸
        </Button>
        <output aria-live="polite">{stops[at]!.title}</output>
      </div>
      <ViewTabs />
      <Button variant="primary" onPress={endLook}>
        {say('versions.back')} ({sayKeys('Escape')})
      </Button>
    </section>
  );
}

/** Escape goes back; other keys only work if they change nothing. */
function useLookKeys(app: App): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('.overlay, .popover') !== null) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        endLook();
        return;
      }
      performKey(app, event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [app]);
}
