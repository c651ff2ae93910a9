import type { ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { LivingAct } from './state';
import { zoomBy } from './zoom';

/** How much closer one press looks. */
const STEP = 1.5;

/** The scale of the calendar, and paper. */
export function ZoomBar({ act }: { act: (act: LivingAct) => void }): ReactNode {
  const look = (asked: LivingAct | null): void => {
    if (asked) act(asked);
  };
  return (
    <span className="living-zoom">
      <button
        type="button"
        className="link-button"
        aria-label={say('living.zoomOut')}
        title={say('living.zoomOut')}
        onClick={() => look(zoomBy(1 / STEP))}
      >
        −
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={say('living.zoomIn')}
        title={say('living.zoomIn')}
        onClick={() => look(zoomBy(STEP))}
      >
        +
      </button>
      <button
        type="button"
        className="link-button"
        onClick={() => act({ kind: 'zoom', pxPerDay: null, leftDay: null })}
      >
        {say('living.fit')}
      </button>
      <button type="button" className="link-button" onClick={() => window.print()}>
        {say('living.print')}
      </button>
    </span>
  );
}
