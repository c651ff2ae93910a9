/** Keys: does an event match "Ctrl+Shift+Z", and how is it shown to the user? */
import { isWordKey, say } from '../../shared/i18n/words';
import type { Action } from './action';

const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** "Ctrl+Shift+z" in its parts; the key "+" itself is a last part of its own. */
function partsOf(keys: string): string[] {
  const parts = keys.split('+');
  return parts.at(-1) === '' ? [...parts.slice(0, -2), '+'] : parts;
}

/**
 * True when a keyboard event is the key combination. A letter is compared by what it types, a digit
 * by its key, so AZERTY and QWERTY both work.
 */
export function matchesKeys(
  keys: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
    readonly code?: string;
  },
): boolean {
  const parts = partsOf(keys);
  const key = parts.at(-1)!;
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const command = MAC ? event.metaKey : event.ctrlKey;
  if (wants('Ctrl') !== command || wants('Alt') !== event.altKey) return false;
  // French keyboards type digits with Shift: the digit's key is what counts.
  if (/^\d$/.test(key) && (wants('Ctrl') || wants('Alt')))
    return !event.shiftKey && (event.key === key || event.code === `Digit${key}`);
  // A sign such as "?" needs Shift on some keyboards and not on others: the sign itself is what
  // counts.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase() && !/\d/.test(key);
  if (!isSign && wants('Shift') !== event.shiftKey) return false;
  return key.length === 1 ? event.key.toLowerCase() === key.toLowerCase() : event.key === key;
}

/** The combination as French keyboards print it: "Ctrl+Maj+Z"; on a Mac, "⌘+⇧+Z". */
export function sayKeys(keys: string, mac = MAC): string {
  return partsOf(keys)
    .map((part) => {
      const key = [...(mac ? [`keys.Mac${part}`] : []), `keys.${part}`].find(isWordKey);
      if (key) return say(key);
      return part.length === 1 ? part.toUpperCase() : part;
    })
    .join('+');
}

/** True while the user is typing in a field. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.tagName === 'TEXTAREA' ||
      target.tagName === 'SELECT' ||
      (target instanceof HTMLInputElement &&
        !['checkbox', 'radio', 'range', 'button'].includes(target.type)))
  );
}

/** Where the keyboard's focus is: in the step table or chart, in another grid, or elsewhere. */
export type Place = 'rows' | 'grid' | null;

/** Whether an action's keys count where the focus is. */
export function countsAt({ scope }: Action, target: EventTarget | null, where: Place): boolean {
  if (scope === 'everywhere') return true;
  if (isTyping(target)) return false;
  return scope === 'outsideText' || where === 'rows' || (where === 'grid' && scope === 'grids');
}

/** The action that a key event asks for, where it stands. */
export function actionFor(
  actions: readonly Action[],
  event: KeyboardEvent,
  where: Place,
): Action | undefined {
  return actions.find(
    (action) =>
      (action.keys ?? []).some((keys) => matchesKeys(keys, event)) &&
      countsAt(action, event.target, where),
  );
}
