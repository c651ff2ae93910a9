/**
 * Keys pressed while a dialog is still loading: they must not reach the plan behind it, and letters
 * meant for its field wait for it.
 */
let typed = '';

/**
 * Holds back every key of the window until the result is called. Letters are kept, Backspace takes
 * the last one back, Escape calls `onEscape`.
 */
export function holdKeys(target: Window, onEscape: () => void): () => void {
  typed = '';
  const onKeyDown = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') onEscape();
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) typed += event.key;
  };
  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', onKeyDown, { capture: true });
}

/** The letters that were held back, once. */
export function takeTyped(): string {
  const taken = typed;
  typed = '';
  return taken;
}
