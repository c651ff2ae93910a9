/**
 * The effect of each hypothesis failing alone on the reste à charge and on the end of the plan
 * (H15).
 */
import type { Evaluation } from '../evaluate';
import { hypothesesOf } from '../hypotheses/failing';
import { toDay, type IsoDate } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { overlay } from '../scenarios/overlay';
import { failureOf } from './impact';
import { endOf } from './measures';
import { outsideWords } from './reported';
import { withoutFailure } from './stakes';
import { shiftWords } from '../wording/durations';

/**
 * The difference from the scenario without any failure: cents more (or less) to pay in all,
 * including those outside the years of the plan (M28), how many of them are outside, and words for
 * those; days later (null: no end), and words for them.
 */
export interface Impact {
  readonly netAssured: number;
  readonly netIfGranted: number;
  readonly outside: {
    readonly netAssured: number;
    readonly netIfGranted: number;
    readonly words: Readonly<Record<'netAssured' | 'netIfGranted', string>>;
  };
  readonly endDays: number | null;
  readonly end: IsoDate | null;
  readonly endWords: string;
}
export interface TornadoRow extends Impact {
  readonly hypothesisId: Id;
  readonly title: string;
}
/** `openIds`: the unconfirmed hypotheses, all of which fail together in `together`. */
export interface Tornado {
  readonly openIds: readonly Id[];
  readonly reference: {
    readonly netAssured: number;
    readonly netIfGranted: number;
    readonly end: IsoDate | null;
  };
  readonly rows: readonly TornadoRow[];
  readonly together: Impact;
}

export type TornadoOrder = 'netAssured' | 'netIfGranted' | 'endDays';

/**
 * The tornado of a scenario: the largest effect on `by` first, ties in the order of the register.
 * Leaves out confirmed hypotheses.
 */
export function tornadoOf(
  plan: Plan,
  { scenarioId, by = 'netIfGranted' }: { scenarioId: Id; by?: TornadoOrder },
): Tornado {
  const reference = withoutFailure(plan, scenarioId);
  const open = hypothesesOf(overlay(plan, scenarioId), scenarioId).filter(
    ({ status }) => status !== 'confirmed',
  );
  const failing = (fail: readonly Id[]): Impact =>
    impactOf(reference, failureOf(plan, scenarioId, fail).after);
  const rows = open.map(({ id, title }): TornadoRow => ({
    hypothesisId: id,
    title,
    ...failing([id]),
  }));
  return {
    openIds: open.map(({ id }) => id),
    reference: {
      netAssured: reference.means.total.netAssured,
      netIfGranted: reference.means.total.netIfGranted,
      end: endOf(reference),
    },
    rows: rows.sort((a, b) => Math.abs(b[by] ?? 0) - Math.abs(a[by] ?? 0)),
    together: failing(open.map(({ id }) => id)),
  };
}

/** The difference from one evaluation of a scenario to another. */
export function impactOf(from: Evaluation, to: Evaluation): Impact {
  const [before, after] = [endOf(from), endOf(to)];
  const within = (of: 'netAssured' | 'netIfGranted'): number =>
    to.means.total[of] - from.means.total[of];
  const outside = (of: 'netAssured' | 'netIfGranted'): number =>
    to.means.outside[of] - from.means.outside[of];
  const words = (of: 'netAssured' | 'netIfGranted'): string =>
    outsideWords(outside(of), [from.means, to.means]);
  return {
    netAssured: within('netAssured') + outside('netAssured'),
    netIfGranted: within('netIfGranted') + outside('netIfGranted'),
    outside: {
      netAssured: outside('netAssured'),
      netIfGranted: outside('netIfGranted'),
      words: { netAssured: words('netAssured'), netIfGranted: words('netIfGranted') },
    },
    endDays: before === null || after === null ? null : toDay(after) - toDay(before),
    end: after,
    endWords: before === null || after === null ? '' : shiftWords(before, after),
  };
}
