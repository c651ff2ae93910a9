/**
 * Chooses the backups of one plan to delete.
 *
 * A backup *makes up for* an older one if it has at least half of its steps: one of a plan that has
 * suddenly become nearly empty makes up for none, and so never pushes a good one out. The order of
 * making them shows which is older, as the clock may have been wrong. Any of these rules keeps a
 * backup, each counting only newer backups that make up for it:
 * - B1: fewer than 10 of them are newer;
 * - B2: none is newer on its day, and they are on fewer than 30 days (days with a backup: a plan
 * left alone loses nothing);
 * - B3: none is newer in its month, and they are in fewer than 12 months;
 * - B4: it was made today before a migration, an import or a restore.
 */
import { newestFirst, type Backup } from '../desktop/safety';

export type Copy = Pick<Backup, 'token' | 'order' | 'sequence' | 'at' | 'stepCount' | 'reason'>;

const LAST = 10;
const DAYS = 30;
const MONTHS = 12;

const dayOf = ({ at }: Copy): string => at.slice(0, 10);
const monthOf = ({ at }: Copy): string => at.slice(0, 7);

/** True for a backup made before a large change. */
export function isBeforeChange({ reason }: Pick<Copy, 'reason'>): boolean {
  return reason === 'migration' || reason === 'import' || reason === 'restore';
}

/**
 * The days or months of the backups seen so far, each with the most steps of its backups: in one
 * pass, this shows how many of them make up for a backup.
 */
class Spans {
  private readonly most = new Map<string, number>();
  /** Those with the most steps, in order. */
  private fullest: string[] = [];

  constructor(private readonly limit: number) {}

  add(span: string, { stepCount }: Copy): void {
    if (stepCount <= (this.most.get(span) ?? -1)) return;
    this.most.set(span, stepCount);
    if (!this.fullest.includes(span)) this.fullest.push(span);
    this.fullest.sort((a, b) => this.most.get(b)! - this.most.get(a)!);
    this.fullest.length = Math.min(this.fullest.length, this.limit);
  }

  /** True if backups that make up for this one are in that span. */
  has(span: string, copy: Copy): boolean {
    return makesUp(this.most.get(span), copy);
  }

  /** True if they are in as many spans as the rule counts. */
  isFull(copy: Copy): boolean {
    const least = this.fullest[this.limit - 1];
    return least !== undefined && makesUp(this.most.get(least), copy);
  }
}

const makesUp = (steps: number | undefined, { stepCount }: Copy): boolean =>
  steps !== undefined && steps * 2 >= stepCount;

/**
 * The tokens of the backups to delete, among those of one plan in one profile.
 * @param today the day, or a time of it: "YYYY-MM-DD…"
 */
export function rotatedOut(copies: readonly Copy[], today: string): string[] {
  const [each, days, months] = [new Spans(LAST), new Spans(DAYS), new Spans(MONTHS)];
  const isKept = (copy: Copy): boolean =>
    !each.isFull(copy) ||
    (!days.has(dayOf(copy), copy) && !days.isFull(copy)) ||
    (!months.has(monthOf(copy), copy) && !months.isFull(copy)) ||
    (isBeforeChange(copy) && dayOf(copy) === today.slice(0, 10));
  const out: string[] = [];
  for (const copy of copies.toSorted(newestFirst)) {
    if (!isKept(copy)) out.push(copy.token);
    each.add(copy.token, copy);
    days.add(dayOf(copy), copy);
    months.add(monthOf(copy), copy);
  }
  return out;
}
