/**
 * Logs the edits since the last copies outside the database: rows of the journal, at the same time
 * as the database gets them. With a copy and the rows after it the app can restore the plan up to
 * the last edit, whatever happens to the database.
 *
 * Each plan and profile has one file: its first line names the row it starts after, that of a copy;
 * each following line holds rows and their contents. A new copy drops what is older than the copy
 * before it: if the last copy is damaged, the one before still leads to the end.
 */
import { z } from 'zod';
import type { Question, Requests } from '../desktop';
import { checkChain, hashText, journalRowSchema, type JournalRow } from '../history/journal';
import { failureOf, inTurn, type LineFolder } from './folder';

const placeSchema = z.object({ sequence: z.int().min(1), hash: z.string() });
type Place = z.infer<typeof placeSchema>;
/** `base`: the copy that the first row follows. `copy`: the last one, where it is another. */
const headSchema = z.object({
  version: z.literal(1),
  planId: z.string(),
  base: placeSchema,
  copy: placeSchema.nullable(),
});
type Head = z.infer<typeof headSchema>;
const lineSchema = z.object({
  rows: z.array(journalRowSchema),
  contents: z.record(z.string(), z.unknown()),
});
type Contents = z.infer<typeof lineSchema>['contents'];

/** Bytes beyond which a copy costs less than the rows. */
const MAX = 8 << 20;

interface Noted {
  readonly head: Head;
  readonly rows: readonly JournalRow[];
  readonly contents: Contents;
  readonly bytes: number;
  /** Something stands behind the last good line. */ readonly torn: boolean;
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
 * What a file holds, up to the first line that is not whole or whose rows do not follow; null where
 * not even its head can be read.
 */
export function parseNoted(text: string): Noted | null {
  const [first, ...lines] = text.split('\n');
  const head = parsed(headSchema, first);
  if (!head || lines.length === 0) return null;
  const rows: JournalRow[] = [];
  const contents: Contents = {};
  // A line that was cut off has nothing behind it, not even an empty line.
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

/** The rows after a place, and the contents they name; null where the place is not one of these. */
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

class NotedFiles {
  /** The last row and the size of each file, so that it is read once. */
  private readonly known = new Map<string, { readonly last: Place; readonly bytes: number }>();

  constructor(private readonly folder: LineFolder) {}

  async read(name: string): Promise<Noted | null> {
    const text = await this.folder.read(name);
    return text === null ? null : parseNoted(text);
  }

  async note({ profile, planId, rows, contents }: Question<'noteRows'>): Promise<boolean> {
    const name = fileName(profile, planId);
    const state = this.known.get(name) ?? (await this.look(name));
    if (!state) return false;
    if (checkChain(rows, state.last)) return isSame(rows.at(-1)!, state.last);
    const line = lineOf({ rows, contents });
    if (state.bytes + line.length > MAX) return false;
    // Until it is known to be there whole, the file is to be looked at again.
    this.known.delete(name);
    await this.folder.append(name, line);
    this.known.set(name, { last: rows.at(-1)!, bytes: state.bytes + line.length });
    return true;
  }

  /** A copy was kept: rows are noted from it on, or from the one before. */
  async copied(profile: string, planId: string, place: Place): Promise<void> {
    const name = fileName(profile, planId);
    const noted = await this.read(name);
    if (!noted || !after(noted, place)) {
      await this.write(name, { version: 1, planId, base: place, copy: null });
      return;
    }
    const { base, copy } = noted.head;
    if (isSame(base, place) || (copy && isSame(copy, place))) return;
    const from = copy ?? base;
    await this.write(name, { version: 1, planId, base: from, copy: place }, after(noted, from)!);
  }

  private async look(name: string): Promise<{ last: Place; bytes: number } | null> {
    const noted = await this.read(name);
    if (!noted) return null;
    // Nothing may be written behind what was cut off.
    if (noted.torn) await this.write(name, noted.head, noted);
    const state = { last: lastOf(noted), bytes: noted.bytes };
    this.known.set(name, state);
    return state;
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

/** Answers about noted rows, kept in a folder, beside those about the copies that they follow. */
export function makeNoted(
  folder: LineFolder,
  copies: Copies,
): Copies & Pick<Requests, 'noteRows' | 'notedRows'> {
  const turn = inTurn();
  const files = new NotedFiles(folder);
  return {
    ...copies,
    keepBackup: async (asked) => {
      const kept = await copies.keepBackup(asked);
      const { profile, planId, sequence, hash } = asked;
      // The copy is kept, whatever becomes of the rows: they are refused until they follow one.
      if (kept.ok && sequence > 0)
        await turn(() => files.copied(profile, planId, { sequence, hash })).catch(() => undefined);
      return kept;
    },
    noteRows: (asked) =>
      turn(async () => ({ ok: true as const, value: { noted: await files.note(asked) } })).catch(
        failureOf,
      ),
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
