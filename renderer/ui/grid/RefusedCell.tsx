import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Refusal } from './gridState';

/** A text typed into a cell that was refused, with the reason. */
export function RefusedCell({
  refusal: { text, reason },
  id,
}: {
  refusal: Refusal;
  id: string;
}): ReactNode {
  const words = say('table.refusedCell', { reason });
  return (
    <>
      <span className="cell-text cell-refused" title={words}>
        {text || '—'}
      </span>
      <span id={id} hidden>
        {words}
      </span>
    </>
  );
}
