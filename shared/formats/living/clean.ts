/**
 * Removes from texts everything that must not leave the plan: mail addresses, telephone numbers,
 * file paths, names.
 */
import { maskContacts, type Masks } from '../../analysis/projected';
import { say } from '../../i18n/words';
import type { Plan } from '../../model/plan';

/** Fields that contain words, in any collection. The cleaning leaves ids, dates and kinds alone. */
const TEXTS: ReadonlySet<string> = new Set([
  'title',
  'shortTitle',
  'notes',
  'words',
  'sourceWording',
  'sentence',
]);
/** A shorter name would match inside other words. */
const SHORTEST = 3;

const MASKS: Masks = {
  mail: say('living.noMail'),
  phone: say('living.noPhone'),
  path: say('living.noPath'),
};
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Matches a name as whole words in either order, whatever their case and the space between them; an
 * accented letter counts as one sign.
 */
function named(name: string): RegExp {
  const words = name.normalize('NFC').trim().split(/\s+/).map(escaped);
  const either = [words, [...words].reverse()]
    .map((order) => order.join(String.raw`[\s,]+`))
    .join('|');
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${either})(?![\p{L}\p{N}])`, 'giu');
}

/**
 * A text without addresses, numbers, paths and the given names (first and last name in either
 * order).
 */
export function cleanText(text: string, names: readonly string[]): string {
  const bare = maskContacts(text, MASKS);
  return names
    .filter((name) => name.length >= SHORTEST)
    .reduce(
      (masked, name) => masked.replace(named(name), () => say('living.noName')),
      names.length > 0 ? bare.normalize('NFC') : bare,
    );
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
  // The field that an override sets decides.
  const { field } = record;
  return Object.fromEntries(
    Object.entries(record).map(([key, inner]) => [
      key,
      cleaned(
        inner,
        names,
        TEXTS.has(key) || (key === 'value' && typeof field === 'string' && TEXTS.has(field)),
      ),
    ]),
  );
}
