import { useEffect, useRef, type ReactNode } from 'react';
import { useShownTheme } from '../ui/useShownTheme';
import { useApp, useAppState } from '../core/AppContext';
import { Foot } from './Foot';
import { ScenarioBar } from './scenarioBar/ScenarioBar';
import { SimulationBar } from '../hypotheses/SimulationBar';
import { usePresentation } from '../presentation/current';
import { lazily, loadWhenIdle } from '../ui/lazily';
import { LATER_CLIPBOARD } from '../plan/table/useClipboard';
import { StepDetails } from '../plan/details/DetailsPanel';
import { LAZY_PANELS, Panels } from './Panels';
import { SafetyBars } from './SafetyBars';
import { useVersions } from '../versions/current';
import { LATER_PORTS } from './start/laterPorts';
import { TopBar } from './TopBar';
import { LAZY_VIEWS, viewOfId } from './views';
import { LATER_FILL } from './actions/grids';
import { LATER_OPENING } from './files/openLater';
import { performKey } from './actions/performKey';
import { sayMessage } from '../../shared/wording/problems';
import './shell.css';

const Presentation = lazily(
  async () => (await import('../presentation/Presentation')).Presentation,
);
const LookShell = lazily(async () => (await import('./LookShell')).LookShell);
// In the order in which they are likely to be opened.
const LAZY_PARTS = [
  LATER_CLIPBOARD,
  StepDetails,
  ...LAZY_PANELS,
  ...LAZY_VIEWS,
  LookShell,
  Presentation,
  ...LATER_PORTS,
  LATER_FILL,
  LATER_OPENING,
];

/** The whole window, or the presentation in its place. */
export function Shell(): ReactNode {
  const look = useVersions((state) => state.look);
  useShownTheme(useAppState((state) => state.theme));
  useEffect(() => loadWhenIdle(LAZY_PARTS), []);
  const presenting = usePresentation((state) => state.open);
  if (presenting) return <Presentation />;
  return look ? <LookShell app={look.app} /> : <PlanShell />;
}

/** Bars above, the plan, the foot; and the one place where keys become actions. */
function PlanShell(): ReactNode {
  useActionKeys();
  const title = useAppState((state) => state.plan.title);
  const { component: View } = viewOfId(useAppState((state) => state.view.screen));
  useEffect(() => {
    document.title = `${title} · Phasage`;
  }, [title]);
  return (
    <div className="shell">
      <TopBar />
      <SafetyBars />
      <ScenarioBar />
      <SimulationBar />
      <View />
      <Foot />
      <Announcer />
      <Panels />
    </div>
  );
}

function useActionKeys(): void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      performKey(app, event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [app]);
}

/** Reads out what the foot of the window shows: notices, else the last edit. */
function Announcer(): ReactNode {
  const notice = useAppState((state) => state.notice);
  const last = useAppState((state) => state.history.past.at(-1));
  const first = useRef(last?.sequence);
  const edit = last && last.sequence !== first.current ? sayMessage(last.label) : '';
  return (
    <div
      className="visually-hidden"
      data-live-announcer="true"
      role={notice?.kind === 'error' ? 'alert' : 'status'}
      aria-live="polite"
    >
      {notice ? notice.text : edit}
    </div>
  );
}
