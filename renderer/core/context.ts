/** The clock, the ids and the contents that pure functions are handed in the browser. */
import { canonicalJson, hashText } from '../../shared/history/journal';
import type { KeepingContext } from './store';

/** A context on the browser's clock and randomness. Today is the user's calendar day, not UTC's. */
export function browserContext(): KeepingContext {
  let kept: Record<string, unknown> = {};
  return {
    today: () => {
      const now = new Date();
      return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    },
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    newId: () => crypto.randomUUID().replaceAll('-', '').slice(0, 16),
    keepContent: (content) => {
      const hash = hashText(canonicalJson(content));
      kept[hash] = content;
      return hash;
    },
    takeContents: () => {
      const taken = kept;
      kept = {};
      return taken;
    },
  };
}
