import { test } from 'vitest';
import { harness } from './app';

const phasage = harness();

/**
 * A view, bars with suitable lengths in days, and the words after each drag: the whole bar, then
 * its end, then its start.
 */
interface Case {
  readonly view: 'Année' | 'Trimestre' | 'Mois' | 'Semaine';
  readonly from: string;
  readonly days: number;
  readonly by: number;
  readonly moved: string;
  readonly ended: string;
  readonly started: string;
}

// February 2024 has 29 days; summer time begins on 31 March 2024.
const CASES: readonly Case[] = [
  {
    view: 'Semaine',
    from: 'du 10 février au 1er mars 2024',
    days: 21,
    by: 2,
    moved: 'du 12 février au 3 mars 2024',
    ended: 'du 12 février au 5 mars 2024',
    started: 'du 14 février au 5 mars 2024',
  },
  {
    view: 'Semaine',
    from: 'du 28 mars au 2 avril 2024',
    days: 6,
    by: 3,
    moved: 'du 31 mars au 5 avril 2024',
    ended: 'du 31 mars au 8 avril 2024',
    started: 'du 3 avril au 8 avril 2024',
  },
  {
    view: 'Mois',
    from: 'février 2024',
    days: 29,
    by: 29,
    moved: 'mars 2024',
    ended: 'du 1er mars au 29 avril 2024',
    started: 'du 30 mars au 29 avril 2024',
  },
  {
    view: 'Trimestre',
    from: 'janvier à février 2024',
    days: 60,
    by: 31,
    moved: 'février à mars 2024',
    ended: 'février à avril 2024',
    started: 'mars à avril 2024',
  },
  {
    view: 'Année',
    from: 'février à juillet 2024',
    days: 182,
    by: 61,
    moved: 'mi 2024',
    ended: 'avril à novembre 2024',
    started: 'juin à novembre 2024',
  },
];

test.each(CASES)(
  '$view: « $from » dragged by $by days, as a whole and by both ends',
  async ({ view, from, days, by, moved, ended, started }) => {
    const { page, chart, table, window } = await phasage.open({ width: 1900 });
    await table.write('Wifi public', 'period', from);
    await window.expectFoot(/période/);
    await table.select('Wifi public');
    await page.keyboard.press('Control+i');
    await chart.zoom(view);
    const px = await chart.pxPerDay('wifi', days);
    await chart.drag('wifi', 'middle', by * px);
    await table.expectPeriod('Wifi public', moved);
    await chart.drag('wifi', 'end', by * px);
    await table.expectPeriod('Wifi public', ended);
    await chart.drag('wifi', 'start', by * px);
    await table.expectPeriod('Wifi public', started);
  },
);
