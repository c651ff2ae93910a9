import { isWordKey, say, type WordParams } from '../../shared/i18n/words';

/** A host's failure in words. */
export function failureWords(failure: {
  readonly code: string;
  readonly params: WordParams;
}): string {
  return isWordKey(failure.code) ? say(failure.code, failure.params) : say('desktop.noAnswer');
}
