/** Compares key events with "Ctrl+Shift+Z", and puts keys into words. */
import { isWordKey, say } from '../../shared/i18n/words';
import type { Action } from './action';

const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** Splits "Ctrl+Shift+z"; the key "+" itself is a part of its own. */
function partsOf(keys: string): string[] {
  const parts = keys.split('+');
  return parts.at(-1) === '' ? [...parts.slice(0, -2), '+'] : parts;
}

/**
 * True if a keyboard event is the key combination. Compares letters by the typed character and
 * digits by the key, so that AZERTY and QWERTY both work.
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
  // French keyboards type digits with Shift, so compare the key.
  if (/^\d$/.test(key) && (wants('Ctrl') || wants('Alt')))
    return !event.shiftKey && (event.key === key || event.code === `Digit${key}`);
  // Some keyboards need Shift for a sign such as "?", others don't, so compare the sign only.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase() && !/\d/.test(key);
  if (!isSign && wants('Shift') !== event.shiftKey) return false;
  return key.length === 1 ? event.key.toLowerCase() === key.toLowerCase() : event.key === key;
}

/** The combination as on French keyboards: "Ctrl+Maj+Z"; on a Mac, "⌘+⇧+Z". */
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

/** The place of the focus: in the step table or chart, in another grid, or elsewhere. */
export type Place = 'rows' | 'grid' | null;

/** True if an action's keys work at the focus. */
export function countsAt({ scope }: Action, target: EventTarget | null, where: Place): boolean {
  if (scope === 'everywhere') return true;
  if (isTyping(target)) return false;
  return scope === 'outsideText' || where === 'rows' || (where === 'grid' && scope === 'grids');
}

/** The action for a key event, if it works at the focus. */
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
