/**
 * Plans lost from the database, and what brings them back: a copy, and the rows that the host noted
 * after it.
 */
import type { Backup, Host } from '../../../shared/desktop';
import { newestFirst } from '../../../shared/desktop/safety';
import type { Loss } from '../../../shared/desktop/losses';
import { readPhasage, writePhasage, type PhasageFile } from '../../../shared/formats/phasage';
import { canonicalJson, hashText, type JournalRow } from '../../../shared/history/journal';
import type { RawPlan } from '../../../shared/model/migrations/raw';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import type { PhasageDatabase } from '../../storage/database';
import { createPlan, setDeleted } from '../../storage/plans';
import { replacePlan } from '../../storage/replace';
import { replay } from '../../storage/replay';
import type { Place } from '../../storage/types';

/** A lost plan as it can be brought back. */
export interface Found {
  readonly backup: Backup;
  /** The copy and every row noted after it, as a file's text. */
  readonly text: string;
  readonly file: PhasageFile;
  /** How many rows; the last one's place and date, the copy's own with none. */
  readonly edits: number;
  readonly places: readonly Place[];
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
  /** The last that was known to be saved is in it. */
  readonly whole: boolean;
}

/** What looking for it gave: null without a copy that helps, a Problem where none can be read. */
export type Looked = Found | Problem | null;

type Recovering = Pick<Host, 'readBackup' | 'notedRows'>;

/**
 * Every plan of which this profile has a copy, as lost: where the database is empty, and what it
 * held is not known otherwise. Where the profile has none, those of any: its name goes with the
 * browser's data.
 */
export async function lossesByCopies(
  host: Pick<Host, 'listBackups'>,
  profile: string,
): Promise<{ readonly losses: Loss[]; readonly areOthers: boolean }> {
  const answer = await host.listBackups({});
  const all = answer.ok ? answer.value.backups : [];
  const own = all.filter((backup) => backup.profile === profile);
  const newest = new Map<string, Backup>();
  for (const backup of (own.length > 0 ? own : all).toSorted(newestFirst))
    if (!newest.has(backup.planId)) newest.set(backup.planId, backup);
  return {
    areOthers: own.length === 0,
    losses: [...newest.values()].map(
      ({ planId: id, title, stepCount, at: updatedAt, sequence, hash }) => ({
        kind: 'gone',
        was: { id, title, stepCount, updatedAt, sequence, hash, deleted: false },
        now: null,
      }),
    ),
  };
}

/**
 * The copies of a lost plan from the one to bring it back with on: the newest first, those that
 * have not even half of its steps last.
 */
export function bestFirst(loss: Loss, backups: readonly Backup[]): Backup[] {
  const isNearlyEmpty = ({ stepCount }: Backup): boolean => stepCount * 2 < loss.was.stepCount;
  const own = copiesOf(loss, backups);
  return [...own.filter((backup) => !isNearlyEmpty(backup)), ...own.filter(isNearlyEmpty)];
}

/** The newest first. */
function copiesOf({ was }: Loss, backups: readonly Backup[]): Backup[] {
  return backups.filter(({ planId }) => planId === was.id).sort(newestFirst);
}

/**
 * How many copies from the newest on have their rows: those before it are let go but for one
 * (`shared/hosts/noted.ts`).
 */
const FOLLOWED = 2;

/**
 * What brings a plan back that this profile lost: the copy whose rows lead to the last that was
 * saved, else the best that can be read. Another
 * profile's copies (the same file opened in a second browser) only where no copy of this one can be
 * read: they have other edits. Null without a
 * copy, or where it does not go beyond what is left of a plan that went back; a Problem where none
 * can be read, that of the best.
 */
export async function findRecovery(
  host: Recovering,
  profile: string,
  loss: Loss,
  backups: readonly Backup[],
): Promise<Looked> {
  const isOwn = (backup: Backup): boolean => backup.profile === profile;
  const own = await furthest(host, loss, backups.filter(isOwn));
  const theirs =
    own && !isProblem(own)
      ? null
      : await furthest(
          host,
          loss,
          backups.filter((backup) => !isOwn(backup)),
        );
  const found = theirs && !isProblem(theirs) ? theirs : (own ?? theirs);
  return loss.kind === 'older' &&
    loss.now &&
    found &&
    !isProblem(found) &&
    found.sequence <= loss.now.sequence
    ? null
    : found;
}

async function furthest(host: Recovering, loss: Loss, backups: readonly Backup[]): Promise<Looked> {
  const own = copiesOf(loss, backups);
  const followed = new Map<Backup, Found | Problem>();
  for (const backup of own.slice(0, FOLLOWED)) {
    const found = await bringForward(host, backup, loss);
    if (!isProblem(found) && found.whole) return found;
    followed.set(backup, found);
  }
  const unread = new Map<Backup, Problem>();
  for (const backup of bestFirst(loss, backups)) {
    // Rows lead to the newer copies: not to one that can be read and was passed over.
    const follow = own.slice(0, own.indexOf(backup)).every((newer) => unread.has(newer));
    const found =
      (follow ? followed.get(backup) : undefined) ??
      (await bringForward(host, backup, loss, follow));
    if (!isProblem(found)) return found;
    unread.set(backup, found);
  }
  return [...unread.values()][0] ?? null;
}

/** A copy, and (`follow`) the rows that the host noted after it. Problems: those of reading it. */
export async function readCopy(
  host: Recovering,
  backup: Backup,
  follow: boolean,
): Promise<Omit<Found, 'whole'> | Problem> {
  const answer = await host.readBackup({ token: backup.token });
  if (!answer.ok) return problem(answer.code, answer.params);
  const file = readPhasage(answer.value.text);
  if (isProblem(file)) return file;
  const { profile, planId, sequence, hash, at } = backup;
  const copy = { backup, text: answer.value.text, file, edits: 0, sequence, hash, at, places: [] };
  if (!follow || sequence === 0) return copy;
  const noted = await host.notedRows({ profile, planId, sequence, hash });
  return noted.ok && noted.value.rows.length > 0 ? withRows(copy, noted.value) : copy;
}

async function bringForward(
  host: Recovering,
  backup: Backup,
  { was }: Loss,
  follow = true,
): Promise<Found | Problem> {
  const copy = await readCopy(host, backup, follow);
  if (isProblem(copy)) return copy;
  return {
    ...copy,
    whole: [backup, ...copy.places].some(
      ({ sequence, hash }) => sequence === was.sequence && hash === was.hash,
    ),
  };
}

/** The copy and the rows after it that fit; the copy alone where they make no plan. */
function withRows(
  copy: Omit<Found, 'whole'>,
  { rows, contents }: { rows: readonly JournalRow[]; contents: Readonly<Record<string, unknown>> },
): Omit<Found, 'whole'> {
  // As it was written, in its own version: the rows are replayed in theirs.
  const raw = (JSON.parse(copy.text.replace(/^\ufeff/, '')) as { plan: RawPlan }).plan;
  const {
    raw: plan,
    sequence,
    hash,
  } = replay({ raw, sequence: copy.sequence, hash: copy.hash }, rows);
  const edits = sequence - copy.sequence;
  if (edits === 0) return copy;
  const { at } = rows[edits - 1]!;
  const sound = Object.fromEntries(
    Object.entries(contents).filter(([key, content]) => hashText(canonicalJson(content)) === key),
  );
  const text = writePhasage(
    plan as Plan,
    { ...copy.file.contents, ...sound },
    { savedWith: 'Phasage', savedAt: at },
  );
  const file = readPhasage(text);
  if (isProblem(file)) return copy;
  return { ...copy, text, file, edits, sequence, hash, at, places: rows.slice(0, edits) };
}

/**
 * Keeps what was found as copies like any other: for who goes on without it. Stops at the first
 * that can't be kept, and gives why:
 * its rows go once the plan that was left has a copy.
 */
export async function keepFound(
  host: Pick<Host, 'keepBackup'>,
  found: readonly Found[],
): Promise<Problem | null> {
  for (const {
    backup,
    text,
    file: { plan },
    edits,
    sequence,
    hash,
    at,
  } of found) {
    if (edits === 0) continue;
    const kept = await host.keepBackup({
      profile: backup.profile,
      planId: plan.id,
      title: plan.title,
      stepCount: Object.keys(plan.steps).length,
      sequence,
      hash,
      reason: 'changes',
      at,
      text,
    });
    if (!kept.ok) return problem(kept.code, kept.params);
  }
  return null;
}

/** True for what can be brought back. */
export const isFound = (one: Looked | undefined): one is Found =>
  one !== null && one !== undefined && !isProblem(one);

/**
 * Of what was looked for, what can be brought back; what is not there or can't be read is left out.
 */
export const foundOf = (looked: readonly Looked[]): Found[] => looked.filter(isFound);

/** Puts what was found into the database; what stands in its place goes to the bin. */
export async function bringBack(
  database: PhasageDatabase,
  { file }: Found,
  newId: () => string,
  now: string,
): Promise<void> {
  const here = await database.plans.get(file.plan.id);
  if (!here) {
    await createPlan(database, file.plan, file.contents, now);
    return;
  }
  try {
    await replacePlan(database, file.plan, file.contents, newId(), now);
  } catch {
    // What stands there can't even be moved aside: the copy comes beside it, and it goes to the bin
    // where it is.
    await createPlan(database, { ...file.plan, id: newId() }, file.contents, now);
    await setDeleted(database, file.plan.id, now);
  }
}
