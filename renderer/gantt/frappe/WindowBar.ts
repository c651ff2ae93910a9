/**
 * frappe-gantt's Bar, placed by our own day numbers: without animation or listeners, with names as
 * text and never as markup.
 */
import Gantt, { type Bar, type FrappeTask } from 'frappe-gantt';
import type { Box } from '../geometry';

export interface BarLook {
  readonly box: Box;
  readonly y: number;
  readonly labelInside: boolean;
  readonly selected: boolean;
}

/** A task for our bars: frappe changes its tasks, so it gets a copy, with the look beside. */
export interface WindowTask extends FrappeTask {
  look: BarLook;
}

type BarClass = new (gantt: Gantt, task: WindowTask) => Bar;

let made: BarClass | null = null;

/**
 * frappe-gantt does not export its Bar, so take it from a temporary chart of one task outside the
 * document.
 */
function frappeBar(): BarClass {
  const host = document.createElement('div');
  const chart = new Gantt(
    host,
    [
      {
        id: 'probe',
        name: '',
        start: '2026-01-01',
        end: '2026-01-02',
        progress: 0,
        dependencies: [],
      },
    ],
    {
      view_modes: [
        {
          name: 'probe',
          step: '1y',
          padding: '1y',
          date_format: 'YYYY',
          upper_text: () => 'x',
          lower_text: () => 'x',
        },
      ],
      infinite_padding: false,
      holidays: null,
      popup: false,
      today_button: false,
      scroll_to: 'start',
    },
  );
  return chart.bars[0]!.constructor as BarClass;
}

/** The class of our bars, created once. */
export function windowBar(): BarClass {
  made ??= makeClass(frappeBar());
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

function makeClass(Base: BarClass): BarClass {
  return class WindowBar extends Base {
    override compute_x(): void {
      this.x = (this.task as WindowTask).look.box.x;
    }

    override compute_y(): void {
      this.y = (this.task as WindowTask).look.y;
    }

    // frappe computes the width as columns times duration; here one column is one pixel.
    override compute_duration(): void {
      this.duration = (this.task as WindowTask).look.box.width;
    }

    override draw_bar(): void {
      super.draw_bar();
      this.$bar.replaceChildren();
    }

    override draw_progress_bar(): void {
      super.draw_progress_bar();
      this.$bar_progress.replaceChildren();
      this.$date_highlight?.remove();
      const strip = Math.max(4, Math.round(this.height / 5));
      this.$bar_progress.setAttribute('y', String(this.y + this.height - strip));
      this.$bar_progress.setAttribute('height', String(strip));
    }

    override draw_label(): void {
      const { box, labelInside: inside } = (this.task as WindowTask).look;
      const label = document.createElementNS(SVG, 'text');
      label.setAttribute('class', inside ? 'bar-label' : 'bar-label beside');
      label.setAttribute('x', String(inside ? box.x + 8 : box.x + box.width + 8));
      label.setAttribute('y', String(this.y + this.height / 2));
      label.textContent = this.task.name;
      this.bar_group.append(label);
    }

    override draw(): void {
      super.draw();
      this.group.classList.toggle('selected', (this.task as WindowTask).look.selected);
    }

    override bind(): void {
      /* Gestures are ours: see gestures/ */
    }
  };
}
