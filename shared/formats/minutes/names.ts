/** Which actors and steps of the plan a sentence speaks of. */
import { unaccented } from '../../model/periods/normalise';
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';

/** Words too common to tell a step by. */
const SHORT = 4;

const wordsOf = (text: string): string[] => unaccented(text.replace(/[’']/g, ' ')).match(/[a-z0-9]+/g) ?? [];
const tellingWords = (text: string): Set<string> => new Set(wordsOf(text).filter((word) => word.length >= SHORT).map((word) => word.replace(/(?:es|s|x)$/, '')));

export interface FoundActor { readonly id: Id; readonly start: number; readonly end: number }

/** The actors named in a text, in its order: their title as whole words, an acronym in capitals only. */
export function findActors(text: string, plan: Plan): FoundActor[] {
  const found: FoundActor[] = [];
  for (const { id, title } of Object.values(plan.actors)) {
    const name = title.trim();
    if (name.length < 2) continue;
    const acronym = /^[A-Z0-9]{2,6}$/.test(name);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, acronym ? 'u' : 'iu');
    const match = pattern.exec(text);
    if (match) found.push({ id, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The step that a title means: the same words, else nearly the same telling words (three in four, of at least two); null where none
 * does, or two do as well.
 */
export function stepNamed(title: string, plan: Plan): Id | null {
  const words = tellingWords(title);
  if (words.size === 0) return null;
  let best: { id: Id; score: number } | null = null;
  let tied = false;
  for (const step of Object.values(plan.steps)) {
    if (step.kind === 'round') continue;
    const own = tellingWords(step.title);
    const common = [...words].filter((word) => own.has(word)).length;
    const score = common / Math.max(words.size, own.size);
    if (score < 0.7 || (common < 2 && score < 1)) continue;
    tied = best !== null && score === best.score;
    if (!best || score > best.score) best = { id: step.id, score };
  }
  return best && !tied ? best.id : null;
}

/** The step whose whole title a sentence holds; the longest title where there are several. */
export function stepSpokenOf(sentence: string, plan: Plan): Id | null {
  const said = ` ${wordsOf(sentence).join(' ')} `;
  const named = Object.values(plan.steps).filter((step) => step.kind !== 'round' && wordsOf(step.title).length >= 2 && said.includes(` ${wordsOf(step.title).join(' ')} `));
  return named.sort((a, b) => b.title.length - a.title.length)[0]?.id ?? null;
}
