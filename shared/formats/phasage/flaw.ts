import { problem, type Problem } from '../../model/problem';
import { findFlaw } from './scan';

/**
 * The problem of a text that JSON.parse accepts: `files.keyTwice`, `files.damaged`; null if there
 * is none.
 */
export function flawOf(text: string): Problem | null {
  const flaw = findFlaw(text);
  if (!flaw) return null;
  return flaw.kind === 'twice'
    ? problem('files.keyTwice', { key: flaw.key.slice(0, 80) })
    : problem('files.damaged', { place: flaw.kind === 'deep' ? '…' : flaw.key });
}
