/**
 * Every kind of file that Phasage knows, one row each, recognised by content first and by extension
 * last. All code that opens or makes a file, on any host, uses this table.
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
  /** The text that was read, or that can be repaired; undefined if neither. */
  readonly text?: string;
  /** True for a damaged plan: `repairPhasage` may save a part of it. */
  readonly isDamaged: boolean;
}

export interface Format {
  readonly id: string;
  /** The name of the kind of file: "un plan Phasage". */
  readonly name: WordKey;
  /** With their dot, in lower case, the usual one first. */
  readonly extensions: readonly string[];
  /** Recognises a file by its content, whatever its name. */
  recognises(file: LookedAt): boolean;
  /** The plans in a file, read one by one on demand; undefined if Phasage does not open it. */
  readonly read?: (file: LookedAt) => Iterable<PlanRead>;
  /** How to write it, and from which data; undefined if Phasage does not write it. */
  readonly write?: Writer;
  /** True if it may hold several plans, to take them from one place to another. */
  readonly holdsSeveral?: true;
  /**
   * True if it holds a plan completely, and nothing else: "Enregistrer" overwrites the file that
   * the user opened. Any other format would lose something.
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

/** The table. A bundle contains plans, so it comes before the plan. */
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

/** The extensions of the files that Phasage opens. */
export const READ_EXTENSIONS: readonly string[] = [
  ...new Set(FORMATS.flatMap(({ read, extensions }) => (read ? extensions : []))),
];

const hasEnding = (name: string, { extensions }: Format): boolean =>
  extensions.some((extension) => name.toLowerCase().endsWith(extension));

/**
 * The format of a file. If no content test recognises it, the format of its extension, else our
 * own, which explains what is wrong with it.
 */
export function formatOf(file: LookedAt, formats: readonly Format[] = FORMATS): Format {
  return (
    formats.find((format) => format.recognises(file)) ??
    formats.find((format) => format.holdsAll && hasEnding(file.name, format)) ??
    PHASAGE
  );
}

/** A format that Phasage writes. */
export type WrittenFormat = Format & { readonly write: Writer };

/** The formats for a kind of document, in the table's order. */
export function formatsWriting(kind: WriteKind): WrittenFormat[] {
  return FORMATS.filter((format): format is WrittenFormat => !!format.write?.kinds.includes(kind));
}

/** The format with this id, for writing a kind of document. Throws if it can't write it. */
export function formatWriting(kind: WriteKind, id: string): WrittenFormat {
  const found = formatsWriting(kind).find((format) => format.id === id);
  if (!found) throw new Error(`no ${kind} is written as ${id}`);
  return found;
}

/** The format with the extension of a file's name; null if none has it. */
export function formatNamed<F extends Format>(name: string, formats: readonly F[]): F | null {
  return formats.find((format) => hasEnding(name, format)) ?? null;
}

/** The reason why Phasage does not open files of a format; null if it does. */
export function refusedFormat({ read, name }: Format): Problem | null {
  return read ? null : problem('formats.notRead', { kind: worded(name) });
}

/** A warning about the encoding, since nothing proves that a text is in Windows-1252. */
export function encodingProblems({ decoded }: LookedAt): Problem[] {
  return decoded?.encoding === 'windows-1252'
    ? [problem('formats.readAs', {}, { severity: 'warning' })]
    : [];
}

function* readOne(file: LookedAt): Iterable<PlanRead> {
  if (file.decoded === null)
    // An empty file is a plan only if its name says so.
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

/**
 * Codes for files that are not plans, or that this version can't know: there is nothing to repair.
 */
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
