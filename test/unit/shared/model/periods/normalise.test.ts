import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from '../../../../../shared/model/periods/normalise';
import { arbitraryText } from '../../../arbitraries';

test('a name compares whatever its accents, case, ligatures, dashes and blanks', () => {
  expect(nameKey('  Œuvre  —  D’ÉTÉ ')).toBe(nameKey("oeuvre-d'ete"));
});

test.each(['^', '`', '¨', '-'])('%j alone is a name too', (sign) => {
  expect(nameKey(sign)).not.toBe('');
});

test('only a blank name compares as none', () => {
  fc.assert(
    fc.property(arbitraryText(), (name) => {
      fc.pre(name.trim() !== '');
      expect(nameKey(name)).not.toBe('');
    }),
  );
});
