/**
 * Restores plans lost from the database, from a backup and the rows that the host noted after it.
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

/** A lost plan in its restorable form. */
export interface Found {
  readonly backup: Backup;
  /** The backup and every row noted after it, as a file's text. */
  readonly text: string;
  readonly file: PhasageFile;
  /** The number of rows; the place and date of the last one, or the backup's own without any. */
  readonly edits: number;
  readonly places: readonly Place[];
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
  /** True if it includes the last saved edit. */
  readonly whole: boolean;
}

/** The result of the search: null without a useful backup, a Problem if none is readable. */
export type Looked = Found | Problem | null;

type Recovering = Pick<Host, 'readBackup' | 'notedRows'>;

/**
 * Every plan with a backup of this profile, as lost: for an empty database whose former content is
 * not known otherwise. If the profile has no backups, those of all profiles: its name is lost with
 * the browser's data.
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
 * The backups of a lost plan in the order to try: the newest first, those with less than half of
 * its steps last.
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
 * The number of newest backups that have their rows: those before the second newest are dropped
 * (`shared/hosts/noted.ts`).
 */
const FOLLOWED = 2;

/**
 * The way to restore a plan that this profile lost: the backup whose rows lead to the last saved
 * edit, else the best readable one. Backups of another profile (the same file opened in a second
 * browser) only if none of this one is readable, as they have other edits. Null without a backup,
 * or if it has nothing that the remaining plan lacks; a Problem if none is readable, that of the
 * best.
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
    // Rows lead to the newer backups, so follow them only if the skipped ones are unreadable.
    const follow = own.slice(0, own.indexOf(backup)).every((newer) => unread.has(newer));
    const found =
      (follow ? followed.get(backup) : undefined) ??
      (await bringForward(host, backup, loss, follow));
    if (!isProblem(found)) return found;
    unread.set(backup, found);
  }
  return [...unread.values()][0] ?? null;
}

/**
 * A backup, and (`follow`) the rows that the host noted after it. Problems: those of reading it.
 */
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

/** The backup and the later rows that fit; only the backup if they give no valid plan. */
function withRows(
  copy: Omit<Found, 'whole'>,
  { rows, contents }: { rows: readonly JournalRow[]; contents: Readonly<Record<string, unknown>> },
): Omit<Found, 'whole'> {
  // In its own version, as the rows are replayed in theirs.
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
 * Keeps the found plans as ordinary backups, for a user who declines them. Stops at the first
 * failure and returns it: the rows are dropped once the remaining plan has a backup.
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

/** True for a restorable plan. */
export const isFound = (one: Looked | undefined): one is Found =>
  one !== null && one !== undefined && !isProblem(one);

/** The restorable plans among the results. */
export const foundOf = (looked: readonly Looked[]): Found[] => looked.filter(isFound);

/** Puts a found plan into the database; a plan in its place goes to the bin. */
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
    // The plan there can't even be moved: the restored one gets a new id, and the other goes to the
    // bin.
    await createPlan(database, { ...file.plan, id: newId() }, file.contents, now);
    await setDeleted(database, file.plan.id, now);
  }
}
