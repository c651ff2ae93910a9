import { useEffect, useRef, type ReactNode } from 'react';
import { isIdle } from '../../shared/hypotheses/failing';
import { saySimulated, simulatedOf } from '../../shared/analysis/simulated';
import { say } from '../../shared/i18n/words';
import { emWidth } from '../../shared/roadmap/metrics/measure';
import { useApp, useAppState } from '../core/AppContext';
import { stopSimulation } from '../hypotheses/simulation';
import { act } from './acts';
import { itemsOf, placeOf } from './agenda';
import { BarPlace, Uncovered } from './bars/BarPlace';
import { usePresentation } from './current';
import { Foot, Said } from './Foot';
import { Help } from './Help';
import { backToKeys } from './keys';
import { Overview } from './Overview';
import { Projected, useProjected } from './Projected';
import { SCREENS } from './screens/screens';
import { Button } from '../ui/Button';

/** The projected screen. Everything on it comes from the plan without private parts. */
export function Stage(): ReactNode {
  return (
    <Projected>
      <Projection />
    </Projected>
  );
}

function Projection(): ReactNode {
  const app = useApp();
  const { source } = useProjected();
  const meetingId = usePresentation((state) => state.meetingId);
  const itemId = usePresentation((state) => state.itemId);
  const bar = usePresentation((state) => state.bar);
  const panel = usePresentation((state) => state.panel);

  const items = itemsOf(source, meetingId);
  const place = placeOf(items, itemId);
  const item = items[place]!;
  const Screen = SCREENS[item.shows];
  const stage = useRef<HTMLDivElement>(null);
  // After a bar or a panel closes, the focus returns to the stage, which handles the keys.
  useEffect(() => {
    if (bar === null && panel === null) stage.current?.focus();
  }, [bar, panel]);
  return (
    <div
      ref={stage}
      className="stage"
      tabIndex={-1}
      onClick={(event) => {
        backToKeys(event);
        if (bar === null && !isOnControl(event.target)) act(app, 'forward');
      }}
    >
      <Simulation />
      <Uncovered>
        <main
          className="stage-main"
          aria-label={say('presentation.screen', { number: place + 1, title: item.title })}
        >
          <Title text={`${place + 1}. ${item.title}`} />
          <Screen key={item.id} item={item} />
        </main>
      </Uncovered>
      <div className="stage-over">
        <Said />
      </div>
      <BarPlace />
      <Jump />
      <Foot items={items} />
      {panel === 'overview' ? <Overview items={items} place={place} /> : null}
      {panel === 'help' ? <Help /> : null}
      <Cover />
    </div>
  );
}

/** A click in an open bar, a panel or a field does not go forward. */
function isOnControl(target: EventTarget): boolean {
  return (
    (target as Element).closest(
      'button, a, form, input, select, textarea, label, summary, [data-panel]',
    ) !== null
  );
}

/** The black or white cover of the screen. */
function Cover(): ReactNode {
  const cover = usePresentation((state) => state.cover);
  return cover === null ? null : (
    <div
      className="stage-cover"
      data-cover={cover}
      role="img"
      aria-label={say(cover === 'black' ? 'presentation.isBlack' : 'presentation.isWhite')}
    />
  );
}

function Title({ text }: { text: string }): ReactNode {
  return <h1 style={{ fontSize: `calc(var(--u) * ${titleSize(text)})` }}>{text}</h1>;
}

/** The width of a title on one line in units, and its sizes. */
const TITLE = { room: 1192, most: 36, least: 28 };

/**
 * The size at which a title fits on one line, or the minimum; a longer title continues on a second
 * line.
 */
function titleSize(title: string): number {
  const size = Math.floor(TITLE.room / emWidth(title, 700) - 0.5);
  return Math.min(TITLE.most, Math.max(TITLE.least, size));
}

/** The stripe during a simulation, which the plan does not record. */
function Simulation(): ReactNode {
  const app = useApp();
  const switches = useAppState((state) => state.switches);
  const evaluation = useProjected();
  if (isIdle(switches)) return null;
  const simulated = saySimulated(simulatedOf({ evaluation, switches }));
  return (
    <section className="stage-simulation" aria-label={say('hypotheses.simulation')}>
      <p role="status">
        <b>{say('hypotheses.simulation')}</b> {simulated}
      </p>
      <Button variant="bare" className="stage-button" onPress={() => stopSimulation(app)}>
        {say('hypotheses.stopSimulation')}
      </Button>
    </section>
  );
}

function Jump(): ReactNode {
  const typed = usePresentation((state) => state.typed);
  return typed === null ? null : (
    <p className="stage-jump" role="status">
      {say('presentation.jumping')} <b>{typed === '' ? '…' : typed}</b>
    </p>
  );
}
