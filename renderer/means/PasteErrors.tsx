import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { columnWord } from './columns';
import type { PasteError } from './paste';

const MOST_SHOWN = 100;

/** What of a pasted text can't be read, line by line: nothing was changed. */
export function PasteErrors({ errors, onClose }: { errors: readonly PasteError[]; onClose: () => void }): ReactNode {
  return (
    <Dialog title={say('meansView.pasteErrorsTitle')} onClose={onClose}>
      <p>{say('meansView.pasteErrorsText')}</p>
      <ul className="paste-errors">{errors.slice(0, MOST_SHOWN).map(({ line, column, reason }) => <li key={`${line}-${column}`}>{say('meansView.pasteErrorAt', { line, column: columnWord(column), reason })}</li>)}</ul>
      <div className="dialog-buttons"><Button variant="primary" autoFocus onPress={onClose}>{say('app.close')}</Button></div>
    </Dialog>
  );
}
