/**
 * A backup in a folder: `STEM.phasage`, an ordinary plan file, and `STEM.json`, which describes it.
 */
import { z } from 'zod';
import { byteLength } from '../formats/phasage';
import { FORMAT_NAME } from '../formats/phasage/envelope';
import { canonicalJson, hashText } from '../history/journal';
import type { Question } from '../desktop';
import type { TextFolder } from './folder';
import { backupSchema, newestFirst, type Backup } from '../desktop/safety';

const PLAN = '.phasage';
const HEADER = '.json';
/** The number of files to read at the same time. */
const AT_ONCE = 32;
const STEM = /^[a-z0-9-]{1,120}$/;

const headerSchema = backupSchema.omit({ token: true, order: true }).extend({
  version: z.literal(1),
  /** SHA-256 of the plan's file. */ digest: z.string(),
  /** Missing in backups from before they had numbers. */
  order: backupSchema.shape.order.optional(),
});
export type Header = z.infer<typeof headerSchema>;
/** As written, with a hash of everything else, since it decides which backups to delete. */
const sealedSchema = headerSchema.extend({ seal: z.string() });

/** A header in its written form. */
export function sealed(header: Header): string {
  return JSON.stringify({ ...header, seal: hashText(canonicalJson(header)) });
}

function readHeader(text: string | null): Header | null {
  const read = sealedSchema.safeParse(parsed(text));
  if (!read.success) return null;
  const { seal, ...header } = read.data;
  return hashText(canonicalJson(header)) === seal ? header : null;
}

/**
 * A backup as found; its header is null if it is damaged, or if someone else put a plan file there.
 */
export interface Found {
  readonly backup: Backup;
  readonly header: Header | null;
}

/** A backup made by Phasage. */
interface Counted extends Found {
  readonly header: Header;
}

/** The names of a backup's two files. */
export function filesOf(token: string): { plan: string; header: string } {
  return { plan: token + PLAN, header: token + HEADER };
}

/**
 * The header of a new backup, and its token: readable, with characters that every system accepts.
 */
export function headerFor(
  { text, ...asked }: Question<'keepBackup'>,
  order: number,
): {
  token: string;
  header: Header;
} {
  const digest = hashText(text);
  // Two profiles may back up the same plan at the same time.
  const own = hashText(
    JSON.stringify([asked.profile, asked.planId, asked.sequence, asked.hash, digest]),
  );
  const title = asked.title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  const token = [title || 'plan', asked.at.replace(/\D/g, '').slice(0, 14), own.slice(0, 12)]
    .filter((part) => part !== '')
    .join('-');
  return { token, header: { version: 1, ...asked, order, digest, bytes: byteLength(text) } };
}

/** The backup that a header describes. */
export function backupOf(
  token: string,
  { version: _version, digest: _digest, order = 0, ...rest }: Header,
): Backup {
  return { token, order, ...rest };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const strangeSchema = z.object({
  format: z.literal(FORMAT_NAME),
  savedAt: z.string(),
  plan: z.object({ id: z.string(), title: z.string(), steps: z.record(z.string(), z.unknown()) }),
});

/** A backup from a plan file without a header; null if it is not a plan file. */
function strange(token: string, text: string | null): Found | null {
  const file = strangeSchema.safeParse(parsed(text));
  if (!file.success) return null;
  const { plan, savedAt } = file.data;
  const backup: Backup = {
    token,
    order: 0,
    profile: '',
    planId: plan.id,
    title: plan.title,
    stepCount: Object.keys(plan.steps).length,
    sequence: 0,
    hash: '',
    reason: 'asked',
    at: savedAt,
    bytes: byteLength(text!),
  };
  return { backup, header: null };
}

/** Without a readable header, uses the plan file's own data. */
async function find(folder: TextFolder, token: string): Promise<Found | null> {
  return (
    (await findCounted(folder, token)) ?? strange(token, await folder.read(filesOf(token).plan))
  );
}

async function findCounted(folder: TextFolder, token: string): Promise<Counted | null> {
  const header = readHeader(await folder.read(filesOf(token).header).catch(() => null));
  return header && { backup: backupOf(token, header), header };
}

/** Looks at each backup of the folder, the newest first; skips those without a result. */
async function each<T extends Found>(
  folder: TextFolder,
  look: (folder: TextFolder, token: string) => Promise<T | null>,
): Promise<T[]> {
  const tokens = (await folder.names())
    .filter((name) => name.endsWith(PLAN))
    .map((name) => name.slice(0, -PLAN.length))
    .filter((token) => STEM.test(token));
  const found: T[] = [];
  for (let first = 0; first < tokens.length; first += AT_ONCE)
    for (const copy of await Promise.all(
      tokens
        .slice(first, first + AT_ONCE)
        // An unreadable one does not hide the others.
        .map((token) => look(folder, token).catch(() => null)),
    ))
      if (copy) found.push(copy);
  return found.sort((a, b) => newestFirst(a.backup, b.backup));
}

/** Every backup of the folder, the newest first; skips other files. */
export const findCopies = (folder: TextFolder): Promise<Found[]> => each(folder, find);

/** Backups with a header, made by Phasage: does not read their plan files. */
export const countedCopies = (folder: TextFolder): Promise<Counted[]> => each(folder, findCounted);

/** The backup with this token; null if the folder has none. */
export async function findCopy(folder: TextFolder, token: string): Promise<Found | null> {
  const isThere = STEM.test(token) && (await folder.names()).includes(filesOf(token).plan);
  return isThere ? find(folder, token).catch(() => null) : null;
}

/** The exact text of an intact backup; null otherwise. */
export async function wholeText(
  folder: TextFolder,
  { backup, header }: Found,
): Promise<string | null> {
  const text = await folder.read(filesOf(backup.token).plan);
  return text !== null && (header === null || hashText(text) === header.digest) ? text : null;
}
