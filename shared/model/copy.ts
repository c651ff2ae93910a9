/** Copies and lists of a plan's collections. */

type Items<T> = Readonly<Record<string, T>>;

const keys = new WeakMap<object, readonly string[]>();
const values = new WeakMap<object, readonly unknown[]>();

/**
 * The keys of a collection, listed once per object: listing the keys of 10,000 items takes longer
 * than looping over them. Only for records that never gain or lose a key.
 */
export function keysOf(items: Items<unknown>): readonly string[] {
  let list = keys.get(items);
  if (!list) {
    list = Object.keys(items);
    keys.set(items, list);
  }
  return list;
}

/**
 * The items of a collection in the order of `keysOf`, listed once per object. Only for records that
 * never change.
 */
export function valuesOf<T>(items: Items<T>): readonly T[] {
  let list = values.get(items) as readonly T[] | undefined;
  if (!list) {
    list = keysOf(items).map((key) => items[key]!);
    values.set(items, list);
  }
  return list;
}

/**
 * Keeps the list of keys through an edit for each collection that neither gained nor lost an item,
 * so that nothing lists them again.
 */
export function keepKeys(
  before: object,
  after: object,
  patches: readonly { readonly op: string; readonly path: readonly (string | number)[] | string }[],
): void {
  const touched = new Map<string, boolean>();
  for (const { op, path } of patches) {
    const name = String(path[0]);
    touched.set(
      name,
      touched.get(name) !== false && (path.length > 2 || (path.length === 2 && op === 'replace')),
    );
  }
  for (const [name, kept] of touched) {
    const [was, is] = [(before as Items<object>)[name], (after as Items<object>)[name]];
    const list = kept && was && is ? keys.get(was) : undefined;
    if (list) keys.set(is!, list);
  }
}

/**
 * A copy of a record whose items the caller may replace, but not add or remove. It copies key by
 * key: spreading a record of 10,000 items takes ten times as long.
 */
export function copyOf<T>(items: Items<T>): Record<string, T> {
  const list = keysOf(items);
  const copy: Record<string, T> = {};
  for (const key of list) copy[key] = items[key]!;
  keys.set(copy, list);
  return copy;
}
