/** Computes what one line costs, year by year. */
import { addMonths, fromDay, toDay, type IsoDate } from '../model/dates';
import type { MeansLine, PaymentCredit } from '../model/means';
import { WHOLE } from '../model/step';
import { product, ratio, roundRatio, shareOut, type Ratio } from '../model/exact';
import { indexOf, moveDate, shareOfYear, STILL, type Shift } from './time';
import type { FiledCredit, LineResult } from './types';
import { shiftOfCredits } from './used';

/** The inputs of a line's computation besides the line itself. */
export interface LineContext {
  readonly years: readonly number[];
  readonly horizon: { readonly start: IsoDate; readonly end: IsoDate };
  readonly shift: Shift;
  readonly credits: readonly PaymentCredit[];
  readonly statusDate: IsoDate | null;
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
const ONE: Ratio = { num: 1n, den: 1n };

/** Amounts by calendar year, inside and outside the horizon. */
type ByYear = Map<number, { ttc: number; ht: number; etpt: number }>;

/** The result of a line: its amounts, in and outside the horizon. */
export function computeLine(line: MeansLine, context: LineContext): LineResult {
  const start = moveDate(
    line.start ?? context.horizon.start,
    line.start === null ? STILL : context.shift,
  );
  const once = isOnce(line);
  const lastDay = line.end === null ? context.horizon.end : moveDate(line.end, context.shift);
  const end = once ? start : latest(lastDay, start);
  const programme =
    once && line.isProgramme && line.kind !== 'post' ? programmeOf(line, start, context) : null;
  const unscheduled = (): ByYear =>
    once
      ? spentOnce(line, start)
      : eachYear(line, start, line.end === null ? context.horizon.end : end);
  const byYear = programme ? payments(line, programme, start) : unscheduled();
  return {
    line,
    start,
    end,
    shift: context.shift,
    programme,
    ...filed(byYear, context.years),
    amortisation: amortisation(line, byYear, start, context.years),
  };
}

/** True if the money is spent on a single day. */
export function isOnce({ kind, frequency }: MeansLine): boolean {
  return kind === 'investment' || (kind !== 'post' && frequency === 'once');
}

const latest = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** An exact amount as TTC and HT (M9). */
function priced({ pricing, vatRate }: MeansLine, amount: Ratio): { ttc: number; ht: number } {
  if (vatRate === 0) {
    const same = roundRatio(amount);
    return { ttc: same, ht: same };
  }
  const vat = ratio(WHOLE + vatRate, WHOLE);
  if (pricing === 'HT') return { ht: roundRatio(amount), ttc: roundRatio(product(amount, vat)) };
  return {
    ttc: roundRatio(amount),
    ht: roundRatio(product(amount, { num: vat.den, den: vat.num })),
  };
}

function spentOnce(line: MeansLine, date: IsoDate): ByYear {
  const year = yearOf(date);
  const whole = product(
    ratio(line.unitAmount),
    ratio(line.kind === 'investment' ? line.quantity : 1),
    indexOf(year, line.indexRate, line.indexYear),
  );
  return new Map([[year, { ...priced(line, whole), etpt: 0 }]]);
}

function eachYear(line: MeansLine, start: IsoDate, end: IsoDate): ByYear {
  const byYear: ByYear = new Map();
  const fte = line.kind === 'post' ? ratio(line.fte, 1000) : ONE;
  for (let year = yearOf(start); year <= yearOf(end); year += 1) {
    const share = shareOfYear(year, start, end);
    const amount = product(
      ratio(line.unitAmount),
      fte,
      share,
      indexOf(year, line.indexRate, line.indexYear),
    );
    byYear.set(year, {
      ...priced(line, amount),
      etpt: line.kind === 'post' ? roundRatio(product(ratio(line.fte), share)) : 0,
    });
  }
  return byYear;
}

type Programme = NonNullable<LineResult['programme']>;

/** The AP and its credits at their current dates (M10, M11). */
function programmeOf(
  line: MeansLine,
  start: IsoDate,
  { credits, statusDate, shift }: LineContext,
): Programme {
  const { ttc: ap } = [...spentOnce(line, start).values()][0]!;
  const filedCredits = credits
    .map(({ id, date, amount }): FiledCredit => {
      const fixed = statusDate !== null && date < statusDate;
      const moved =
        fixed || shift.calendarMonths === 0 ? date : moveDate(date, shiftOfCredits(shift));
      return {
        id,
        amount,
        fixed,
        date: !fixed && statusDate !== null && moved < statusDate ? statusDate : moved,
      };
    })
    .sort((a, b) => {
      if (a.date < b.date) return -1;
      return a.date > b.date ? 1 : 0;
    });
  return {
    ap,
    credits: filedCredits,
    left: ap - filedCredits.reduce((sum, { amount }) => sum + amount, 0),
  };
}

function payments(line: MeansLine, { credits, left }: Programme, start: IsoDate): ByYear {
  const ttc = new Map<number, number>();
  const pay = (year: number, amount: number): void => {
    ttc.set(year, (ttc.get(year) ?? 0) + amount);
  };
  for (const { date, amount } of credits) pay(yearOf(date), amount);
  if (left !== 0 || credits.length === 0) pay(yearOf(start), left);
  const whole = [...spentOnce(line, start).values()][0]!;
  const years = [...ttc.keys()];
  const ht = shareOut(
    whole.ht,
    years.map((year) => Math.max(0, ttc.get(year)!)),
  );
  return new Map(
    years.map((year, index) => [year, { ttc: ttc.get(year)!, ht: ht[index]!, etpt: 0 }]),
  );
}

function filed(
  byYear: ByYear,
  years: readonly number[],
): Pick<LineResult, 'ttc' | 'ht' | 'etpt' | 'total' | 'outside'> {
  const at = (year: number) => byYear.get(year) ?? { ttc: 0, ht: 0, etpt: 0 };
  const ttc = years.map((year) => at(year).ttc);
  const outside = { ttc: 0, ht: 0, years: new Map<number, number>() };
  for (const [year, amounts] of byYear) {
    if (year >= years[0]! && year <= years.at(-1)!) continue;
    outside.ttc += amounts.ttc;
    outside.years.set(year, amounts.ttc);
    outside.ht += amounts.ht;
  }
  return {
    ttc,
    ht: years.map((year) => at(year).ht),
    etpt: years.map((year) => at(year).etpt),
    total: ttc.reduce((sum, amount) => sum + amount, 0),
    outside,
  };
}

/** By year, over the useful life of the purchase (M15). */
function amortisation(
  line: MeansLine,
  byYear: ByYear,
  start: IsoDate,
  years: readonly number[],
): number[] {
  if (line.lifeYears === null || !isOnce(line) || line.section !== 'investment')
    return years.map(() => 0);
  const end = fromDay(toDay(addMonths(start, 12 * line.lifeYears)) - 1);
  const all = Array.from(
    { length: yearOf(end) - yearOf(start) + 1 },
    (_, index) => yearOf(start) + index,
  );
  const whole = [...byYear.values()].reduce((sum, { ttc }) => sum + ttc, 0);
  const parts = shareOut(
    whole,
    all.map((year) => Number(shareOfYear(year, start, end).num)),
  );
  return years.map((year) => parts[year - all[0]!] ?? 0);
}
