import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../../../renderer/core/fileName';

test.each([
  ['Acte 3, 2024-2026', 'Acte 3, 2024-2026.phasage'],
  ['Phase 1/2 : « l’été » ?', 'Phase 1 2 « l’été ».phasage'],
  ['', 'plan.phasage'],
  ['  ', 'plan.phasage'],
  ['..', 'plan.phasage'],
  ['nul', 'plan.phasage'],
  ['Aux', 'plan.phasage'],
  ['Plan v2.', 'Plan v2.phasage'],
  ['a\nb\tc', 'a b c.phasage'],
])('%j is saved as %s', (title, name) => expect(fileName(title)).toBe(name));

test('any title gives a name that every file system accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200, size: 'max' }), (title) => {
      const name = fileName(title);
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.phasage$/u);
      expect(name).not.toMatch(/^[ .]|[ .]\.phasage$/);
      expect([...name].length).toBeLessThanOrEqual(88);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});
