/**
 * The items and decisions that a meeting already has, so that pasting its minutes twice proposes
 * nothing new.
 */
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';
import { spoken } from './signs';

/** The words of items and decisions, in lower case without accents or signs. */
export interface Kept {
  readonly agenda: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
}

/** A text in the form for comparing such words. */
export const sameWords = (text: string): string =>
  spoken(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** True if the agenda has the item; people often shorten it there. */
export function isKept(agenda: ReadonlySet<string>, words: string): boolean {
  return [...agenda].some(
    (own) => own === words || (own.length > 8 && words.startsWith(`${own} `)),
  );
}

/** The items and decisions of the meeting; for no meeting, those without one. */
export function keptOf(plan: Plan, meetingId: Id | null): Kept {
  const own = <T extends { readonly meetingId: Id | null; readonly title: string }>(
    items: Readonly<Record<Id, T>>,
  ): ReadonlySet<string> =>
    new Set(
      Object.values(items)
        .filter((item) => item.meetingId === meetingId)
        .map(({ title }) => sameWords(title)),
    );
  return { agenda: own(plan.agendaItems), decisions: own(plan.decisions) };
}
