import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { AgendaItem } from '../../shared/model/meeting';
import { shortened } from '../../shared/roadmap/shortened';
import { useApp } from '../core/AppContext';
import { goTo } from './acts';
import { Button } from '../ui/Button';

const COLUMNS = 3;
/** The space for a card's title on two lines, in em. */
const TITLE = 25;

/** All items at a glance; arrows move between them, Enter shows one. */
export function Overview({
  items,
  place,
}: {
  items: readonly AgendaItem[];
  place: number;
}): ReactNode {
  const app = useApp();
  const move = (event: React.KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = cards.indexOf(event.target as HTMLElement) + by;
    cards[Math.min(Math.max(0, at), cards.length - 1)]?.focus();
  };
  return (
    <section className="stage-panel" data-panel aria-label={say('presentation.overviewTitle')}>
      <h2>{say('presentation.overviewTitle')}</h2>
      <ol className="overview" onKeyDown={move}>
        {items.map((item, at) => (
          <li key={item.id}>
            <Button
              variant="bare"
              autoFocus={at === place}
              aria-current={at === place ? 'step' : undefined}
              hint={item.title}
              onPress={() => goTo(app, at)}
            >
              <b>
                {at + 1}. {shortened(item.title, TITLE)}
              </b>
              <span>
                {say(`meetings.shows_${item.shows}`)}
                {item.minutes === null
                  ? ''
                  : ` · ${say('presentation.minutes', { minutes: item.minutes })}`}
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
