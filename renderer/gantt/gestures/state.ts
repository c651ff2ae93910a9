/** What is being dragged now, by pointer or by keys; null when nothing is. */
import type { LinkEnds } from '../acts';
import type { Proposal, Taken } from './drag';

export type Drag =
  | {
      readonly kind: 'dates';
      readonly taken: readonly Taken[];
      readonly proposals: readonly Proposal[];
      readonly side: 'both' | 'start' | 'end';
    }
  | { readonly kind: 'progress'; readonly id: string; readonly ratio: number }
  | {
      readonly kind: 'create';
      readonly rowId: string | null;
      readonly index: number;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'link';
      readonly fromId: string;
      readonly fromSide: 'start' | 'end';
      readonly x: number;
      readonly y: number;
      readonly ends: LinkEnds | null;
      readonly refusal: string | null;
      /** The link being re-pointed, and which of its ends is held. */ readonly besides:
        string | null;
      readonly held: 'from' | 'to';
    };

export interface DragShown {
  readonly drag: Drag;
  readonly tip: string;
  /** Pointer position in the window, or null for a drag by keys. */ readonly at: {
    x: number;
    y: number;
  } | null;
}

/** True where a drop would change something. */
export function changes(drag: Drag): boolean {
  if (drag.kind === 'dates')
    return drag.proposals.some((proposal) => {
      const was = drag.taken.find(({ id }) => id === proposal.id);
      return was?.start !== proposal.start || was?.end !== proposal.end;
    });
  if (drag.kind === 'link') return drag.ends !== null && drag.refusal === null;
  return true;
}
