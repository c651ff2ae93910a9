/** Which actors and steps of the plan a sentence speaks of. */
import { unaccented } from '../../model/periods/normalise';
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';

/** Words too common to identify a step. */
const SHORT = 4;

const wordsOf = (text: string): string[] =>
  unaccented(text.replace(/[’']/g, ' ')).match(/[a-z0-9]+/g) ?? [];
const tellingWords = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length >= SHORT)
      .map((word) => word.replace(/(?:es|s|x)$/, '')),
  );

export interface FoundActor {
  readonly id: Id;
  readonly start: number;
  readonly end: number;
}

/**
 * The actors named in a text, in its order: their title as whole words, an acronym in capitals
 * only.
 */
export function findActors(text: string, plan: Plan): FoundActor[] {
  const found: FoundActor[] = [];
  for (const { id, title } of Object.values(plan.actors)) {
    const name = title.trim();
    if (name.length < 2) continue;
    const acronym = /^[A-Z0-9]{2,6}$/.test(name);
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      acronym ? 'u' : 'iu',
    );
    const match = pattern.exec(text);
    if (match) found.push({ id, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Title {
  readonly id: Id;
  readonly length: number;
  /** Its telling words. */ readonly words: ReadonlySet<string>;
  /** All its words, with a space around each. */ readonly padded: string;
}
interface Titles {
  readonly byWord: ReadonlyMap<string, readonly Title[]>;
  readonly byFirst: ReadonlyMap<string, readonly Title[]>;
}

const known = new WeakMap<Plan['steps'], Titles>();

/** The titles of a plan's steps by their words, made once for all the lines of a text. */
function titlesOf({ steps }: Plan): Titles {
  const made = known.get(steps);
  if (made) return made;
  const [byWord, byFirst] = [new Map<string, Title[]>(), new Map<string, Title[]>()];
  const put = (into: Map<string, Title[]>, word: string, title: Title): void => {
    const list = into.get(word);
    if (list) list.push(title);
    else into.set(word, [title]);
  };
  for (const { id, kind, title } of Object.values(steps)) {
    if (kind === 'round') continue;
    const all = wordsOf(title);
    const one = {
      id,
      length: title.length,
      words: tellingWords(title),
      padded: ` ${all.join(' ')} `,
    };
    for (const word of one.words) put(byWord, word, one);
    if (all.length >= 2) put(byFirst, all[0]!, one);
  }
  const titles = { byWord, byFirst };
  known.set(steps, titles);
  return titles;
}

/**
 * The step that a title means: the same words, else nearly the same telling words (three in four,
 * of at least two); null where none
 * does, or two do as well.
 */
export function stepNamed(title: string, plan: Plan): Id | null {
  const words = tellingWords(title);
  const { byWord } = titlesOf(plan);
  const common = new Map<Title, number>();
  for (const word of words)
    for (const one of byWord.get(word) ?? []) common.set(one, (common.get(one) ?? 0) + 1);
  let best: { ids: Id[]; score: number } | null = null;
  for (const [one, count] of common) {
    const score = count / Math.max(words.size, one.words.size);
    if (score < 0.7 || (count < 2 && score < 1)) continue;
    if (!best || score > best.score) best = { ids: [one.id], score };
    else if (score === best.score) best.ids.push(one.id);
  }
  return best?.ids.length === 1 ? best.ids[0]! : null;
}

/**
 * The step that a sentence about one step names: the one whose whole title it holds, of one word
 * too; else the one whose telling words it holds, where only one does.
 */
export function stepInside(sentence: string, plan: Plan): Id | null {
  const spoken = stepSpokenOf(sentence, plan);
  if (spoken !== null) return spoken;
  const words = tellingWords(sentence);
  const whole = new Set<Title>();
  const { byWord } = titlesOf(plan);
  for (const word of words)
    for (const title of byWord.get(word) ?? [])
      if ([...title.words].every((one) => words.has(one))) whole.add(title);
  const [best, second] = [...whole].sort((a, b) => b.words.size - a.words.size);
  return best && best.words.size !== second?.words.size ? best.id : null;
}

/** The step whose whole title a sentence holds; the longest title where there are several. */
export function stepSpokenOf(sentence: string, plan: Plan): Id | null {
  const words = wordsOf(sentence);
  const padded = ` ${words.join(' ')} `;
  const { byFirst } = titlesOf(plan);
  const named = [...new Set(words)].flatMap((word) =>
    (byFirst.get(word) ?? []).filter((title) => padded.includes(title.padded)),
  );
  return named.sort((a, b) => b.length - a.length)[0]?.id ?? null;
}
