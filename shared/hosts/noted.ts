/**
 * Logs the edits since the last backups outside the database: rows of the journal, written when the
 * database gets them. From a backup and the rows after it, the app can restore the plan up to the
 * last edit, whatever happens to the database.
 *
 * Each plan and profile has one file. Its first line names the row it starts after, which a backup
 * holds; each following line holds rows and their contents. A new backup drops the rows before the
 * previous backup: if the last backup is damaged, the one before still leads to the end.
 */
import { z } from 'zod';
import type { Question, Requests } from '../desktop';
import { checkChain, hashText, journalRowSchema, type JournalRow } from '../history/journal';
import type { Backup } from '../desktop/safety';
import { filesOf } from './copies';
import { failureOf, inTurn, type LineFolder } from './folder';

const placeSchema = z.object({ sequence: z.int().min(1), hash: z.string() });
type Place = z.infer<typeof placeSchema>;
/** The row of a backup, and the backup's token where it was noted. */
const keptSchema = placeSchema.extend({ token: z.string().optional() });
/**
 * `base`: the row that the first row here follows. `copy`: the row of the last backup, if it is
 * another.
 */
const headSchema = z.object({
  version: z.literal(1),
  planId: z.string(),
  base: keptSchema,
  copy: keptSchema.nullable(),
});
type Head = z.infer<typeof headSchema>;
const lineSchema = z.object({
  rows: z.array(journalRowSchema),
  contents: z.record(z.string(), z.unknown()),
});
type Contents = z.infer<typeof lineSchema>['contents'];

/** In bytes. Above this, a backup costs less than the rows. */
const MAX = 8 << 20;

interface Noted {
  readonly head: Head;
  readonly rows: readonly JournalRow[];
  readonly contents: Contents;
  readonly bytes: number;
  /** True if the file goes on after the last good line. */ readonly torn: boolean;
}

const fileName = (profile: string, planId: string): string =>
  `${profile}-${hashText(planId).slice(0, 32)}.jsonl`;
const isSame = (one: Place, other: Place): boolean =>
  one.sequence === other.sequence && one.hash === other.hash;
const lastOf = ({ head, rows }: Noted): Place => rows.at(-1) ?? head.base;

function parsed<T>(schema: z.ZodType<T>, line: string | undefined): T | null {
  try {
    const read = schema.safeParse(JSON.parse(line ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/**
 * Reads a file up to its first incomplete line, or the first whose rows do not follow; null if even
 * its head is unreadable.
 */
export function parseNoted(text: string): Noted | null {
  const [first, ...lines] = text.split('\n');
  const head = parsed(headSchema, first);
  if (!head || lines.length === 0) return null;
  const rows: JournalRow[] = [];
  const contents: Contents = {};
  // A complete line ends with a line feed, so the last piece is empty or cut off.
  const whole = lines.slice(0, -1);
  let good = 0;
  for (; good < whole.length; good += 1) {
    const line = parsed(lineSchema, whole[good]);
    if (!line || checkChain(line.rows, rows.at(-1) ?? head.base)) break;
    rows.push(...line.rows);
    Object.assign(contents, line.contents);
  }
  return {
    head,
    rows,
    contents,
    bytes: text.length,
    torn: good < whole.length || lines.at(-1) !== '',
  };
}

/**
 * The rows after a place, and the contents they name; null if the rows do not include this place.
 */
function after(
  { head, rows, contents }: Noted,
  place: Place,
): { rows: readonly JournalRow[]; contents: Contents } | null {
  const index = rows.findIndex((row) => isSame(row, place));
  if (index < 0 && !isSame(head.base, place)) return null;
  const following = rows.slice(index + 1);
  return {
    rows: following,
    contents: Object.fromEntries(
      following
        .flatMap((row) => row.contents)
        .flatMap((hash) => (Object.hasOwn(contents, hash) ? [[hash, contents[hash]]] : [])),
    ),
  };
}

const lineOf = (
  value: z.infer<typeof headSchema> | { rows: readonly JournalRow[]; contents: Contents },
): string => `${JSON.stringify(value)}\n`;

/** A file as this host last read or wrote it. */
interface Known {
  readonly last: Place;
  readonly bytes: number;
  readonly stamp: string;
  /** The backup that its rows follow, where that was noted. */
  readonly token: string | undefined;
}

/** The last backup that a file knows of. */
const lastKept = ({ copy, base }: Head): z.infer<typeof keptSchema> => copy ?? base;

class NotedFiles {
  /**
   * Known files by name: the host reads each once, and again only if another program changes it.
   */
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly folder: LineFolder,
    private readonly backups: Pick<LineFolder, 'stamp'>,
  ) {}

  async read(name: string): Promise<Noted | null> {
    const text = await this.folder.read(name);
    return text === null ? null : parseNoted(text);
  }

  async note({ profile, planId, rows, contents }: Question<'noteRows'>): Promise<boolean> {
    const name = fileName(profile, planId);
    const state = await this.asItIs(name);
    if (!state || !(await this.hasBackup(state))) return false;
    // The app sends rows again if it got no answer.
    const index = rows.findIndex((row) => isSame(row, state.last));
    const fresh = rows.slice(index + 1);
    if (fresh.length === 0) return true;
    if (checkChain(fresh, state.last)) return false;
    const line = lineOf({ rows: fresh, contents });
    if (state.bytes + line.length > MAX) return false;
    // Forget the file until the whole line is known to be written.
    this.known.delete(name);
    const stamp = await this.folder.append(name, line, state.stamp);
    if (stamp === null) return false;
    this.known.set(name, {
      ...state,
      last: fresh.at(-1)!,
      bytes: state.bytes + line.length,
      stamp,
    });
    return true;
  }

  /** False where the backup was deleted: without it the rows are worth nothing. */
  private async hasBackup({ token }: Known): Promise<boolean> {
    if (token === undefined) return true;
    const { plan, header } = filesOf(token);
    const stamps = await Promise.all([plan, header].map((name) => this.backups.stamp(name)));
    return !stamps.includes(null);
  }

  /** Starts the file anew at a new backup, or at the one before if the file still reaches it. */
  async copied({ profile, planId, sequence, hash, token }: Backup): Promise<void> {
    const place = { sequence, hash, token };
    const name = fileName(profile, planId);
    // An unreadable file may start anew: the backup has everything.
    const noted = await this.read(name).catch(() => null);
    if (!noted || !after(noted, place)) {
      await this.write(name, { version: 1, planId, base: place, copy: null });
      return;
    }
    const { base, copy } = noted.head;
    const from = lastKept(noted.head);
    if (isSame(from, place)) {
      const head = copy ? { ...noted.head, copy: place } : { ...noted.head, base: place };
      if (from.token !== token) await this.write(name, head, noted);
      return;
    }
    if (isSame(base, place)) return;
    await this.write(name, { version: 1, planId, base: from, copy: place }, after(noted, from)!);
  }

  /**
   * What is known of the file, read again if its stamp has changed: a synchronised folder may have
   * deleted it or restored an older one. Null if nothing can be added to it.
   */
  private async asItIs(name: string): Promise<Known | null> {
    const stamp = await this.folder.stamp(name);
    const known = this.known.get(name);
    if (known && known.stamp === stamp) return known;
    this.known.delete(name);
    return stamp === null ? null : this.look(name, stamp);
  }

  private async look(name: string, stamp: string): Promise<Known | null> {
    const noted = await this.read(name).catch(() => null);
    if (!noted) return null;
    const state = {
      last: lastOf(noted),
      bytes: noted.bytes,
      token: lastKept(noted.head).token,
    };
    // Rows written after an incomplete line would be lost.
    if (noted.torn) {
      await this.write(name, noted.head, noted);
      const anew = await this.folder.stamp(name);
      return anew === null ? null : { ...state, stamp: anew };
    }
    this.known.set(name, { ...state, stamp });
    return { ...state, stamp };
  }

  private async write(
    name: string,
    head: Head,
    { rows, contents }: Pick<Noted, 'rows' | 'contents'> = { rows: [], contents: {} },
  ): Promise<void> {
    this.known.delete(name);
    await this.folder.write(
      name,
      lineOf(head) + (rows.length > 0 ? lineOf({ rows, contents }) : ''),
    );
  }
}

type Copies = Pick<Requests, 'keepBackup' | 'listBackups' | 'readBackup'>;

/**
 * Handles the requests about noted rows and about the backups that they follow.
 * @param backups the folder of the backups
 */
export function makeNoted(
  folder: LineFolder,
  backups: Pick<LineFolder, 'stamp'>,
  copies: Copies,
): Copies & Pick<Requests, 'noteRows' | 'notedRows' | 'forgetRows'> {
  const turn = inTurn();
  const files = new NotedFiles(folder, backups);
  return {
    ...copies,
    keepBackup: async (asked) => {
      const kept = await copies.keepBackup(asked);
      // The backup is safe whatever happens here: the host refuses rows until they follow a backup.
      if (kept.ok && asked.sequence > 0)
        await turn(() => files.copied(kept.value.backup)).catch(() => undefined);
      return kept;
    },
    noteRows: (asked) =>
      turn(async () => ({ ok: true as const, value: { noted: await files.note(asked) } })).catch(
        failureOf,
      ),
    forgetRows: ({ profile, planId }) =>
      turn(async () => {
        await folder.remove(fileName(profile, planId));
        return { ok: true as const, value: {} };
      }).catch(failureOf),
    notedRows: ({ profile, planId, sequence, hash }) =>
      turn(async () => {
        const noted = await files.read(fileName(profile, planId));
        const { rows, contents } = (noted && after(noted, { sequence, hash })) ?? {
          rows: [],
          contents: {},
        };
        return { ok: true as const, value: { rows: [...rows], contents } };
      }).catch(failureOf),
  };
}
