/**
 * Every kind of file that Phasage knows, one row each: it looks at the content first and at the
 * extension last. Everything that opens or makes a file goes through here, on any host.
 */
import { worded, type WordKey } from '../i18n/words';
import { isProblem, problem, type Problem } from '../model/problem';
import { FOREIGN } from './foreign';
import type { LookedAt } from './lookedAt';
import { readPhasage, type PhasageFile } from './phasage';
import { BUNDLE_NAME, readBundle } from './phasage/bundle';
import { PLAN } from './writers';
import type { WriteKind, Writer } from './writing';

/** One plan of a file, or the reason why it can't be read. */
export interface PlanRead {
  readonly read: PhasageFile | Problem;
  /** What was read, or what can be repaired; absent where it is neither. */
  readonly text?: string;
  /** It is a plan that can't be read as it is: `repairPhasage` may save a part of it. */
  readonly isDamaged: boolean;
}

export interface Format {
  readonly id: string;
  /** What such a file is, in words: "un plan Phasage". */
  readonly name: WordKey;
  /** With their dot, in small letters, the usual one first. */
  readonly extensions: readonly string[];
  /** By its content, whatever it is called. */
  recognises(file: LookedAt): boolean;
  /** The plans in a file, read one by one as they are asked for; absent where it is not opened. */
  readonly read?: (file: LookedAt) => Iterable<PlanRead>;
  /** How it is written, and of what; absent where it is not. */
  readonly write?: Writer;
  /** It may hold several plans, taken together from one place to another. */
  readonly holdsSeveral?: true;
  /**
   * It holds all of a plan, and the plan alone: "Enregistrer" writes over the file that was opened.
   * Any other would lose what it can't hold.
   */
  readonly holdsAll?: true;
}

const formatIs = (name: string, { decoded }: LookedAt): boolean =>
  decoded !== null && new RegExp(`"format"\\s*:\\s*"${name}"`).test(decoded.text);

const PHASAGE: Format = {
  id: 'phasage',
  name: 'formats.phasage',
  extensions: ['.phasage'],
  recognises: (file) => formatIs('phasage', file),
  read: readOne,
  write: PLAN,
  holdsAll: true,
};

/** The table. A bundle holds plans: it stands before them. */
export const FORMATS: readonly Format[] = [
  {
    id: 'bundle',
    name: 'formats.bundle',
    extensions: ['.phasage'],
    recognises: (file) => formatIs(BUNDLE_NAME, file),
    read: readSeveral,
    holdsSeveral: true,
  },
  PHASAGE,
  ...FOREIGN,
];

/** The endings of what can be opened. */
export const READ_EXTENSIONS: readonly string[] = [
  ...new Set(FORMATS.flatMap(({ read, extensions }) => (read ? extensions : []))),
];

const hasEnding = (name: string, { extensions }: Format): boolean =>
  extensions.some((extension) => name.toLowerCase().endsWith(extension));

/**
 * The format of a file; of what nothing recognises, that of its name, else our own, which says what
 * is wrong with it.
 */
export function formatOf(file: LookedAt, formats: readonly Format[] = FORMATS): Format {
  return (
    formats.find((format) => format.recognises(file)) ??
    formats.find((format) => format.holdsAll && hasEnding(file.name, format)) ??
    PHASAGE
  );
}

/** A format that is written. */
export type WrittenFormat = Format & { readonly write: Writer };

/** The formats that a kind of thing is written in, in the table's order. */
export function formatsWriting(kind: WriteKind): WrittenFormat[] {
  return FORMATS.filter((format): format is WrittenFormat => !!format.write?.kinds.includes(kind));
}

/** The format by its id, to write a kind of thing. Throws where it does not write it. */
export function formatWriting(kind: WriteKind, id: string): WrittenFormat {
  const found = formatsWriting(kind).find((format) => format.id === id);
  if (!found) throw new Error(`no ${kind} is written as ${id}`);
  return found;
}

/** The format that a file's name asks for by its ending; null where none of them has it. */
export function formatNamed<F extends Format>(name: string, formats: readonly F[]): F | null {
  return formats.find((format) => hasEnding(name, format)) ?? null;
}

/** The reason why Phasage does not open files of a format; null if it does. */
export function refusedFormat({ read, name }: Format): Problem | null {
  return read ? null : problem('formats.notRead', { kind: worded(name) });
}

/** Warns about the encoding: nothing proves that a text is in Windows-1252. */
export function encodingProblems({ decoded }: LookedAt): Problem[] {
  return decoded?.encoding === 'windows-1252'
    ? [problem('formats.readAs', {}, { severity: 'warning' })]
    : [];
}

function* readOne(file: LookedAt): Iterable<PlanRead> {
  if (file.decoded === null)
    // No text at all is a plan only where its name says so.
    yield hasEnding(file.name, PHASAGE)
      ? { read: problem('files.notJson'), text: file.loosely(), isDamaged: true }
      : { read: problem('files.notAPlan'), isDamaged: false };
  else yield readText(file.decoded.text);
}

function* readSeveral(file: LookedAt): Iterable<PlanRead> {
  const texts = readBundle(file.decoded?.text ?? '');
  if (isProblem(texts)) yield { read: texts, isDamaged: false };
  else for (const text of texts) yield readText(text);
}

/** Codes of a file that is no plan, or that this version can't know: nothing is to be repaired. */
const WHOLE: ReadonlySet<string> = new Set([
  'files.notAPlan',
  'files.foreign',
  'files.newer',
  'files.tooBig',
  'files.bundle',
]);

function readText(text: string): PlanRead {
  const read = readPhasage(text);
  return { read, text, isDamaged: isProblem(read) && !WHOLE.has(read.code) };
}
