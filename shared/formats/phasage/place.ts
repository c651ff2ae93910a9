/** Describes a place in a file for a person: "étape « Wifi public » › Période › début". */
import type { z } from 'zod';
import { isWordKey, worded } from '../../i18n/words';
import type { Message } from '../../model/message';

type Path = readonly PropertyKey[];
/** A place not yet in words: a message, or a key that the catalogue lacks. */
type Place = Message | string;

/**
 * Describes the place of a path in the envelope; `root` is the envelope as read, for the titles of
 * items.
 */
export function placeOf(path: Path, root: unknown): Place {
  const [first, collection, id, ...rest] = path.map(String);
  if (first !== 'plan') return nested(path.map((key) => wordOf(String(key))));
  if (collection === undefined) return wordOf('plan');
  const kind = `files.in_${collection}`;
  if (id === undefined || !isWordKey(kind))
    return nested([collection, ...(id === undefined ? [] : [id, ...rest])].map(wordOf));
  const title = titleAt(root, ['plan', collection, id]) ?? id;
  return nested([{ code: kind, params: { title } }, ...rest.map(wordOf)]);
}

/** The place of an issue of zod; for an unknown key, the key itself. */
export function placeOfIssue(issue: z.core.$ZodIssue, root: unknown, within: Path = []): Place {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return placeOf([...within, ...issue.path, ...extra], root);
}

/** Each place inside the previous one. */
function nested(places: readonly Place[]): Place {
  if (places.length === 0) return '';
  return places.reduce((outer, inner) => ({ code: 'files.within', params: { outer, inner } }));
}

function wordOf(key: string): Place {
  const known = [`files.part_${key}`, `model.field_${key}`].find(isWordKey);
  return known ? worded(known) : key.slice(0, 80);
}

function titleAt(root: unknown, path: readonly string[]): string | undefined {
  let at: unknown = root;
  for (const key of [...path, 'title'])
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined;
  return typeof at === 'string' && at.trim() !== '' ? at.trim().slice(0, 80) : undefined;
}
