/**
 * Phasage's own file format, which PHASAGE.md documents. `readPhasage` and `writePhasage` are exact
 * inverses; `inspectPhasage` lists every problem.
 */
import { canonicalJson, hashText } from '../history/journal';
import { labelled } from '../i18n/words';
import { checkIntegrity } from '../model/integrity';
import { bringForward, migrate } from '../model/migrations/migrate';
import { pictureSchema } from '../model/picture';
import { planSchema, type Plan } from '../model/plan';
import { isProblem, problem, messageOf, type Problem } from '../model/problem';
import { BUNDLE_NAME } from './phasage/bundle';
import { envelopeSchema, FORMAT_NAME, FORMAT_VERSION, type Envelope } from './phasage/envelope';
import { flawOf } from './phasage/flaw';
import { placeOfIssue } from './phasage/place';

/** Baselines' plans and pictures, by the hash of their content. */
export type Contents = Readonly<Record<string, unknown>>;

export interface PhasageFile {
  readonly plan: Plan;
  readonly contents: Contents;
  /** "YYYY-MM-DDTHH:MM:SSZ", by the clock of the saving machine; null if the file does not say. */
  readonly savedAt: string | null;
  /** Warnings and infos: the plan opens anyway. */
  readonly problems: readonly Problem[];
}

/**
 * The result of inspecting a file: every problem, errors first, and the plan if there is no error.
 */
export interface Inspection {
  readonly plan: Plan | null;
  readonly contents: Contents;
  readonly savedAt: string | null;
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  readonly maxBytes?: number;
}

const MEGABYTE = 1024 * 1024;
/** The maximum size of a file to read, in bytes: 50 megabytes. */
export const MAX_BYTES = 50 * MEGABYTE;

/**
 * Reads a file's text. Returns the plan in the current version and its contents, or one Problem
 * (`files.…`) that suggests what to do; never throws.
 */
export function readPhasage(text: string, options: ReadOptions = {}): PhasageFile | Problem {
  const { plan, problems, ...rest } = inspectPhasage(text, options);
  if (plan) return { plan, problems, ...rest };
  const first = problems[0]!;
  return first.code.startsWith('files.')
    ? first
    : problem(
        'files.inconsistent',
        { reason: messageOf(first) },
        first.place ? { place: first.place } : {},
      );
}

/**
 * The text of the file: keys in a stable order and one line per value, so that two versions can be
 * compared. `savedAt` as "YYYY-MM-DDTHH:MM:SSZ".
 */
export function writePhasage(
  plan: Plan,
  contents: Contents,
  { savedWith, savedAt }: { savedWith: string; savedAt: string },
): string {
  const [pictures, baselines] = partition(
    Object.entries(contents),
    ([, content]) => pictureSchema.safeParse(content).success,
  );
  const envelope = {
    format: FORMAT_NAME,
    version: FORMAT_VERSION,
    savedWith,
    savedAt,
    plan,
    baselines: Object.fromEntries(baselines),
    pictures: Object.fromEntries(pictures),
  };
  const sorted = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value === envelope)
      return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return `${JSON.stringify(envelope, sorted, 1)}\n`;
}

/** The size of a text as UTF-8, in bytes. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // A surrogate pair takes four bytes, two for each half.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/**
 * The refusal of a file of this size, or undefined. For hosts that know the size before reading.
 */
export function tooBig(bytes: number, maxBytes = MAX_BYTES): Problem | undefined {
  return bytes > maxBytes
    ? problem('files.tooBig', {
        size: { amount: bytes, unit: 'bytes' },
        most: { amount: maxBytes, unit: 'bytes' },
      })
    : undefined;
}

/** Reads a file's text and lists every problem in it. */
export function inspectPhasage(
  text: string,
  { maxBytes = MAX_BYTES }: ReadOptions = {},
): Inspection {
  const oversized = tooBig(text.length > maxBytes ? text.length : byteLength(text), maxBytes);
  if (oversized) return refused(oversized);
  const envelope = readEnvelope(text.replace(/^\ufeff/, ''));
  if (isProblem(envelope)) return refused(envelope);
  const brought = bringForward(envelope.plan);
  if (isProblem(brought))
    return refused(
      brought.code === 'files.notAPlan'
        ? problem('files.damaged', { place: labelled('files.part_plan') })
        : brought,
    );
  const checked = planSchema.safeParse(brought.raw);
  if (!checked.success) {
    const root = { plan: brought.raw };
    return refused(
      ...checked.error.issues.map((issue) =>
        problem('files.damaged', { place: placeOfIssue(issue, root, ['plan']) }),
      ),
    );
  }
  const plan = checked.data;
  const problems = [...contentProblems(plan, envelope), ...checkIntegrity(plan)];
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return refused(...errors, ...problems.filter(({ severity }) => severity !== 'error'));
  return {
    plan,
    contents: { ...envelope.baselines, ...envelope.pictures },
    savedAt: envelope.savedAt,
    problems,
  };
}

function refused(...problems: Problem[]): Inspection {
  return { plan: null, contents: {}, savedAt: null, problems };
}

function readEnvelope(text: string): Envelope | Problem {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return problem(/^\s*\{/.test(text) ? 'files.notJson' : 'files.notAPlan');
  }
  if (typeof raw !== 'object' || raw === null) return problem('files.notAPlan');
  const { format, version } = raw as { format?: unknown; version?: unknown };
  if (format === BUNDLE_NAME) return problem('files.bundle');
  if (format !== FORMAT_NAME) return problem('files.foreign');
  if (typeof version === 'number' && version > FORMAT_VERSION)
    return problem('files.newer', { version });
  const flaw = flawOf(text);
  if (flaw) return flaw;
  const checked = envelopeSchema.safeParse(raw);
  return checked.success
    ? checked.data
    : problem('files.damaged', { place: placeOfIssue(checked.error.issues[0]!, raw) });
}

/**
 * Each content must match the hash that is its key, and each baseline must be a plan. Reports a
 * baseline without its content.
 */
function contentProblems(plan: Plan, { baselines, pictures }: Envelope): Problem[] {
  const titles = new Map(
    Object.values(plan.baselines).map(({ contentHash, title }) => [contentHash, title]),
  );
  const titleOf = (hash: string): string => titles.get(hash) ?? hash.slice(0, 8);
  const altered = (contents: Contents, code: string): Problem[] =>
    Object.entries(contents)
      .filter(([hash, content]) => hashText(canonicalJson(content)) !== hash)
      .map(([hash]) => problem(code, { title: titleOf(hash) }));
  const unreadable = Object.entries(baselines)
    .filter(([, content]) => isProblem(migrate(content)))
    .map(([hash]) => problem('files.damagedContent', { title: titleOf(hash) }));
  const missing = Object.values(plan.baselines)
    .filter(({ contentHash }) => !Object.hasOwn(baselines, contentHash))
    .map(({ id, title }) =>
      problem(
        'files.missingContent',
        { title },
        { severity: 'warning', place: { collection: 'baselines', id, field: 'contentHash' } },
      ),
    );
  const found = [
    ...altered(baselines, 'files.damagedContent'),
    ...altered(pictures, 'files.damagedPicture'),
  ];
  return [...found, ...(found.length > 0 ? [] : unreadable), ...missing];
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
