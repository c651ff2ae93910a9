/**
 * Which copies of one plan are let go.
 *
 * A copy *makes up for* an older one when it has at least half of its steps: one of a plan that has
 * suddenly become nearly
 * empty makes up for none, and so never pushes a good one out. A copy is kept by any of these
 * rules, each counting only
 * the newer copies that make up for it:
 * - B1: fewer than 10 of them are newer;
 * - B2: none is newer on its day, and they are of fewer than 30 days (days with a copy: a plan left
 * alone loses nothing);
 * - B3: none is newer in its month, and they are of fewer than 12 months;
 * - B4: it was made today before a migration, an import or a restore.
 */
import type { Backup } from '../desktop/safety';

export type Copy = Pick<Backup, 'token' | 'at' | 'stepCount' | 'reason'>;

const LAST = 10;
const DAYS = 30;
const MONTHS = 12;

const dayOf = ({ at }: Copy): string => at.slice(0, 10);
const monthOf = ({ at }: Copy): string => at.slice(0, 7);

/** True of a copy made before something that changes much. */
export function isBeforeChange({ reason }: Pick<Copy, 'reason'>): boolean {
  return reason === 'migration' || reason === 'import' || reason === 'restore';
}

function lastOfIts(
  span: (copy: Copy) => string,
  max: number,
  copy: Copy,
  newer: readonly Copy[],
): boolean {
  const spans = new Set(newer.map(span));
  return !spans.has(span(copy)) && spans.size < max;
}

function isKept(copy: Copy, newer: readonly Copy[], today: string): boolean {
  const better = newer.filter(({ stepCount }) => stepCount * 2 >= copy.stepCount);
  return (
    better.length < LAST ||
    lastOfIts(dayOf, DAYS, copy, better) ||
    lastOfIts(monthOf, MONTHS, copy, better) ||
    (isBeforeChange(copy) && dayOf(copy) === today.slice(0, 10))
  );
}

/**
 * Tokens of the copies to let go, of those of one plan in one profile.
 * @param today the day, or a time of it: "YYYY-MM-DD…"
 */
export function rotatedOut(copies: readonly Copy[], today: string): string[] {
  const newestFirst = [...copies].sort((a, b) => {
    if (a.at === b.at) return a.token < b.token ? 1 : -1;
    return a.at < b.at ? 1 : -1;
  });
  return newestFirst
    .filter((copy, index) => !isKept(copy, newestFirst.slice(0, index), today))
    .map(({ token }) => token);
}
