/**
 * What JSON.parse passes over in silence: a key said twice, a key that would touch the prototype,
 * nesting without end.
 */

export type Flaw =
  { readonly kind: 'twice' | 'forbidden'; readonly key: string } | { readonly kind: 'deep' };

/** Levels of nesting; a plan has under ten. */
export const DEEPEST = 64;

/** The first flaw of a text that JSON.parse accepts, or null. */
export function findFlaw(text: string): Flaw | null {
  return findFlaws(text).next().value ?? null;
}

/**
 * Every flaw of such a text, in its order; nesting without end is told once, and ends the search.
 */
export function* findFlaws(text: string): Generator<Flaw, undefined> {
  // For each open bracket: the keys seen of an object, or null for an array.
  const open: (Set<string> | null)[] = [];
  let awaitsKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
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
      const end = endOfString(text, at);
      const flaw = awaitsKey ? flawOfKey(text.slice(at, end + 1), open.at(-1)!) : null;
      if (flaw) yield flaw;
      awaitsKey = false;
      at = end;
    }
  }
}

function flawOfKey(quoted: string, seen: Set<string>): Flaw | null {
  const key = JSON.parse(quoted) as string;
  if (key === '__proto__') return { kind: 'forbidden', key };
  if (seen.has(key)) return { kind: 'twice', key };
  seen.add(key);
  return null;
}

/**
 * Where the string that opens at `start` closes: at the first quote not escaped by an odd number of
 * backslashes.
 */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}
