import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { AgendaItem, Meeting } from '../../../shared/model/meeting';
import { useApp, useAppState } from '../../core/AppContext';
import { SafeMarkdown } from '../../ui/SafeMarkdown';
import { act, goTo } from '../acts';
import { itemsOf, placeOf } from '../agenda';
import { usePresentation } from '../current';
import { Time, useNow } from '../Foot';
import { backToKeys, type ActName } from '../keys';
import { spentOn, tellTime, tellWhole } from '../timer';
import { Button } from '../../ui/Button';
import { dateFormat } from '../../../shared/wording/formatters';

const BUTTONS: readonly (readonly [
  ActName,
  (
    | 'presentation.back'
    | 'presentation.forward'
    | 'presentation.black'
    | 'presentation.white'
    | 'presentation.swap'
  ),
])[] = [
  ['back', 'presentation.back'],
  ['forward', 'presentation.forward'],
  ['black', 'presentation.black'],
  ['white', 'presentation.white'],
  ['swap', 'presentation.swap'],
];

/** For the presenter only: the notes, the next items, the time. Never in the projected window. */
export function PresenterView(): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const meetingId = usePresentation((state) => state.meetingId);
  const itemId = usePresentation((state) => state.itemId);
  const items = itemsOf(plan, meetingId);
  const place = placeOf(items, itemId);
  const item = items[place]!;

  const meeting = meetingId === null ? undefined : plan.meetings[meetingId];
  return (
    <main
      className="presenter"
      tabIndex={-1}
      onClick={backToKeys}
      aria-label={say('presentation.presenterTitle')}
    >
      <Place items={items} place={place} />
      <h1>{item.title}</h1>
      <Notes item={item} meeting={meeting} />
      <Next items={items} place={place} />
      <footer>
        {BUTTONS.map(([name, label]) => (
          <Button
            key={name}
            variant="bare"
            className="presenter-button"
            onPress={() => act(app, name)}
          >
            {say(label)}
          </Button>
        ))}
      </footer>
    </main>
  );
}

interface PlaceProps {
  readonly items: readonly AgendaItem[];
  /** The index of the current item. */
  readonly place: number;
}

/** The place in the agenda, and the time. */
function Place({ items, place }: PlaceProps): ReactNode {
  const { page, pages, clock, cover } = usePresentation((state) => state);
  const now = useNow();
  const item = items[place]!;
  return (
    <header>
      <p className="presenter-place">
        {place + 1} / {items.length}
        {pages > 1
          ? ` · ${say('presentation.page', { page: Math.min(page, pages - 1) + 1, pages })}`
          : ''}
        {cover === null
          ? ''
          : ` · ${say(cover === 'black' ? 'presentation.isBlack' : 'presentation.isWhite')}`}
      </p>
      <div className="presenter-times">
        <Time
          label={say('presentation.timeItem')}
          time={tellTime(spentOn(clock, item.id, now), item.minutes)}
        />
        <Time label={say('presentation.timeAll')} time={tellWhole(now - clock.startedAt, items)} />
        <span className="foot-time">
          <small>{say('presentation.clock')}</small>{' '}
          {dateFormat({ hour: '2-digit', minute: '2-digit' }).format(now)}
        </span>
      </div>
    </header>
  );
}

/** The presenter's notes on the item and on the whole meeting. */
function Notes({ item, meeting }: { item: AgendaItem; meeting: Meeting | undefined }): ReactNode {
  return (
    <section className="presenter-notes" aria-label={say('presentation.notes')} tabIndex={0}>
      <h2>{say('presentation.notes')}</h2>
      {item.notes.trim() === '' ? (
        <p className="quiet">{say('presentation.noNotes')}</p>
      ) : (
        <SafeMarkdown text={item.notes} />
      )}
      {meeting && meeting.notes.trim() !== '' ? (
        <>
          <h2>{say('presentation.meetingNotes')}</h2>
          <SafeMarkdown text={meeting.notes} />
        </>
      ) : null}
    </section>
  );
}

/** The next items, and the whole agenda for jumps. */
function Next({ items, place }: PlaceProps): ReactNode {
  const app = useApp();
  const next = items[place + 1];
  return (
    <section className="presenter-next" aria-label={say('presentation.next')}>
      <h2>{say('presentation.next')}</h2>
      <p>
        {next ? `${place + 2}. ${next.title}` : say('presentation.nothingNext')}
        {next ? <span className="quiet"> {say(`meetings.shows_${next.shows}`)}</span> : null}
      </p>
      <ol>
        {items.map((one, at) => (
          <li key={one.id}>
            <Button
              variant="link"
              aria-current={at === place ? 'step' : undefined}
              onPress={() => goTo(app, at)}
            >
              {at + 1}. {one.title}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
