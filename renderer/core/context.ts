/** The clock, the ids and the contents for pure functions in the browser. */
import { canonicalJson, hashText } from '../../shared/history/journal';
import { localToday } from '../platform/today';
import type { KeepingContext } from './store';

/** A context with the browser's clock and randomness. */
export function browserContext(): KeepingContext {
  let kept: Record<string, unknown> = {};
  return {
    today: localToday,
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
