/**
 * The shared scroller of table and chart: its visible part, and moves other than with the scroll
 * bar.
 */
import { dayAt, xOf, type Scale } from './scale';
import type { Day } from '../../shared/model/dates';

export interface Viewport {
  /** Width and height of the chart's part, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly scrollTop: number;
  /** The day (a fraction) at the chart's left edge. */
  readonly leftDay: number;
}

/** Attached to the chart while it is on screen; others use it to move the view. */
export class ScrollHandle {
  private element: HTMLElement | null = null;
  private scale: Scale = { origin: 0, pxPerDay: 1 };
  private tableWidth = 0;
  private headHeight = 0;

  attach(element: HTMLElement | null): void {
    this.element = element;
  }

  set(scale: Scale, tableWidth: number, headHeight: number): void {
    this.scale = scale;
    this.tableWidth = tableWidth;
    this.headHeight = headHeight;
  }

  /** The last drawn scale. */
  get pxPerDay(): number {
    return this.scale.pxPerDay;
  }

  /** The visible part; null if there is no chart. */
  read(): Viewport | null {
    const { element, scale } = this;
    if (!element) return null;
    return {
      width: Math.max(50, element.clientWidth - this.tableWidth),
      height: Math.max(50, element.clientHeight - this.headHeight),
      scrollTop: element.scrollTop,
      leftDay: dayAt(scale, element.scrollLeft),
    };
  }

  /** Brings a day to the chart's left edge, or `offset` pixels from it. */
  toDay(day: number, offset = 0): void {
    if (this.element) this.element.scrollLeft = xOf(this.scale, day) - offset;
  }

  toTop(scrollTop: number): void {
    if (this.element) this.element.scrollTop = scrollTop;
  }

  /** The day (a fraction) under a point of the window; null outside the chart. */
  dayUnder(clientX: number, clientY: number): number | null {
    const box = this.element?.getBoundingClientRect();
    if (
      !box ||
      clientX < box.left + this.tableWidth ||
      clientX > box.right ||
      clientY < box.top + this.headHeight ||
      clientY > box.bottom
    )
      return null;
    return dayAt(this.scale, clientX - box.left - this.tableWidth + this.element!.scrollLeft);
  }

  scrollBy(dx: number, dy: number): void {
    this.element?.scrollBy(dx, dy);
  }

  /** Scrolls as little as possible to show the row, and its span if it has one. */
  reveal(index: number, rowHeight: number, span: { start: Day; end: Day } | null): void {
    const view = this.read();
    if (!view || !this.element) return;
    const top = index * rowHeight;
    if (top < view.scrollTop) this.toTop(top);
    else if (top + rowHeight > view.scrollTop + view.height)
      this.toTop(top + rowHeight - view.height);
    if (!span) return;
    const rightDay = view.leftDay + view.width / this.scale.pxPerDay;
    if (span.end < view.leftDay || span.start > rightDay)
      this.toDay(span.start, Math.min(60, view.width / 4));
  }
}
