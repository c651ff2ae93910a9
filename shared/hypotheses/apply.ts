/**
 * Applies the effects of failed hypotheses to a plan (H5 to H11). It only lists delays, which the
 * schedule applies.
 */
import { copyOf } from '../model/copy';
import { product, ratio, roundRatio, shareOut } from '../model/exact';
import type { MeansLine } from '../model/means';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { canMove, WHOLE } from '../model/step';
import { withDescendants } from '../model/tree';
import { bothDelays, combine, NO_DELAY, type Combined, type CombinedDelay } from './combine';

/** The effects of the failed hypotheses. */
export interface Failure {
  /** Ids of the hypotheses that fail. */
  readonly failing: readonly Id[];
  readonly refused: ReadonlySet<Id>;
  readonly dropped: ReadonlySet<Id>;
  readonly changed: ReadonlySet<Id>;
  /** Cut steps, including those below a cut step. */
  readonly cut: ReadonlySet<Id>;
  /** The delays of dated steps, including those below a delayed step; the schedule reads them. */
  readonly delayed: ReadonlyMap<Id, StepDelay>;
  readonly atRisk: ReadonlySet<Id>;
}

/** A delay in calendar months, and the hypotheses that cause it, in order of id. */
export interface StepDelay {
  readonly months: number;
  readonly hypothesisIds: readonly Id[];
}

const NONE: ReadonlySet<Id> = new Set<Id>();

export const NO_FAILURE: Failure = {
  failing: [],
  refused: NONE,
  dropped: NONE,
  changed: NONE,
  cut: NONE,
  delayed: new Map<Id, StepDelay>(),
  atRisk: NONE,
};

const MAX_CENTS = 1_000_000_000_000;
const memory = new WeakMap<Plan, Map<string, { plan: Plan; failure: Failure }>>();

/**
 * The plan after the given hypotheses have failed, and their effects. If none fails, `plan` itself.
 */
export function applyFailures(
  plan: Plan,
  failing: readonly Id[],
): { plan: Plan; failure: Failure } {
  if (failing.length === 0) return { plan, failure: NO_FAILURE };
  const key = failing.join(' ');
  const known = memory.get(plan) ?? new Map<string, { plan: Plan; failure: Failure }>();
  memory.set(plan, known);
  const found = known.get(key) ?? applied(plan, failing);
  known.set(key, found);
  return found;
}

function applied(plan: Plan, failing: readonly Id[]): { plan: Plan; failure: Failure } {
  const combined = combine(
    Object.values(plan.effects).filter(({ hypothesisId }) => failing.includes(hypothesisId)),
  );
  const cut = under(plan, combined.cut);
  const delayed = delaysOf(plan, combined, cut);
  const steps = rewritten(plan.steps, (step) => ({ ...step, included: false }), [...cut]);
  const changed = new Set(
    [...combined.changes.keys()].filter((id) => Object.hasOwn(plan.meansLines, id)),
  );
  const meansLines = rewritten(
    plan.meansLines,
    (line) =>
      combined.dropped.has(line.id) ? { ...line, included: false } : changedLine(line, combined),
    [...combined.dropped, ...changed],
  );
  const fundings = rewritten(
    plan.fundings,
    (funding) =>
      funding.status === 'refused' ? funding : { ...funding, status: 'refused' as const },
    [...combined.refused],
  );
  const paymentCredits = creditsAfter(plan, meansLines, changed);
  const failure: Failure = {
    failing,
    refused: present(plan.fundings, combined.refused),
    dropped: present(plan.meansLines, combined.dropped),
    changed,
    cut,
    delayed,
    atRisk: under(plan, combined.atRisk),
  };
  const same =
    steps === plan.steps &&
    meansLines === plan.meansLines &&
    fundings === plan.fundings &&
    paymentCredits === plan.paymentCredits;
  return {
    plan: same ? plan : { ...plan, steps, meansLines, fundings, paymentCredits },
    failure,
  };
}

const present = (items: Readonly<Record<Id, unknown>>, ids: ReadonlySet<Id>): Set<Id> =>
  new Set([...ids].filter((id) => Object.hasOwn(items, id)));

/** The given steps and all their descendants (H7). */
function under(plan: Plan, ids: ReadonlySet<Id>): Set<Id> {
  return ids.size === 0 ? new Set() : withDescendants(plan.steps, ids);
}

/** A collection with some items rewritten; the collection itself if none changed. */
function rewritten<T>(
  items: Readonly<Record<Id, T>>,
  write: (item: T) => T,
  ids: readonly Id[],
): Record<Id, T> {
  let result: Record<Id, T> | null = null;
  for (const id of ids) {
    if (!Object.hasOwn(items, id)) continue;
    const next = write(items[id]!);
    if (next !== items[id]) (result ??= copyOf(items))[id] = next;
  }
  return result ?? (items as Record<Id, T>);
}

function delaysOf(
  plan: Plan,
  { delays }: Combined,
  cut: ReadonlySet<Id>,
): ReadonlyMap<Id, StepDelay> {
  const whole = new Map<Id, CombinedDelay>();
  for (const [id, delay] of delays) {
    for (const below of withDescendants(plan.steps, [id])) {
      if (cut.has(below) || !canMove(plan.steps[below])) continue;
      whole.set(below, bothDelays(whole.get(below) ?? NO_DELAY, delay));
    }
  }
  const found = new Map<Id, StepDelay>();
  for (const [id, { longest, more, hypothesisIds }] of whole)
    if (longest + more > 0)
      found.set(id, {
        months: longest + more,
        hypothesisIds: [...hypothesisIds].sort(),
      });
  return found;
}

function changedLine(line: MeansLine, { changes }: Combined): MeansLine {
  const change = changes.get(line.id);
  if (!change) return line;
  const raised =
    roundRatio(product(ratio(line.unitAmount), ratio(WHOLE + change.rate, WHOLE))) + change.amount;
  const unitAmount = Math.min(MAX_CENTS, Math.max(0, raised));
  return unitAmount === line.unitAmount ? line : { ...line, unitAmount };
}

/**
 * The credits of a programme whose amount changed: those paid by the status date stay, the others
 * change in proportion (H11).
 */
function creditsAfter(
  plan: Plan,
  lines: Plan['meansLines'],
  changed: ReadonlySet<Id>,
): Plan['paymentCredits'] {
  const after: Record<Id, number> = {};
  for (const id of changed) {
    const [before, line] = [plan.meansLines[id]!, lines[id]!];
    if (!line.isProgramme || before.unitAmount === line.unitAmount || before.unitAmount === 0)
      continue;
    const credits = Object.values(plan.paymentCredits)
      .filter(({ lineId, included }) => included && lineId === id)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const open = credits.filter(
      ({ date }) => plan.budget.statusDate === null || date > plan.budget.statusDate,
    );
    const sum = (list: typeof credits): number =>
      list.reduce((total, { amount }) => total + amount, 0);
    const whole = roundRatio(
      product(ratio(sum(credits)), ratio(line.unitAmount, before.unitAmount)),
    );
    const parts = shareOut(
      Math.max(0, whole - sum(credits) + sum(open)),
      open.map(({ amount }) => amount),
    );
    open.forEach((credit, index) => {
      after[credit.id] = parts[index]!;
    });
  }
  return rewritten(
    plan.paymentCredits,
    (credit) =>
      credit.amount === after[credit.id] ? credit : { ...credit, amount: after[credit.id]! },
    Object.keys(after),
  );
}
