import { useCallback, useRef, useState } from 'react';
import { isProblem, problem } from '../../../shared/model/problem';
import type { PhasageDatabase } from '../../storage/database';
import { writePreference } from '../../storage/preferences';
import type { Keeping } from '../safety/keepCopies';
import { forgetMeetings } from '../../core/meeting';
import { leave } from '../../presentation/acts';
import { forgetPresentation, presentationStore } from '../../presentation/current';
import { forgetVersions } from '../../versions/current';
import type { Opened, SwitchTo } from '../../core/given';
import { openPlan } from './opening';
import { WELCOMED } from './preferences';

export interface OpenedHere {
  readonly opened: Opened;
  /** Another number for each opening, of the same plan too: the window is drawn anew. */
  readonly turn: number;
  /** The plan open now, for acts that began before. */
  latest(): Opened;
  readonly switchTo: SwitchTo;
}

/** The plan open in this window, and the way to another. */
export function useOpened(database: PhasageDatabase, first: Opened, keeping: Keeping): OpenedHere {
  const [shown, show] = useState({ opened: first, turn: 0 });
  const latest = useRef(first);
  const switchTo = useCallback<SwitchTo>(
    async (planId, change) => {
      const former = latest.current;
      const same = former.session.planId === planId;
      await former.session.flush();
      // Edits that are on the screen alone would go with it.
      if (former.session.unsaved)
        return former.app.state().savingProblem ?? problem('storage.full');
      if (same) await former.stop();
      let thrown: unknown = null;
      try {
        await change?.();
      } catch (error) {
        if (!same) throw error;
        // What was closed for nothing is opened again first.
        thrown = error;
      }
      const next = await openPlan(database, planId, keeping);
      if (isProblem(next)) return next;
      if (!same) await former.stop();
      void writePreference(database, WELCOMED, true);
      next.app.receive({ welcome: false });
      if (presentationStore.getState().open) leave();
      forgetVersions();
      forgetPresentation();
      forgetMeetings();
      latest.current = next;
      show(({ turn }) => ({ opened: next, turn: turn + 1 }));
      if (thrown !== null) throw thrown;
      return null;
    },
    [database, keeping],
  );
  return { ...shown, latest: useCallback(() => latest.current, []), switchTo };
}
