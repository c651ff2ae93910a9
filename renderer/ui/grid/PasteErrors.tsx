import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

const MOST_SHOWN = 100;

/**
 * A cell of a pasted text that can't be read: its row in the text, its column and why, in words.
 */
export interface PasteError {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
}

/** What of a pasted text can't be read, line by line: nothing was changed. */
export function PasteErrors({
  errors,
  onClose,
}: {
  errors: readonly PasteError[];
  onClose: () => void;
}): ReactNode {
  return (
    <Dialog title={say('meansView.pasteErrorsTitle')} onClose={onClose}>
      <p>{say('meansView.pasteErrorsText')}</p>
      <ul className="paste-errors">
        {errors.slice(0, MOST_SHOWN).map(({ line, column, reason }, index) => (
          <li key={index}>{say('meansView.pasteErrorAt', { line, column, reason })}</li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button variant="primary" autoFocus onPress={onClose}>
          {say('app.close')}
        </Button>
      </div>
    </Dialog>
  );
}
