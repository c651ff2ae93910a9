/**
 * The parts of frappe-gantt 1.2.2 that we rely on; it ships no types.
 * `test/unit/renderer/gantt/contract.test.ts` checks them.
 */
declare module 'frappe-gantt' {
  export interface FrappeTask {
    id: string;
    name: string;
    start: string;
    end: string;
    progress: number;
    dependencies: string[];
    custom_class?: string;
    color?: string;
    _start?: Date;
    _end?: Date;
    _index?: number;
  }

  export class Bar {
    constructor(gantt: Gantt, task: FrappeTask);
    gantt: Gantt;
    task: FrappeTask;
    x: number;
    y: number;
    width: number;
    height: number;
    duration: number;
    group: SVGGElement;
    bar_group: SVGGElement;
    handle_group: SVGGElement;
    $bar: SVGRectElement;
    $bar_progress: SVGRectElement;
    $date_highlight: HTMLElement | undefined;
    refresh(): void;
    prepare_values(): void;
    draw(): void;
    draw_bar(): void;
    draw_progress_bar(): void;
    draw_resize_handles(): void;
    draw_label(): void;
    bind(): void;
    compute_x(): void;
    compute_y(): void;
    compute_duration(): void;
  }

  export default class Gantt {
    constructor(wrapper: HTMLElement, tasks: FrappeTask[], options: Record<string, unknown>);
    $svg: SVGSVGElement;
    $container: HTMLElement;
    $lower_header: HTMLElement;
    layers: { bar: SVGGElement; arrow: SVGGElement; grid: SVGGElement };
    tasks: FrappeTask[];
    bars: Bar[];
    arrows: unknown[];
    dates: Date[];
    gantt_start: Date;
    gantt_end: Date;
    dependency_map: Record<string, string[]>;
    options: Record<string, unknown> & { bar_height: number; padding: number };
    config: {
      column_width: number;
      header_height: number;
      ignored_positions: number[];
      date_format: string;
    };
    setup_options(options: Record<string, unknown>): void;
    setup_tasks(tasks: FrappeTask[]): void;
    setup_gantt_dates(): void;
    setup_date_values(): void;
    render(): void;
    clear(): void;
    setup_layers(): void;
    bind_events(): void;
  }
}
