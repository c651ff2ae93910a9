import type { Failure } from '../../shared/desktop';
import type { WordKey } from '../../shared/i18n/words';
import type { Message } from '../../shared/model/message';

/** A request that could not be done, and why. */
export function failed(code: WordKey | string, params: Message['params'] = {}): Failure {
  return { ok: false, code, params: { ...params } };
}
