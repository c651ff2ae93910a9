/** The whole screen, where the browser grants it; a presentation works as well in its window. */
import { presentationStore } from './current';

/**
 * A window of the presenter's that opens takes the browser out of the whole screen: that is not
 * leaving.
 */
let passing = false;

/** Going back to the window by our own key is not leaving either. */
let toWindow = false;

/** Runs what may take the browser out of the whole screen for a moment. */
export async function whilePassing(run: () => Promise<void>): Promise<void> {
  passing = true;
  await run();
  window.setTimeout(() => {
    passing = false;
  }, 1500);
}

/**
 * True where the browser has just left the whole screen and that means nothing: asked once, as it
 * leaves.
 */
export function isPassing(): boolean {
  const asked = toWindow;
  toWindow = false;
  return passing || asked;
}

/** The document that is projected. */
function projected(): Document {
  const { presenter, swapped } = presentationStore.getState();
  return swapped && presenter ? presenter.document : document;
}

/** Asks for the whole screen; where it is refused, nothing is lost. */
export function askFullscreen(): void {
  const { documentElement } = projected();
  documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}

/** Gives the screen back. */
export function leaveFullscreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/** The whole screen or the window. */
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
