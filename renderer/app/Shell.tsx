import { useEffect, useRef, type ReactNode } from 'react';
import { Boundary, BrokenContext, InPlace, type Frame } from '../ui/Boundary';
import { useShownTheme } from '../ui/useShownTheme';
import { useApp, useAppState } from '../core/AppContext';
import { BrokenHere, OpeningContext } from './BrokenHere';
import { Foot } from './Foot';
import { ScenarioBar } from './scenarioBar/ScenarioBar';
import { SimulationBar } from '../hypotheses/SimulationBar';
import { usePresentation } from '../presentation/current';
import { lazily, loadWhenIdle } from '../ui/lazily';
import { LATER_CLIPBOARD } from '../plan/table/useClipboard';
import { PlanDetails, StepDetails } from '../plan/details/DetailsPanel';
import { FilterPanel } from '../plan/FilterBar';
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
// In the order in which users are likely to open them.
const LAZY_PARTS = [
  LATER_CLIPBOARD,
  PlanDetails,
  StepDetails,
  FilterPanel,
  ...LAZY_PANELS,
  ...LAZY_VIEWS,
  LookShell,
  Presentation,
  ...LATER_PORTS,
  LATER_FILL,
  LATER_OPENING,
];

/** The whole window, or the presentation instead. */
export function Shell(): ReactNode {
  useShownTheme(useAppState((state) => state.theme));
  useEffect(() => loadWhenIdle(LAZY_PARTS), []);
  const presenting = usePresentation((state) => state.open);
  const opening = useRef(useApp().state());
  return (
    <OpeningContext value={opening}>
      <BrokenContext value={BrokenHere}>
        <Boundary frame={WithPanels}>{presenting ? <Presentation /> : <Shown />}</Boundary>
      </BrokenContext>
    </OpeningContext>
  );
}

function Shown(): ReactNode {
  const look = useVersions((state) => state.look);
  return look ? <LookShell app={look.app} /> : <PlanShell />;
}

/** If the whole window breaks, these dialogs still work. */
function WithPanels({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <InPlace>{children}</InPlace>
      <Panels />
    </>
  );
}

const BrokenBar: Frame = ({ children }) => (
  <div className="bar" data-kind="alarm">
    {children}
  </div>
);

/** Bars at the top, the plan, the foot; the only place that turns keys into actions. */
function PlanShell(): ReactNode {
  useActionKeys();
  const title = useAppState((state) => state.plan.title);
  const { id, component: View } = viewOfId(useAppState((state) => state.view.screen));
  useEffect(() => {
    document.title = `${title} · Phasage`;
  }, [title]);
  return (
    <div className="shell">
      <Boundary frame={BrokenBar}>
        <TopBar />
        <SafetyBars />
      </Boundary>
      <Boundary frame={BrokenBar}>
        <ScenarioBar />
        <SimulationBar />
      </Boundary>
      <Boundary key={id}>
        <View />
      </Boundary>
      <Boundary frame={BrokenBar}>
        <Foot />
        <Announcer />
      </Boundary>
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

/** Makes screen readers read the foot of the window: notices, else the last edit. */
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
