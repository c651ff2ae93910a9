/** The keys of a presentation, declared once for their handler and for the help. */
import type { WordKey } from '../../shared/i18n/words';

export type ActName =
  | 'forward'
  | 'back'
  | 'first'
  | 'last'
  | 'jump'
  | 'overview'
  | 'black'
  | 'white'
  | 'leave'
  | 'help'
  | 'decision'
  | 'action'
  | 'date'
  | 'hypothesis'
  | 'scenario'
  | 'zoom'
  | 'presenter'
  | 'swap'
  | 'fullscreen'
  | 'undo'
  | 'redo'
  | 'caught';

export interface KeyRow {
  readonly act: ActName;
  readonly keys: readonly string[];
  /** Keys by their place: a clicker sends the place of "." and ",", which AZERTY types ":" and ";". */
  readonly codes?: readonly string[];
  readonly label: WordKey;
}

/** In the order of the help. Letters match by the typed character. */
export const KEYS: readonly KeyRow[] = [
  {
    act: 'forward',
    keys: ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n', 'Enter'],
    label: 'presentation.forward',
  },
  {
    act: 'back',
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Backspace'],
    label: 'presentation.back',
  },
  { act: 'first', keys: ['Home'], label: 'presentation.first' },
  { act: 'last', keys: ['End'], label: 'presentation.last' },
  { act: 'jump', keys: ['g'], label: 'presentation.jump' },
  { act: 'overview', keys: ['o'], label: 'presentation.overview' },
  { act: 'zoom', keys: ['z'], label: 'presentation.zoom' },
  { act: 'decision', keys: ['d'], label: 'presentation.addDecision' },
  { act: 'action', keys: ['a'], label: 'presentation.addAction' },
  { act: 'date', keys: ['t'], label: 'presentation.fixDate' },
  { act: 'hypothesis', keys: ['h'], label: 'presentation.settle' },
  { act: 'scenario', keys: ['c'], label: 'presentation.chooseScenario' },
  { act: 'undo', keys: ['Ctrl+z'], label: 'app.undo' },
  { act: 'redo', keys: ['Ctrl+y', 'Ctrl+Shift+z'], label: 'app.redo' },
  { act: 'black', keys: ['b', '.'], codes: ['Period'], label: 'presentation.black' },
  { act: 'white', keys: ['w', ','], codes: ['Comma'], label: 'presentation.white' },
  { act: 'presenter', keys: ['v'], label: 'presentation.presenterView' },
  { act: 'swap', keys: ['s'], label: 'presentation.swap' },
  { act: 'fullscreen', keys: ['f'], label: 'presentation.fullscreen' },
  { act: 'help', keys: ['?'], label: 'presentation.help' },
  { act: 'leave', keys: ['Escape'], label: 'presentation.leave' },
];

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The act of a key; for a digit, a part of a number to jump to; null for other keys. F5 never
 * reloads the page.
 */
export function actOfKey(event: Press): ActName | { readonly digit: string } | null {
  if (event.key === 'F5') return 'caught';
  if (event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const control = event.ctrlKey || event.metaKey;
  const pressed = `${control ? 'Ctrl+' : ''}${control && event.shiftKey ? 'Shift+' : ''}${key}`;
  const row = KEYS.find(({ keys }) => keys.includes(pressed));
  if (row) return row.act;
  const placed = control ? undefined : KEYS.find(({ codes }) => codes?.includes(event.code));
  if (placed) return placed.act;
  // On a French keyboard the digit keys type signs without Shift.
  const digit =
    /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? (/^\d$/.test(key) ? key : undefined);
  return digit === undefined || control ? null : { digit };
}

/**
 * True in a field, where keys are text. Compares tag names, since the classes of another window are
 * different.
 */
export function isWriting(target: EventTarget | null): boolean {
  const { tagName, type, isContentEditable } = (target ?? {}) as Partial<HTMLInputElement>;
  return (
    isContentEditable === true ||
    tagName === 'TEXTAREA' ||
    tagName === 'SELECT' ||
    (tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(type ?? ''))
  );
}

/**
 * After a click on a button, moves the focus back to the stage, so that Space and Enter go forward
 * again.
 */
export function backToKeys({
  detail,
  target,
  currentTarget,
}: {
  readonly detail: number;
  readonly target: EventTarget;
  readonly currentTarget: HTMLElement;
}): void {
  // A button pressed with a key (no click count) keeps the focus for the next press.
  if (
    detail > 0 &&
    (target as Element).closest('button') &&
    !(target as Element).closest('form, [data-panel]')
  )
    currentTarget.focus();
}

/** True if Space and Enter belong to the focused element. */
export function isPressable(target: EventTarget | null): boolean {
  const { tagName } = (target ?? {}) as Partial<HTMLElement>;
  return tagName === 'BUTTON' || tagName === 'A' || tagName === 'INPUT' || tagName === 'SUMMARY';
}
