/** A place in a file, as a person would name it: "étape « Wifi public » › Période › début". */
import type { z } from 'zod';
import { isWordKey, say } from '../../i18n/words';

type Path = readonly PropertyKey[];

/**
 * Names the place of a path in the envelope; `root` is the envelope as it was read, for the titles
 * of items.
 */
export function sayPlace(path: Path, root: unknown): string {
  const [first, collection, id, ...rest] = path.map(String);
  if (first !== 'plan') return path.map((key) => wordOf(String(key))).join(' › ');
  if (collection === undefined) return wordOf('plan');
  const kind = `files.in_${collection}`;
  if (id === undefined || !isWordKey(kind))
    return [collection, ...(id === undefined ? [] : [id, ...rest])].map(wordOf).join(' › ');
  const item = say(kind, { title: titleAt(root, ['plan', collection, id]) ?? id });
  return [item, ...rest.map(wordOf)].join(' › ');
}

/** The place that an issue of zod points at; a key too many is named itself. */
export function placeOfIssue(issue: z.core.$ZodIssue, root: unknown, within: Path = []): string {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return sayPlace([...within, ...issue.path, ...extra], root);
}

function wordOf(key: string): string {
  const known = [`files.part_${key}`, `model.field_${key}`].find(isWordKey);
  return known ? say(known) : key.slice(0, 80);
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
