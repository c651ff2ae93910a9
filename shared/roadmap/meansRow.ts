/**
 * The means of each year, below the years of the chart: the cost, a bar of the funders' parts, the
 * net cost.
 */
import { say } from '../i18n/words';
import { dayOf } from '../model/dates';
import { etptWords, type MeansYear } from './annotations';
import type { Content } from './contentTypes';
import type { FlowRow } from './flow';
import { clearOf, LEADING, lineOf, span, xOf, type Frame, type Zone } from './frame';
import type { Shape, ShapeStyle, Span } from './scene';
import { wrap, type Wrapped } from './text';
import { sayWholeEuros } from '../wording/money';

/** The minimum width for the words of a year, in em; below it they go into a list in columns. */
const MIN = 8.4;
/** The height of the bar, in em. */
const BAR = 0.75;

const money = (cents: number): string => sayWholeEuros(cents).replaceAll('\u202f', '\u00a0');

/** The years to show: drops those before the first and after the last with an amount. */
function shownYears(years: readonly MeansYear[]): readonly MeansYear[] {
  const has = ({ cost, netAssured, netIfGranted, etpt }: MeansYear): boolean =>
    cost !== 0 || netAssured !== 0 || netIfGranted !== 0 || etpt !== 0;
  const [first, last] = [years.findIndex(has), years.findLastIndex(has)];
  return first < 0 ? [] : years.slice(first, last + 1);
}

/** The cost of a year, in words. */
export function costWords({ year, cost, investment, etpt }: MeansYear): Span[] {
  const aside = [
    ...(investment > 0 && investment !== cost
      ? [say('roadmap.meansInvestment', { amount: money(investment) })]
      : []),
    ...(etpt > 0 ? [etptWords(etpt)] : []),
  ];
  return [
    span(say('roadmap.meansYear', { year }), 'quiet', 600),
    span(` ${money(cost)}`, 'ink', 700),
    ...(aside.length > 0 ? [span(` ${aside.join(', ')}`, 'quiet')] : []),
  ];
}

/** The funders of its cost, in words. */
export function payWords({ cost, netAssured, netIfGranted }: MeansYear): Span[] {
  const parts = [
    ...(cost - netAssured > 0
      ? [say('roadmap.meansFunded', { amount: money(cost - netAssured) })]
      : []),
    ...(netAssured !== netIfGranted
      ? [say('roadmap.meansAsked', { amount: money(netAssured - netIfGranted) })]
      : []),
  ];
  return [
    ...(parts.length > 0 ? [span(`${parts.join(' · ')} · `, 'quiet')] : []),
    span(say('roadmap.meansNet', { amount: money(netAssured) }), 'ink', 600),
  ];
}

interface Cell {
  readonly at: Zone;
  readonly year: MeansYear;
  readonly cost: readonly Wrapped[];
  readonly pay: readonly Wrapped[];
}

/**
 * The row below the chart; if a year is too narrow, the years in words for a list; null without
 * means.
 */
export function meansRow(
  { annotations, start, end }: Pick<Content, 'annotations' | 'start' | 'end'>,
  frame: Frame,
): { row: FlowRow } | { years: readonly MeansYear[] } | null {
  const { size, small } = frame;
  const years = shownYears(annotations.means);
  if (years.length === 0) return null;
  const cells: Cell[] = [];
  for (const year of years) {
    const [from, to] = [
      xOf(frame, Math.max(start, dayOf(year.year, 1, 1))) + 0.45 * size,
      xOf(frame, Math.min(end + 1, dayOf(year.year + 1, 1, 1))) - 0.45 * size,
    ];
    const at = frame.zones
      .map((zone): Zone => ({ from: Math.max(zone.from, from), to: Math.min(zone.to, to) }))
      .sort((a, b) => b.to - b.from - (a.to - a.from))[0]!;
    if (at.to - at.from < MIN * small) return { years };
    const room = (at.to - at.from) / small;
    cells.push({ at, year, cost: wrap(costWords(year), room), pay: wrap(payWords(year), room) });
  }
  return {
    row: rowOf(
      cells,
      frame,
      Math.max(...years.map(({ cost, netAssured }) => Math.max(cost, netAssured, 0))),
    ),
  };
}

function rowOf(cells: readonly Cell[], frame: Frame, highest: number): FlowRow {
  const { size, small, bandEnd, canvas } = frame;
  const leading = LEADING * small;
  const room = Math.min(bandEnd, clearOf(canvas)[0]!.to) / small;
  const title = [
    ...wrap([span(say('roadmap.means'), 'ink', 700)], room),
    ...wrap([span(say('roadmap.meansNote'), 'quiet')], room),
  ];
  const [costs, pays] = [
    Math.max(...cells.map(({ cost }) => cost.length)),
    Math.max(...cells.map(({ pay }) => pay.length)),
  ];
  const top = 0.5 * size;
  const height =
    top +
    Math.max(title.length * leading, (costs + pays) * leading + (BAR + 0.55) * small) +
    0.25 * size;
  return {
    height,
    stretch: false,
    band: -1,
    keepNext: false,
    draw(out, y) {
      const lines = (wrapped: readonly Wrapped[], x: number, from: number) =>
        wrapped.map(({ spans }, index) =>
          lineOf(x, from + index * leading + 0.95 * small, small, spans),
        );
      out.blocks.push({ tag: 'heading', lines: lines(title, 0, y + top) });
      for (const { at, year, cost, pay } of cells) {
        out.back.push({
          kind: 'line',
          style: 'year',
          x1: at.from - 0.45 * size,
          y1: y,
          x2: at.from - 0.45 * size,
          y2: y + height,
        });
        const bar = y + top + costs * leading + 0.15 * small;
        out.front.push(...paymentBar(year, at, bar, BAR * small, highest));
        out.blocks.push({
          tag: 'entry',
          lines: [
            ...lines(cost, at.from, y + top + (costs - cost.length) * leading),
            ...lines(pay, at.from, bar + (BAR + 0.2) * small),
          ],
        });
      }
    },
  };
}

/** A year's cost on the scale of the highest: funded, requested, remaining. */
function paymentBar(
  { cost, netAssured, netIfGranted }: MeansYear,
  { from, to }: Zone,
  y: number,
  h: number,
  highest: number,
): Shape[] {
  if (highest <= 0) return [];
  const whole = (to - from) / highest;
  let x = from;
  return (
    [
      ['funded', cost - netAssured],
      ['asked', netAssured - netIfGranted],
      ['net', netIfGranted],
    ] as const satisfies readonly (readonly [ShapeStyle, number])[]
  ).flatMap(([style, cents]): Shape[] => {
    const w = Math.min(to - x, Math.max(0, cents) * whole);
    x += w;
    return w < 0.2 ? [] : [{ kind: 'rect', style, box: { x: x - w, y, w, h } }];
  });
}
