import type { Failure } from '../../shared/desktop';
import type { WordKey } from '../../shared/i18n/words';
import type { Message } from '../../shared/model/message';

/** The failure of a request, and its reason. */
export function failed(code: WordKey | string, params: Message['params'] = {}): Failure {
  return { ok: false, code, params: { ...params } };
}
