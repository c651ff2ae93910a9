/** Texts without what may not leave the plan: mail addresses, telephone numbers, names. */
import { say } from '../../i18n/words';
import type { Plan } from '../../model/plan';

const MAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE = /(?<![\d/-])(?:\+\d{2}[\s.]?(?:\(0\)\s?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g;
/** Fields that hold words, wherever they stand. Ids, dates and kinds are never touched. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'shortTitle', 'notes', 'words', 'sourceWording', 'sentence']);
/** A name of fewer letters would be found in every other word. */
const SHORTEST = 3;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text without addresses, numbers and the names given (as whole words, whatever their case). */
export function cleanText(text: string, names: readonly string[]): string {
  const bare = text.replace(MAIL, () => say('living.noMail')).replace(PHONE, () => say('living.noPhone'));
  return names.filter((name) => name.length >= SHORTEST)
    .reduce((said, name) => said.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), () => say('living.noName')), bare);
}

/** The plan with every text cleaned. */
export function cleanTexts(plan: Plan, names: readonly string[]): Plan {
  return cleaned(plan, names, false) as Plan;
}

function cleaned(value: unknown, names: readonly string[], isText: boolean): unknown {
  if (typeof value === 'string') return isText ? cleanText(value, names) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => cleaned(inner, names, isText));
  const record = value as Readonly<Record<string, unknown>>;
  // An override names the field whose value it holds.
  const { field } = record;
  return Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, cleaned(inner, names, TEXTS.has(key) || (key === 'value' && typeof field === 'string' && TEXTS.has(field)))]));
}
