/** Previews a paste line by line, in the same way for every grid. */
import { type ReactNode } from 'react';
import { say, type WordKey } from '../../../shared/i18n/words';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import './paste.css';

export interface PreviewLine {
  /** The number of the row in the text, from 1. */
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  readonly title: string;
  readonly depth?: number;
  /** The reason for a refusal in words. */
  readonly reason: string | null;
  /** Dates and numbers as understood, then the unreadable cells, in words. */
  readonly read: readonly string[];
  /** The number of its unreadable cells. */
  readonly unread: number;
}

export interface Preview {
  readonly title: string;
  readonly lines: readonly PreviewLine[];
  /** The known columns of the header, and their meaning in words. */
  readonly found: readonly { readonly name: string; readonly as: string }[];
  /** Names of the non-empty columns that are ignored. */
  readonly ignored: readonly string[];
}

const MOST_SHOWN = 200;

interface Props {
  readonly preview: Preview;
  /** Choices that change the effect. */
  readonly children?: ReactNode;
  readonly onPaste: () => void;
  readonly onClose: () => void;
}

/** The preview with its choices, and the button that pastes if something would change. */
export function PastePreview({ preview, children, onPaste, onClose }: Props): ReactNode {
  const does = preview.lines.some(({ state }) => state === 'new' || state === 'changed');
  return (
    <Dialog title={preview.title} size="wide" onClose={onClose}>
      <Counts {...preview} />
      <Lines {...preview} />
      {children}
      <div className="dialog-buttons">
        <Button onPress={onClose}>{say('app.cancel')}</Button>
        <Button variant="primary" isDisabled={!does} autoFocus onPress={onPaste}>
          {say('table.pasteDo')}
        </Button>
      </div>
    </Dialog>
  );
}

/** The number of lines of each kind, the known columns and the ignored ones. */
function Counts({ lines, found, ignored }: Preview): ReactNode {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 };
  for (const { state } of lines) counts[state] += 1;
  const unread = lines.reduce((sum, line) => sum + line.unread, 0);
  const columns = found.map(({ name, as }) =>
    ['', name].includes(as) ? name : say('table.pasteFoundAs', { name, column: as }),
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

const EFFECTS: Readonly<Record<PreviewLine['state'], WordKey>> = {
  new: 'table.pasteIsNew',
  changed: 'table.pasteIsChanged',
  same: 'table.pasteIsSame',
  refused: 'table.pasteIsRefused',
};

/** The lines; if there are too many to show, those with something to report come first. */
function Lines({ title, lines }: Preview): ReactNode {
  const tells = ({ state, unread }: PreviewLine): boolean => state === 'refused' || unread > 0;
  const shown =
    lines.length <= MOST_SHOWN
      ? lines
      : [...lines.filter(tells), ...lines.filter((line) => !tells(line))].slice(0, MOST_SHOWN);
  return (
    <>
      <ul className="paste-lines" tabIndex={0} aria-label={title}>
        {shown.map((line) => (
          <li key={line.line} data-state={line.state} data-unread={line.unread > 0}>
            <small className="quiet paste-line">
              {say('table.pasteLine', { line: line.line })}
            </small>
            <span className="cell-text" style={{ paddingLeft: (line.depth ?? 0) * 18 }}>
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

/** The effect of a line, its values as understood, and its unreadable cells. */
function toldOf({ state, reason, read }: PreviewLine): string {
  const words = read.filter((each) => each !== '');
  const why = reason === null ? '' : ` : ${reason}`;
  return `${say(EFFECTS[state])}${why}${words.length > 0 ? ` (${words.join(', ')})` : ''}`;
}
