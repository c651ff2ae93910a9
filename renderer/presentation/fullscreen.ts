/** Full screen, if the browser allows it; a presentation also works in its window. */
import { presentationStore } from './current';

/** A new window for the presenter ends full screen, but not the presentation. */
let passing = false;

/** Neither does going back to the window with our own key. */
let toWindow = false;

/** Runs a function that may end full screen for a moment. */
export async function whilePassing(run: () => Promise<void>): Promise<void> {
  passing = true;
  await run();
  window.setTimeout(() => {
    passing = false;
  }, 1500);
}

/** True if the browser has just ended full screen without meaning to end the presentation. */
export function isPassing(): boolean {
  const asked = toWindow;
  toWindow = false;
  return passing || asked;
}

function projected(): Document {
  const { presenter, swapped } = presentationStore.getState();
  return swapped && presenter ? presenter.document : document;
}

/** Requests full screen; a refusal does no harm. */
export function askFullscreen(): void {
  const { documentElement } = projected();
  documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}

/** Ends full screen. */
export function leaveFullscreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/** Toggles full screen. */
export function toggleFullscreen(): void {
  const where = projected();
  if (!where.fullscreenElement) {
    askFullscreen();
    return;
  }
  toWindow = where === document;
  where.exitFullscreen().catch(() => {
    toWindow = false;
  });
}
