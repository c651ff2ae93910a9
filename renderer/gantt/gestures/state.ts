/** The current drag, by pointer or by keys; null if there is none. */
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
      /** The link being re-pointed, and its held end. */
      readonly besides: string | null;
      readonly held: 'from' | 'to';
    };

export interface DragShown {
  readonly drag: Drag;
  readonly tip: string;
  /** The pointer's position in the window; null for a drag with keys. */
  readonly at: {
    x: number;
    y: number;
  } | null;
}

/** True if a drop would change something. */
export function changes(drag: Drag): boolean {
  if (drag.kind === 'dates')
    return drag.proposals.some((proposal) => {
      const was = drag.taken.find(({ id }) => id === proposal.id);
      return was?.start !== proposal.start || was?.end !== proposal.end;
    });
  if (drag.kind === 'link') return drag.ends !== null && drag.refusal === null;
  return true;
}
