import type { Limit } from '../model/means';
import type { Figure } from './figures';

/** The number that a limit applies to. */
export function figureOfLimit({ kind }: Pick<Limit, 'kind'>): Figure {
  return kind === 'ownShare' ? { kind: 'ownShare' } : { kind: 'measure', measure: kind };
}
