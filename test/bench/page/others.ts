/** frappe-gantt unchanged, and dhtmlx-gantt 10, each with the same steps. */
import { gantt } from 'dhtmlx-gantt';
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css';
import Gantt from 'frappe-gantt';
import '../../../node_modules/frappe-gantt/dist/frappe-gantt.css';
import { fromDay, toDay } from '../../../shared/model/dates';
import { benchSteps, ORIGIN } from './plan';
import type { Bench } from './program';

const day = (offset: number): string => fromDay(toDay(ORIGIN) + offset);

/**
 * frappe-gantt alone, without a table. It has no view with days in columns of 3 px; its Month view
 * has such columns.
 */
export function frappe(count: number): Bench {
  let chart: Gantt & { update_task(id: string, fields: object): void };
  let shift = 0;
  const steps = benchSteps(count);
  return {
    draw(root) {
      root.style.overflow = 'auto';
      const tasks = steps.map((step) => ({
        id: step.id,
        name: step.title,
        start: day(step.start),
        end: day(step.start + step.days - 1),
        progress: step.progress * 100,
        dependencies: step.after === null ? [] : [step.after],
      }));
      chart = new Gantt(root.appendChild(document.createElement('div')), tasks, {
        view_mode: 'Month',
        popup: false,
        infinite_padding: false,
        scroll_to: 'start',
      }) as typeof chart;
    },
    edit() {
      shift += 1;
      const step = steps[3]!;
      const [start, end] = [
        new Date(`${day(step.start + shift)}T00:00`),
        new Date(`${day(step.start + step.days + shift)}T00:00`),
      ];
      chart.update_task('s3', { _start: start, _end: end });
    },
    bar: '.bar-wrapper[data-id="s1"] .bar',
  };
}

/** dhtmlx-gantt with its grid and its smart rendering, as documented for large plans. */
export function dhtmlx(count: number): Bench {
  return {
    draw(root) {
      gantt.config.date_format = '%Y-%m-%d';
      gantt.config.scales = [
        { unit: 'year', format: '%Y' },
        { unit: 'month', format: '%M' },
      ];
      gantt.config.smart_rendering = true;
      gantt.config.row_height = 36;
      gantt.init(root);
      const steps = benchSteps(count);
      gantt.parse({
        data: steps.map((step) => ({
          id: step.id,
          text: step.title,
          start_date: day(step.start),
          duration: step.days,
          progress: step.progress,
          open: true,
          ...(step.parent === null ? {} : { parent: step.parent }),
        })),
        links: steps.flatMap((step) =>
          step.after === null
            ? []
            : [{ id: `l${step.id}`, source: step.after, target: step.id, type: '0' }],
        ),
      });
    },
    edit() {
      const task = gantt.getTask('s3');
      task.start_date = gantt.date.add(task.start_date!, 1, 'day');
      task.end_date = gantt.calculateEndDate({
        start_date: task.start_date,
        duration: task.duration!,
      });
      gantt.updateTask('s3');
    },
    bar: '.gantt_task_line[data-task-id="s1"]',
  };
}
