/**
 * The provenance of the template's values. Sentences are quoted byte for byte from the agenda of
 * the third meeting.
 */
import { unaccented } from '../../model/periods/normalise';
import type { Provenance } from '../../model/record';

/** The meeting whose agenda is the source. */
export const MEETING = 'meeting-3';

/** An interpretation of the sentence, for a meeting to confirm. */
export const reading = (sentence: string): Provenance => ({
  kind: 'reading',
  meetingId: MEETING,
  sentence,
});

/** Made up for the sample, and marked so. */
export const EXAMPLE: Provenance = { kind: 'example', meetingId: null, sentence: null };

const plain = (text: string): string => unaccented(text).replaceAll('’', "'");

/**
 * A title that is in the sentence (without regard to case, accents and kinds of apostrophes) is the
 * source's own; any other is an interpretation of it.
 */
export function titleProvenance(title: string, sentence: string): Provenance {
  return {
    ...reading(sentence),
    kind: plain(sentence).includes(plain(title)) ? 'source' : 'reading',
  };
}
