/** A drop: passes the proposal of a drag to the app, once. */
import type { ChartActs } from '../acts';
import { changes, type Drag } from './state';

/** Requests the edit of a finished drag from the app, unless it would change nothing. */
export function drop(drag: Drag, acts: ChartActs): void {
  if (!changes(drag)) return;
  if (drag.kind === 'dates') acts.move(drag.proposals);
  else if (drag.kind === 'progress') acts.progress(drag.id, drag.ratio);
  else if (drag.kind === 'create') acts.create(drag.rowId, drag.start, drag.end);
  else if (drag.besides !== null) acts.relink(drag.besides, drag.ends!);
  else acts.link(drag.ends!);
}

/** The tip of a drag. */
export function tipOf(drag: Drag, acts: ChartActs): string {
  if (drag.kind === 'dates') return acts.describe(drag.taken[0]!, drag.proposals[0]!);
  if (drag.kind === 'progress') return acts.describeProgress(drag.ratio);
  if (drag.kind === 'create') return acts.describe(null, drag);
  return drag.ends === null ? '' : acts.describeLink(drag.ends, drag.refusal);
}
