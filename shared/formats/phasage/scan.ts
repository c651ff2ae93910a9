/**
 * Finds flaws that JSON.parse accepts silently: duplicate keys, a key that would change the
 * prototype, endless nesting.
 */

export type Flaw =
  { readonly kind: 'twice' | 'forbidden'; readonly key: string } | { readonly kind: 'deep' };

/** The maximum nesting; a plan has fewer than ten levels. */
export const DEEPEST = 64;

/** The first flaw of a text that JSON.parse accepts; null if there is none. */
export function findFlaw(text: string): Flaw | null {
  return findFlaws(text).next().value ?? null;
}

/** Yields every flaw of such a text in order; endless nesting is the last. */
export function* findFlaws(text: string): Generator<Flaw, undefined> {
  // For each open bracket: the keys of an object so far, or null for a list.
  const open: (Set<string> | null)[] = [];
  let awaitsKey = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '{' || sign === '[') {
      if (open.length >= DEEPEST) {
        yield { kind: 'deep' };
        return;
      }
      open.push(sign === '{' ? new Set() : null);
      awaitsKey = sign === '{';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      awaitsKey = false;
    } else if (sign === ',') {
      awaitsKey = open.at(-1) !== null;
    } else if (sign === '"') {
      const end = endOfString(text, index);
      const flaw = awaitsKey ? flawOfKey(text.slice(index, end + 1), open.at(-1)!) : null;
      if (flaw) yield flaw;
      awaitsKey = false;
      index = end;
    }
  }
}

/**
 * The elements of a list under a key of a text's top-level object, each as written, and the text
 * without them. For texts that JSON.parse accepts.
 */
export function elementsUnder(
  key: string,
  text: string,
): { readonly elements: readonly string[]; readonly shell: string } {
  const elements: string[] = [];
  let shell = '';
  let taken = 0;
  let level = 0;
  let isUnder = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '{' || sign === '[') {
      if (level === 2 && isUnder) start = index;
      level += 1;
    } else if (sign === '}' || sign === ']') {
      level -= 1;
      if (level === 2 && isUnder) {
        elements.push(text.slice(start, index + 1));
        shell += `${text.slice(taken, start)}0`;
        taken = index + 1;
      }
    } else if (sign === '"') {
      const end = endOfString(text, index);
      // On this level, a list can only follow a string that is a key.
      if (level === 1) isUnder = JSON.parse(text.slice(index, end + 1)) === key;
      index = end;
    }
  }
  return { elements, shell: shell + text.slice(taken) };
}

function flawOfKey(quoted: string, seen: Set<string>): Flaw | null {
  const key = JSON.parse(quoted) as string;
  if (key === '__proto__') return { kind: 'forbidden', key };
  if (seen.has(key)) return { kind: 'twice', key };
  seen.add(key);
  return null;
}

/**
 * The end of the string that opens at `start`: its first quote without an odd number of backslashes
 * before it.
 */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}
