/** Parses JSON that may be damaged, and reports the damage. */
import { jsonrepair } from 'jsonrepair';
import { problem, type Problem } from '../../model/problem';
import { readLines } from './readLines';
import { DEEPEST, findFlaws } from './scan';

/** The levels to keep: a plan without an envelope gets one. */
const KEPT = DEEPEST - 1;

/**
 * Parses JSON, or as much of it as possible; null if that is nothing. Adds the damage to `lost`.
 */
export function parseLoosely(text: string, lost: Problem[]): unknown {
  try {
    return tamed(JSON.parse(text), text, lost);
  } catch {
    lost.push(problem('repair.json'));
  }
  const lines = readLines(text, lost);
  if (lines !== null) return lines;
  // Nothing of a plan is in a text without an object, and the mender takes long to find out.
  if (!text.includes('{')) return null;
  try {
    const mended = jsonrepair(text);
    return tamed(JSON.parse(mended), mended, lost);
  } catch {
    return null;
  }
}

function tamed(value: unknown, text: string, lost: Problem[]): unknown {
  const reported = new Set<string>();
  let isWild = false;
  for (const flaw of findFlaws(text)) {
    if (flaw.kind === 'twice') lost.push(problem('repair.twice', { key: flaw.key.slice(0, 80) }));
    else if (!reported.has(flaw.kind)) lost.push(problem(`repair.${flaw.kind}`));
    reported.add(flaw.kind);
    isWild ||= flaw.kind !== 'twice';
  }
  return isWild ? without(value, 1) : value;
}

/** The value without keys that would change the prototype, and without endless nesting. */
function without(value: unknown, level: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (level > KEPT) return null;
  if (Array.isArray(value)) return value.map((each) => without(each, level + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, each]) => [key, without(each, level + 1)]),
  );
}
