/**
 * Holds keys pressed while a dialog is loading: they must not reach the plan behind it, and its
 * field gets the letters.
 */
export interface TypedAhead {
  readonly text: string;
  /** True if Enter came after the letters; later keys are dropped. */
  readonly entered: boolean;
}

const NOTHING: TypedAhead = { text: '', entered: false };

let typed = NOTHING;

/**
 * Holds back every key of the window until the returned function is called. Keeps letters, and
 * Enter after them; Backspace removes the last letter, Escape calls `onEscape`.
 */
export function holdKeys(target: Window, onEscape: () => void): () => void {
  typed = NOTHING;
  const onKeyDown = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') onEscape();
    else if (!event.ctrlKey && !event.metaKey) typed = after(typed, event.key);
  };
  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', onKeyDown, { capture: true });
}

function after({ text, entered }: TypedAhead, key: string): TypedAhead {
  if (entered) return { text, entered };
  if (key === 'Backspace') return { text: text.slice(0, -1), entered };
  return { text: key.length === 1 ? text + key : text, entered: key === 'Enter' };
}

/** Returns the held keys, once. */
export function takeTyped(): TypedAhead {
  const taken = typed;
  typed = NOTHING;
  return taken;
}
