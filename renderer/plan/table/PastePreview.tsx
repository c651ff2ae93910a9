import { type ReactNode } from 'react';
import { columnOf, type PasteColumn } from '../../../shared/formats/clipboard/columns';
import type { PasteLine, PastePlan } from '../../../shared/formats/clipboard/planPaste';
import { say, type WordKey } from '../../../shared/i18n/words';
import { sayDates } from '../../../shared/wording/dates';
import { sayPercent } from '../../../shared/wording/numbers';
import { sayProblem } from '../../../shared/wording/problems';

const MOST_SHOWN = 200;

const wordOf = (column: PasteColumn): string => {
  const { head } = columnOf(column);
  return head ? say(head) : '';
};

/** How many lines there are of each kind, the columns found and those left out. */
export function PasteCounts({ planned }: { planned: PastePlan }): ReactNode {
  const { counts, ignored, found, lines } = planned;
  const unread = lines.reduce((sum, { faults }) => sum + faults.length, 0);
  const columns = found.map(({ name, column }) =>
    ['', name].includes(wordOf(column))
      ? name
      : say('table.pasteFoundAs', { name, column: wordOf(column) }),
  );
  return (
    <>
      <p className="paste-counts" role="status">
        <b>{say('table.pasteNew', { count: counts.new })}</b>,{' '}
        <b>{say('table.pasteChanged', { count: counts.changed })}</b>,{' '}
        <b>{say('table.pasteRefused', { count: counts.refused })}</b>
        {counts.same > 0 ? `, ${say('table.pasteSame', { count: counts.same })}` : ''}
      </p>
      {unread > 0 ? (
        <p className="field-error">{say('table.pasteUnread', { count: unread })}</p>
      ) : null}
      {columns.length > 0 ? (
        <p className="quiet small">{say('table.pasteFound', { columns: columns.join(', ') })}</p>
      ) : null}
      {ignored.length > 0 ? (
        <p className="quiet small">{say('table.pasteIgnored', { columns: ignored.join(', ') })}</p>
      ) : null}
    </>
  );
}

const EFFECTS: Readonly<Record<PasteLine['state'], WordKey>> = {
  new: 'table.pasteIsNew',
  changed: 'table.pasteIsChanged',
  same: 'table.pasteIsSame',
  refused: 'table.pasteIsRefused',
};

/** The lines; where there are too many to show, those with something to report come first. */
export function PasteLines({ lines }: { lines: readonly PasteLine[] }): ReactNode {
  const tells = ({ state, faults }: PasteLine): boolean => state === 'refused' || faults.length > 0;
  const shown =
    lines.length <= MOST_SHOWN
      ? lines
      : [...lines.filter(tells), ...lines.filter((line) => !tells(line))].slice(0, MOST_SHOWN);
  return (
    <>
      <ul className="paste-lines" tabIndex={0} aria-label={say('table.pasteTitle')}>
        {shown.map((line) => (
          <li key={line.line} data-state={line.state} data-unread={line.faults.length > 0}>
            <small className="quiet paste-line">
              {say('table.pasteLine', { line: line.line })}
            </small>
            <span className="cell-text" style={{ paddingLeft: line.depth * 18 }}>
              {line.title || '—'}
            </span>
            <small>{toldOf(line)}</small>
          </li>
        ))}
      </ul>
      {lines.length > shown.length ? (
        <p className="quiet small">
          {say('table.pasteMore', { count: lines.length - shown.length })}
        </p>
      ) : null}
    </>
  );
}

/** What becomes of a line, the dates and numbers it is read as, and what of it can't be read. */
function toldOf({ state, reason, faults, fields, yearGuessed }: PasteLine): string {
  const { period, progress } = fields;
  const read = [
    period ? sayDates(period.start, period.end) : '',
    progress === undefined ? '' : sayPercent(progress),
    yearGuessed === null ? '' : say('periods.yearGuessed', { year: yearGuessed }),
    ...faults.map((fault) => sayProblem(fault.reason)),
  ].filter((words) => words !== '');
  const why = reason ? ` : ${sayProblem(reason)}` : '';
  return `${say(EFFECTS[state])}${why}${read.length > 0 ? ` (${read.join(', ')})` : ''}`;
}
