import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emWidth } from '../../../../shared/roadmap/metrics/measure';
import { sharedOut, shortened } from '../../../../shared/roadmap/shortened';

test.each([
  ['Moyens et hypothèses', 30, 'Moyens et hypothèses'],
  ['Phasage à trois ans (opérationnel) : sous-étapes', 6, 'Phasage…'],
  ['Phasage à trois ans (opérationnel) : sous-étapes', 11, 'Phasage à trois…'],
  ['Remarques et commentaires', 8, 'Remarques…'],
  ['Anticonstitutionnellement', 5, 'Anticons…'],
])('%j in %d em is %j', (title, most, short) => expect(shortened(title, most)).toBe(short));

test('titles in a row never exceed it, and none is cut if all fit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.lorem({ maxCount: 8 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 20, max: 60 }),
      (titles, room) => {
        const short = sharedOut(titles, room);
        const width = (texts: readonly string[]): number =>
          texts.reduce((sum, text) => sum + emWidth(text, 700), 0);
        expect(width(short)).toBeLessThanOrEqual(room + 1e-6);
        if (width(titles) <= room) expect(short).toEqual(titles);
      },
    ),
  );
});
