import type { ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { LivingAct } from './state';
import { zoomBy } from './zoom';
import { Button } from '../../ui/Button';

/** The zoom factor of one press. */
const STEP = 1.5;

/** The scale of the calendar, and printing. */
export function ZoomBar({ act }: { act: (act: LivingAct) => void }): ReactNode {
  const look = (asked: LivingAct | null): void => {
    if (asked) act(asked);
  };
  return (
    <span className="living-zoom">
      <Button
        variant="link"
        aria-label={say('living.zoomOut')}
        hint={say('living.zoomOut')}
        onPress={() => look(zoomBy(1 / STEP))}
      >
        −
      </Button>
      <Button
        variant="link"
        aria-label={say('living.zoomIn')}
        hint={say('living.zoomIn')}
        onPress={() => look(zoomBy(STEP))}
      >
        +
      </Button>
      <Button variant="link" onPress={() => act({ kind: 'zoom', pxPerDay: null, leftDay: null })}>
        {say('living.fit')}
      </Button>
      <Button variant="link" onPress={() => window.print()}>
        {say('living.print')}
      </Button>
    </span>
  );
}
