/** Who came, as minutes name people, and whom a sentence names. */
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';
import { withoutEnd } from '../../model/trimming';
import { findActors } from './names';

/** Someone that the minutes name, and how they are called in them. */
export interface Person {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Someone named in a text: an actor of the plan, or somebody by name. */
export interface Named {
  readonly actorId: Id | null;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const TITLE = String.raw`(?:MM?\.|Mmes?|Mlle|Mr|Dr|Me)\s+`;
const PARTICLE = String.raw`(?:de la|du|de|des|le|la|Le|La|Du|De|Des|Van|Ben|El)`;
const WORD = String.raw`\p{Lu}(?:[\p{L}’']*\p{Ll}|\.)?(?:-\p{Lu}(?:\p{L}+|\.))*`;
const NAME = String.raw`${WORD}(?:\s+(?:${PARTICLE}\s+)?${WORD}){0,3}`;
/** People, or an organisation by its letters: "CCAS", "CD35". */
const WHOLE_NAME = new RegExp(`^(?:(?:${TITLE})?${NAME}|\\p{Lu}{2,8}\\d{0,3})$`, 'u');
const TITLED = new RegExp(`(?<!\\p{L})${TITLE}(?:${PARTICLE}\\s+)?${NAME}`, 'gu');
const NOBODY = /^(?:n[ée]ant|aucun[e]?|personne|sans objet|-+|\/)$/i;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const withoutTitle = (name: string): string => name.replace(new RegExp(`^${TITLE}`, 'u'), '');

/**
 * The people of a list: "Mme Le Goff (CCAS), M. Benali et Inès". `one`: a line of a list with one
 * on each, behind whose first comma stands their function.
 */
export function peopleOf(list: string, one = false): string[] {
  const bare = withoutEnd(list.replace(/\([^()]*\)/g, ''), /[\s.]/);
  const parts = bare.split(/[,;]| (?:et|ainsi que|&) /);
  return (one ? parts.slice(0, 1) : parts)
    .map((part) => part.trim())
    .map((part) => (/^\p{Lu}\p{Ll}+ \p{Lu}$/u.test(part) ? `${part}.` : part))
    .filter((part) => !NOBODY.test(part) && WHOLE_NAME.test(part));
}

/** How the people of the minutes may be called there: in full, by first name, by initial. */
export function calledPeople(names: readonly string[]): Person[] {
  const firsts = names.map((name) => withoutTitle(name).split(' ')[0]!);
  return names.map((name) => {
    const words = withoutTitle(name).split(' ');
    const first = words[0]!;
    const last = words.slice(1).join(' ');
    const initials = first
      .split('-')
      .map((part) => `${escaped(part.charAt(0))}\\.`)
      .join('[- ]?');
    const called = [
      escaped(withoutTitle(name)),
      ...(last === '' ? [] : [`${initials}\\s?${escaped(last)}`]),
      ...(/^.\.$/.test(last) ? [] : [`${TITLE}${escaped(last || first)}`]),
      ...(!first.includes('.') && firsts.indexOf(first) === firsts.lastIndexOf(first)
        ? [escaped(first)]
        : []),
    ];
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${TITLE})?(?:${called.join('|')})(?![\\p{L}\\p{N}])`,
      'u',
    );
    return { name, pattern };
  });
}

/** The actors and people named in a text, in its order, none over another. */
export function namedIn(text: string, plan: Plan, people: readonly Person[]): Named[] {
  const actors = findActors(text, plan).map(({ id, start, end }) => ({
    actorId: id,
    name: text.slice(start, end),
    start,
    end,
  }));
  const known = people.flatMap(({ name, pattern }): Named[] => {
    const found = pattern.exec(text);
    return found
      ? [{ actorId: null, name, start: found.index, end: found.index + found[0].length }]
      : [];
  });
  const titled = [...text.matchAll(TITLED)].map((found) => ({
    actorId: null,
    name: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
  // By sign: looking through the names found so far would take the square of their number.
  const taken = new Uint8Array(text.length);
  const named = [...actors, ...known, ...titled].filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return named.sort((a, b) => a.start - b.start);
}
