/**
 * How a presentation begins: from the start or from the current item, of the meeting on screen, the
 * next one, or the plan as it is.
 */
import { say } from '../../shared/i18n/words';
import { nextMeeting } from '../../shared/model/meeting';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { meetingsStore } from '../core/meeting';
import { itemsOf } from './agenda';
import { openPresentation, presentationStore } from './current';
import { askFullscreen } from './fullscreen';
import { closePresenter } from './presenter/window';

/** Presents a meeting (null: the plan as it is), from an item or from the start. */
export function present(app: App, meetingId: Id | null, itemId: Id | null = null): void {
  const items = itemsOf(app.state().plan, meetingId);
  closePresenter();
  openPresentation(
    meetingId,
    items.find(({ id }) => id === itemId)?.id ?? items[0]!.id,
    Date.now(),
  );
  if (meetingId !== null && items[0]!.meetingId !== meetingId)
    presentationStore.setState({ said: { text: say('presentation.emptyAgenda'), kind: 'info' } });
  askFullscreen();
}

/** F5: the meeting chosen, else the next one. With no meeting at all, asks what to present. */
export function presentFromStart(app: App): void {
  const meetingId = meetingToPresent(app);
  if (meetingId === null) app.openPanel('present');
  else present(app, meetingId);
}

/** Shift+F5: from the item last worked on or shown, whichever came last. */
export function presentFromHere(app: App): void {
  const meetingId = meetingToPresent(app);
  if (meetingId === null) app.openPanel('present');
  else present(app, meetingId, meetingsStore.getState().itemId);
}

function meetingToPresent(app: App): Id | null {
  const { meetings } = app.state().plan;
  const { meetingId } = meetingsStore.getState();
  return (
    (meetingId !== null && meetings[meetingId]
      ? meetingId
      : nextMeeting(meetings, app.context.today())?.id) ?? null
  );
}
