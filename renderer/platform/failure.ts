import type { Failure } from '../../shared/desktop';
import type { WordKey, WordParams } from '../../shared/i18n/words';

/** A request that could not be done, and why. */
export function failed(code: WordKey | string, params: WordParams = {}): Failure {
  return { ok: false, code, params: { ...params } };
}
