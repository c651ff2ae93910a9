/**
 * Recognises the encoding of texts from office programs. The host provides the tables of characters
 * (`TextDecoder`).
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** `TextDecoder`, which every host has and this folder's types don't. */
export type Decoder = new (
  encoding: Exclude<Encoding, 'windows-1252'>,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** The number of bytes to convert at once: a call takes no more arguments. */
const CHUNK = 0x4000;

export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file, in the encoding of its byte order mark; else UTF-16 if each first character
 * has a zero byte; else UTF-8; else Windows-1252 (Notepad's "ANSI"). Null if it is none of these,
 * or damaged UTF-8, which must never be repaired silently.
 */
export function readText(bytes: Uint8Array, decoder: Decoder): DecodedText | null {
  try {
    return decoded(bytes, decoder, true);
  } catch {
    return null;
  }
}

/** The text of any bytes: unreadable ones become "\ufffd". */
export function readTextLoosely(bytes: Uint8Array, decoder: Decoder): string {
  return decoded(bytes, decoder, false).text;
}

function decoded(bytes: Uint8Array, decoder: Decoder, fatal: boolean): DecodedText {
  const encoding = markedEncoding(bytes) ?? (looksWestern(bytes) ? 'windows-1252' : 'utf-8');
  const text =
    encoding === 'windows-1252'
      ? western(bytes)
      : new decoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  return { text: text.replace(/^\ufeff/, ''), encoding };
}

function markedEncoding([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== 0 && second !== undefined ? 'utf-16be' : null;
}

/** One character per byte, with the same number. */
export function signsOf(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += CHUNK)
    text += String.fromCharCode(...bytes.subarray(index, index + CHUNK));
  return text;
}

/** The characters of Windows-1252 from 0x80 to 0x9F; a space for an unused number. */
const OWN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const hasSign = (byte: number): boolean => OWN[byte - 0x80] !== ' ';

/** An own decoder, as that of Node 20 takes Windows-1252 for Latin-1 and loses "’", "€" and "œ". */
function western(bytes: Uint8Array): string {
  return signsOf(bytes).replace(/[\u0080-\u009f]/g, (sign) => OWN[sign.charCodeAt(0) - 0x80]!);
}

/**
 * True if bytes that are not valid UTF-8 look like one byte per character: then a plain letter
 * follows an accented one, and valid UTF-8 sequences occur only by chance.
 */
function looksWestern(bytes: Uint8Array): boolean {
  let sequences = 0;
  let single = 0;
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes, index);
    if (length === 0 && !hasSign(bytes[index]!)) return false;
    if (length === 0) single += 1;
    else if (length > 1) sequences += 1;
    index += length || 1;
  }
  return single > sequences;
}

function lengthAfter(lead: number): 2 | 3 | 4 {
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The length of the UTF-8 sequence at `at`; 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lengthAfter(lead);
  for (let next = at + 1; next < at + length; next += 1)
    if ((bytes[next] ?? 0) >> 6 !== 0b10) return 0;
  return length;
}
