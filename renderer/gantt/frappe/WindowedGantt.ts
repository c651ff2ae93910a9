/**
 * Gives frappe-gantt only the visible rows: bars come and go with the window, and one edit redraws
 * one bar.
 */
import Gantt, { type Bar, type FrappeTask } from 'frappe-gantt';
import { BAR_HEIGHT, boxOf, isLabelInside } from '../geometry';
import type { ChartRow } from '../rows';
import type { Scale } from '../scale';
import { windowBar, type WindowTask } from './WindowBar';

interface Live {
  readonly row: ChartRow;
  readonly index: number;
  readonly scale: Scale;
  readonly bar: Bar;
}

/** All the functions of the engine that the chart uses. */
export interface BarEngine {
  /** Shows the bars of exactly these rows, each at its index; redraws only bars that changed. */
  show(rows: readonly { row: ChartRow; index: number }[], scale: Scale): void;
  destroy(): void;
}

const OPTIONS = {
  view_modes: [
    {
      name: 'days',
      step: '1d',
      padding: '0d',
      date_format: 'YYYY-MM-DD',
      upper_text: () => '',
      lower_text: () => '',
    },
  ],
  bar_height: BAR_HEIGHT,
  bar_corner_radius: 3,
  column_width: 1,
  popup: false,
  holidays: null,
  infinite_padding: false,
  today_button: false,
  scroll_to: null,
  move_dependencies: false,
  lines: 'none',
  upper_header_height: 0,
  lower_header_height: 0,
  container_height: 'auto',
};

class WindowedGantt extends Gantt {
  declare live: Map<string, Live>;

  override setup_tasks(): void {
    Object.assign(this, {
      tasks: [],
      bars: [],
      arrows: [],
      dependency_map: {},
      live: new Map<string, Live>(),
    });
  }

  override setup_gantt_dates(): void {
    this.gantt_start = new Date(0);
    this.gantt_end = new Date(0);
    this.config.date_format = 'YYYY-MM-DD';
  }

  override setup_date_values(): void {
    this.dates = [];
  }

  override render(): void {
    this.clear();
    this.setup_layers();
    this.config.header_height = 0;
    this.$lower_header = document.createElement('div');
  }

  override bind_events(): void {
    /* gestures are ours */
  }

  show(row: ChartRow, index: number, scale: Scale, rowHeight: number): void {
    const shown = this.live.get(row.id);
    if (shown && shown.row === row && shown.index === index && shown.scale === scale) return;
    shown?.bar.group.remove();
    const box = boxOf(row, scale);
    if (!box) {
      this.live.delete(row.id);
      return;
    }
    const labelInside = isLabelInside(row, box);
    const task: WindowTask = {
      // The words of the alternative are beside the bar, and begin with the label if it does not
      // fit into the bar.
      id: `s-${index}`,
      name: labelInside || !row.otherwise ? row.label : '',
      start: '',
      end: '',
      progress: row.progress * 100,
      dependencies: [],
      _start: this.gantt_start,
      _end: this.gantt_end,
      color: fillOf(row),
      look: {
        box,
        y: index * rowHeight + (rowHeight - BAR_HEIGHT) / 2,
        labelInside,
        selected: row.selected,
      },
    };
    // Only a selected bar shows its handles, so frappe need not draw the others'.
    this.options.readonly = !row.selected;
    const bar = new (windowBar())(this, task);
    bar.group.setAttribute('data-step', row.id);
    this.layers.bar.append(bar.group);
    this.live.set(row.id, { row, index, scale, bar });
  }

  drop(id: string): void {
    this.live.get(id)?.bar.group.remove();
    this.live.delete(id);
  }
}

/** The fill of a bar: its theme's colour, or a gradient of it if an end is soft or open. */
export function fillOf(row: Pick<ChartRow, 'style' | 'ends' | 'start' | 'end'>): string {
  const soft = { firm: 'firm', estimated: 'near', unsettled: 'soft' }[row.ends];
  const left = row.start === null ? 'open' : soft;
  const right = row.end === null ? 'open' : soft;
  return left === 'firm' && right === 'firm'
    ? `var(--theme-${row.style})`
    : `url(#fade-${row.style}-${left}-${right})`;
}

/** Starts the engine in an element; it draws bars in an svg of its own that covers the element. */
export function startEngine(host: HTMLElement, rowHeight: number): BarEngine {
  const gantt = new WindowedGantt(host, [] as FrappeTask[], {
    ...OPTIONS,
    padding: rowHeight - BAR_HEIGHT,
  });
  return {
    show(rows, scale) {
      const wanted = new Set<string>();
      for (const { row, index } of rows) {
        if (row.kind !== 'bar') continue;
        wanted.add(row.id);
        gantt.show(row, index, scale, rowHeight);
      }
      for (const id of [...gantt.live.keys()]) if (!wanted.has(id)) gantt.drop(id);
    },
    destroy() {
      gantt.live.clear();
      host.replaceChildren();
    },
  };
}
