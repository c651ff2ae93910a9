import { isWordKey, say } from '../../shared/i18n/words';
import type { Message } from '../../shared/model/message';
import { sayMessage } from '../../shared/wording/problems';

/** A host's failure in words. */
export function failureWords(failure: Message): string {
  return isWordKey(failure.code) ? sayMessage(failure) : say('desktop.noAnswer');
}
