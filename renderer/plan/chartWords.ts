/** The chart's words in French. */
import { say } from '../../shared/i18n/words';
import { partsOf } from '../../shared/model/dates';
import { textWidth } from '../gantt/geometry';
import type { HeaderCell } from '../gantt/scale';
import type { ChartWords } from '../gantt/words';
import { monthName } from '../../shared/wording/dates';

const DAYS = ['L', 'M', 'M', 'J', 'V', 'S', 'D'];

/** Possible texts of a header cell, longest first. */
function textsOf({ unit, year, index, start }: HeaderCell): string[] {
  const month = monthName(partsOf(start).month);
  const short = monthName(partsOf(start).month, { short: true });
  if (unit === 'year') return [String(year), `’${String(year).slice(2)}`];
  if (unit === 'half') return [`S${index}`, String(index)];
  if (unit === 'quarter') return [`T${index} ${year}`, `T${index}`, String(index)];
  if (unit === 'month') return [`${month} ${year}`, month, short, month[0]!.toUpperCase()];
  if (unit === 'week')
    return [
      say('app.weekOf', { date: `${partsOf(start).date} ${short}` }),
      `s. ${index}`,
      String(index),
    ];
  return [`${DAYS[partsOf(start).weekday - 1]} ${index}`, String(index)];
}

/** The longest text that fits into the cell. Below a tier of years, cells have no year. */
function cellText(cell: HeaderCell, width: number): string {
  const texts = textsOf(cell).filter(
    (text) =>
      cell.unit === 'year' ||
      !(
        (cell.unit === 'quarter' || cell.unit === 'month') &&
        text.endsWith(String(cell.year)) &&
        width < 130
      ),
  );
  return (
    texts.find((text) => textWidth(text, "15px 'Source Sans 3', sans-serif") + 12 <= width) ?? ''
  );
}

export const CHART_WORDS: ChartWords = {
  today: say('app.todayFlag'),
  chart: say('app.chartHelp'),
  cell: cellText,
};
