/** The acts of a presentation's keys and buttons. */
import { say } from '../../shared/i18n/words';
import type { AgendaItem } from '../../shared/model/meeting';
import { problem } from '../../shared/model/problem';
import type { App } from '../core/store';
import { itemsOf, placeOf } from './agenda';
import { closePresentation, presentationStore, type Bar, type Presenting } from './current';
import { leaveFullscreen, toggleFullscreen } from './fullscreen';
import type { ActName } from './keys';
import { closePresenter, togglePresenter } from './presenter/window';
import { turnClock } from './timer';
import { sayMessage, sayProblem } from '../../shared/wording/problems';

const now = (): Presenting => presentationStore.getState();
const set = (change: Partial<Presenting>): void => presentationStore.setState(change);

/** The items of the current presentation. */
export function itemsShown(app: App): readonly AgendaItem[] {
  return itemsOf(app.state().plan, now().meetingId);
}

/** Goes to an item by its index, on its first screen (0) or its last (Infinity). */
export function goTo(app: App, place: number, page = 0): void {
  const items = itemsShown(app);
  const item = items[Math.min(Math.max(0, place), items.length - 1)];
  if (!item) return;
  const { clock, itemId, zoom } = now();
  set({
    itemId: item.id,
    page,
    pages: item.id === itemId ? now().pages : 1,
    cover: null,
    panel: null,
    typed: null,
    said: null,
    zoom: item.id === itemId ? zoom : {},
    clock: turnClock(clock, item.id, Date.now()),
  });
}

function step(app: App, by: 1 | -1): void {
  if (now().cover !== null) {
    set({ cover: null });
    return;
  }
  const { page, pages, itemId } = now();
  const at = Math.min(page, pages - 1);
  if (at + by >= 0 && at + by < pages) {
    set({ page: at + by, said: null });
    return;
  }
  const items = itemsShown(app);
  const place = placeOf(items, itemId) + by;
  if (place >= 0 && place < items.length) goTo(app, place, by > 0 ? 0 : Infinity);
}

/** Adds a digit to the number of the item to jump to. */
export function typeDigit(digit: string): void {
  set({ typed: `${now().typed ?? ''}${digit}`.slice(-3), panel: null });
}

function jump(app: App): void {
  const { typed } = now();
  if (typed === null) {
    set({ typed: '', panel: null });
    return;
  }
  if (typed === '') {
    set({ typed: null });
    return;
  }
  const place = Number(typed);
  if (place >= 1 && place <= itemsShown(app).length) goTo(app, place - 1);
  else
    set({
      typed: null,
      said: { text: say('presentation.noItem', { number: place }), kind: 'error' },
    });
}

/** Closes the panels over the screen one by one; without any, leaves. */
function escape(): void {
  const { bar, panel, cover, typed } = now();
  if (bar !== null) set({ bar: null });
  else if (panel !== null) set({ panel: null });
  else if (cover !== null) set({ cover: null });
  else if (typed !== null) set({ typed: null });
  else leave();
}

/** Ends the presentation. */
export function leave(): void {
  closePresenter();
  closePresentation();
  leaveFullscreen();
}

/** Undoes or redoes the last edit, and shows which. */
function takeBack(app: App, redo: boolean): void {
  const { past, future } = app.state().history;
  const entry = (redo ? future : past).at(-1);
  if (!entry) {
    set({ said: { text: say(redo ? 'app.nothingToRedo' : 'app.nothingToUndo'), kind: 'info' } });
    return;
  }
  const before = app.state().history;
  const { chosen } = now();
  const isChosen = (): boolean =>
    chosen !== null && chosen.decisionId in app.state().plan.decisions;
  const was = isChosen();
  if (redo) app.redo();
  else app.undo();
  // Show the scenario from before the choice, or the chosen one again.
  if (chosen && was !== isChosen()) app.setScenario(was ? chosen.from : chosen.to);
  // A refusal (a read-only window) appears in the foot of the plan, which nobody sees now.
  if (app.state().history === before)
    set({
      said: {
        text: app.state().notice?.text ?? sayProblem(problem('app.readOnly')),
        kind: 'error',
      },
    });
  else
    set({
      said: {
        text: say(redo ? 'commands.redone' : 'commands.undone', { label: sayMessage(entry.label) }),
        kind: 'info',
      },
    });
}

const open = (bar: Bar) => (): void =>
  set({ bar, panel: null, cover: null, typed: null, said: null });
const cover = (colour: 'black' | 'white') => (): void =>
  set({ cover: now().cover === colour ? null : colour, panel: null });
const panel = (name: 'overview' | 'help') => (): void =>
  set({ panel: now().panel === name ? null : name, bar: null, typed: null, cover: null });

/** Only the roadmap has a zoom by year or theme. */
function openZoom(app: App): void {
  const items = itemsShown(app);
  const { shows } = items[placeOf(items, now().itemId)]!;
  if (shows === 'roadmap' || shows === 'scenario') open('zoom')();
  else
    set({
      panel: null,
      cover: null,
      typed: null,
      said: { text: say('presentation.nothingToZoom'), kind: 'info' },
    });
}

const ACTS: Readonly<Record<ActName, (app: App) => void>> = {
  forward: (app) => {
    if (now().typed) jump(app);
    else step(app, 1);
  },
  back: (app) => step(app, -1),
  first: (app) => goTo(app, 0),
  last: (app) => goTo(app, Infinity),
  jump,
  overview: panel('overview'),
  help: panel('help'),
  black: cover('black'),
  white: cover('white'),
  leave: escape,
  decision: open('decision'),
  action: open('action'),
  date: open('date'),
  hypothesis: open('hypothesis'),
  scenario: open('scenario'),
  zoom: openZoom,
  presenter: () => {
    void togglePresenter();
  },
  swap: () => {
    if (now().presenter) set({ swapped: !now().swapped });
    else set({ said: { text: say('presentation.noPresenter'), kind: 'info' } });
  },
  fullscreen: toggleFullscreen,
  undo: (app) => takeBack(app, false),
  redo: (app) => takeBack(app, true),
  caught: () => undefined,
};

/** Runs the act of a key or a button. */
export function act(app: App, name: ActName): void {
  ACTS[name](app);
}
