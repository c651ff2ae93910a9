import { useEffect, useState, type ReactNode } from 'react';
import { projectedText } from '../../shared/analysis/projected';
import { say } from '../../shared/i18n/words';
import type { AgendaItem } from '../../shared/model/meeting';
import { sharedOut } from '../../shared/roadmap/shortened';
import { useApp } from '../core/AppContext';
import { act, goTo } from './acts';
import { placeOf } from './agenda';
import { usePresentation } from './current';
import { spentOn, tellTime, tellWhole, type TimeWords } from './timer';
import { Button } from '../ui/Button';

/** The current time, updated every second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/**
 * The space for the agenda in the bar, in em of its type. With less than `LEAST` for an item, no
 * word fits.
 */
const ROOM = 39;
const LEAST = 5;
/** The width of a title's number and its separator, in em. */
const AROUND = 2.2;

/** The bar below the screen: the place in the agenda, and the time. */
export function Foot({ items }: { items: readonly AgendaItem[] }): ReactNode {
  const app = useApp();
  const itemId = usePresentation((state) => state.itemId);
  const page = usePresentation((state) => state.page);
  const pages = usePresentation((state) => state.pages);
  const place = placeOf(items, itemId);
  const room = ROOM - (pages > 1 ? 5 : 0);
  const shown =
    room / items.length - AROUND >= LEAST
      ? items.map((_, at) => at)
      : [place, place + 1].filter((at) => at < items.length);
  const titles = sharedOut(
    shown.map((at) => items[at]!.title),
    room - AROUND * shown.length,
  );
  return (
    <footer className="stage-foot">
      <span className="foot-place">
        <b>
          {place + 1}&nbsp;/&nbsp;{items.length}
        </b>
        {pages > 1 ? (
          <span> {say('presentation.page', { page: Math.min(page, pages - 1) + 1, pages })}</span>
        ) : null}
      </span>
      <nav aria-label={say('meetings.agenda')}>
        <ol>
          {shown.map((at, index) => (
            <li key={items[at]!.id}>
              <Button
                variant="bare"
                aria-current={at === place ? 'step' : undefined}
                hint={items[at]!.title}
                onPress={() => goTo(app, at)}
              >
                {at + 1} {titles[index]}
              </Button>
            </li>
          ))}
        </ol>
      </nav>
      <Times items={items} item={items[place]!} />
      <Button
        variant="bare"
        className="foot-help"
        aria-label={say('presentation.help')}
        hint={say('presentation.help')}
        onPress={() => act(app, 'help')}
      >
        ?
      </Button>
    </footer>
  );
}

function Times({ items, item }: { items: readonly AgendaItem[]; item: AgendaItem }): ReactNode {
  const now = useNow();
  const clock = usePresentation((state) => state.clock);
  const own = tellTime(spentOn(clock, item.id, now), item.minutes);
  return (
    <div className="foot-times" role="timer" aria-label={say('presentation.time')}>
      <Time time={own} label={say('presentation.timeItem')} />
      <Time time={tellWhole(now - clock.startedAt, items)} label={say('presentation.timeAll')} />
    </div>
  );
}

/** A time with its label; the words also give its state. */
export function Time({ time, label }: { time: TimeWords; label: string }): ReactNode {
  return (
    <span className="foot-time" data-state={time.state}>
      <small>{label}</small> {time.text}
    </span>
  );
}

/** One line about the last act. */
export function Said(): ReactNode {
  const said = usePresentation((state) => state.said);
  return (
    <p
      className="stage-said"
      role={said?.kind === 'error' ? 'alert' : 'status'}
      data-kind={said?.kind}
      hidden={said === null}
    >
      {said === null ? '' : projectedText(said.text)}
    </p>
  );
}
