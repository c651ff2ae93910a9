/** What a meeting already has, so that pasting its minutes twice proposes nothing new. */
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';
import { spoken } from './signs';

/** The words of items and decisions, in lower case without accents or signs. */
export interface Kept {
  readonly agenda: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
}

/** A text as such words are compared. */
export const sameWords = (text: string): string =>
  spoken(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** An item of an agenda is often shortened once it is in it. */
export function isKept(agenda: ReadonlySet<string>, words: string): boolean {
  return [...agenda].some(
    (own) => own === words || (own.length > 8 && words.startsWith(`${own} `)),
  );
}

/** What the meeting has already; of no meeting: what belongs to none. */
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
