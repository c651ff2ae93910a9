/**
 * Where the template's values come from; sentences are quoted byte for byte from the agenda of the
 * third meeting.
 */
import { unaccented } from '../../model/periods/normalise';
import type { Provenance } from '../../model/record';

/** The meeting whose agenda the source is. */
export const MEETING = 'meeting-3';

/** Read out of the sentence, for a meeting to settle. */
export const reading = (sentence: string): Provenance => ({
  kind: 'reading',
  meetingId: MEETING,
  sentence,
});

/** Made up for the sample, and marked so. */
export const EXAMPLE: Provenance = { kind: 'example', meetingId: null, sentence: null };

const plain = (text: string): string => unaccented(text).replaceAll('’', "'");

/**
 * A title that the sentence holds (case, accents and the shape of apostrophes aside) is the
 * source's own; any other is a reading of it.
 */
export function titleProvenance(title: string, sentence: string): Provenance {
  return {
    ...reading(sentence),
    kind: plain(sentence).includes(plain(title)) ? 'source' : 'reading',
  };
}
