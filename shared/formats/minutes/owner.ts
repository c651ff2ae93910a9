/** What is to be done and who is to do it, out of one line. */
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';
import { withoutEnd } from '../../model/trimming';
import type { FoundDate } from './dates';
import { namedIn, type Named, type Person } from './people';

export interface Task {
  /** What is to be done: the line, without who and when where they stand apart. */
  readonly text: string;
  readonly ownerId: Id | null;
  /** Who, where that is no actor of the plan. */
  readonly owner: string | null;
}

/** What parts a task, who and when: "Devis – Mme Roux – 12 mai", "Devis (Mme Roux, 12 mai)". */
const PARTS = / [–—-] | ?(?:->|→|=>) ?| ?: | ?[,;()] ?/g;
const LEADS_TO_DATE =
  /^(?:avant|pour|d[’']ici|au plus tard|[àa] faire|[ée]ch[ée]ance|d[ée]lai|le|pour le|avant le|\s)*$/i;
const INFINITIVE = /^(?:ne pas )?\p{L}+(?:er|ir|re)(?:\s|$)/u;
const ARTICLE = /^(?:l[ae]\s|l[’']|les\s)$/i;
/** What stands before the one who is charged with it. */
const GIVEN_TO =
  /(?:\bpar (?:l[ae’']\s?|les )?|\b(?:demand[ée]e?s?|revient|confi[ée]e?s?) (?:à |aux? )(?:l[ae’']\s?)?)$/u;
const TAKES_IT = /^\s+(?:s[’']en (?:occupe|charge)|se charge)/u;

/** Somebody who was not said to be there takes it upon them: "Emma s’engage à copier l’annonce". */
const TAKER =
  /(?<![\p{L}.-] |\p{L})(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) (?:s[’']engage|se charge|s[’']en (?:occupe|charge))/u;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly is: 'who' | 'when' | 'task' | 'empty';
}

/**
 * Whether a line is a task with who and when apart: "Lettre : Gwenaël, pour mi-octobre". `dates`:
 * those of the line.
 */
export function isAssigned(
  text: string,
  dates: readonly FoundDate[],
  plan: Plan,
  people: readonly Person[],
): boolean {
  const parts = partsOf(text, namedIn(text, plan, people), dates).map(({ is }) => is);
  return parts.includes('who') && parts.includes('when') && parts.includes('task');
}

/** Reads a task. `dates`: those of the line. */
export function taskOf(
  text: string,
  dates: readonly FoundDate[],
  plan: Plan,
  people: readonly Person[],
): Task {
  const named = namedIn(text, plan, people);
  const parts = partsOf(text, named, dates);
  const kept = keptOf(parts);
  const apart = parts.find(({ is }) => is === 'who');
  const owner =
    (apart && named.find(({ start, end }) => start >= apart.start && end <= apart.end)) ??
    ownerIn(text, named);
  const words = kept === null ? text : closed(text, kept.start, kept.end);
  const teamWords = owner ? null : teamOf(text, parts);
  const task = teamWords === null ? words : text.slice(parts[0]!.start, parts[0]!.end);
  return {
    text: withoutEnd(task, /[\s.;,:–-]/) || text,
    ownerId: owner?.actorId ?? null,
    owner: owner?.actorId === null ? owner.name : teamWords,
  };
}

function partsOf(text: string, named: readonly Named[], dates: readonly FoundDate[]): Part[] {
  const edges = [...text.matchAll(PARTS)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const starts = [0, ...edges.map(({ end }) => end)];
  return starts
    .map((start, index) => ({ start, end: edges[index]?.start ?? text.length }))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start, end, is: kindOf(text, start, end, named, dates) }));
}

function kindOf(
  text: string,
  start: number,
  end: number,
  named: readonly Named[],
  dates: readonly FoundDate[],
): Part['is'] {
  const words = withoutEnd(text.slice(start, end), /[\s.]/);
  if (words.trim() === '') return 'empty';
  const date = dates.find((one) => one.start >= start && one.end <= end);
  if (date && end - date.end <= 1 && LEADS_TO_DATE.test(text.slice(start, date.start)))
    return 'when';
  if (/^(?:sans d[ée]lai|pas de date|d[èe]s que possible|date [àa] d[ée]finir)$/i.test(words))
    return 'when';
  let rest = words;
  for (const one of named.filter((who) => who.start >= start && who.end <= end))
    rest = rest.replace(text.slice(one.start, one.end), '');
  const isWho = rest.length < words.length && /^(?:\s|et|l[ae]|les|l[’']|[.&])*$/u.test(rest);
  return isWho ? 'who' : 'task';
}

/** A part of a text, with the bracket that closes it. */
function closed(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')');
  return isOpen && text.charAt(end) === ')' ? `${words})` : words;
}

/** From the first to the last part that says what is to be done; null where none does. */
function keptOf(parts: readonly Part[]): { start: number; end: number } | null {
  const first = parts.find(({ is }) => is === 'task');
  const last = parts.findLast(({ is }) => is === 'task');
  return first && last ? { start: first.start, end: last.end } : null;
}

/** "Comptages – association Roue libre – mars 2026": few words between the task and its date. */
function teamOf(text: string, parts: readonly Part[]): string | null {
  const [task, team, when] = parts;
  if (parts.length !== 3 || task!.is !== 'task' || team!.is !== 'task' || when!.is !== 'when')
    return null;
  const words = text.slice(team!.start, team!.end).trim();
  const isShort = words.split(' ').length <= 4 && !/\d/.test(words) && !INFINITIVE.test(words);
  return isShort && /[–—-]\s*$/.test(text.slice(task!.end, team!.start)) ? words : null;
}

/**
 * Who is to do it in a sentence. After an infinitive the one named is whom it is done to ("Relancer
 * la Région"), unless in brackets or after "par"; else it is who begins the sentence.
 */
function ownerIn(text: string, named: readonly Named[]): Named | null {
  const taker = named.find(({ end }) => TAKES_IT.test(text.slice(end)));
  if (taker) return taker;
  const other = TAKER.exec(text)?.[1];
  if (other !== undefined && named.every(({ name }) => name !== other))
    return { actorId: null, name: other, start: 0, end: 0 };
  const first = named[0];
  const begins = first && (first.start === 0 || ARTICLE.test(text.slice(0, first.start)));
  if (begins) return first;
  return (
    named.find(({ start }) => {
      const before = text.slice(0, start);
      return before.lastIndexOf('(') > before.lastIndexOf(')') || GIVEN_TO.test(before);
    }) ?? null
  );
}
