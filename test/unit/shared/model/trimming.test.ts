import { expect, test } from 'vitest';
import { withoutEnd, withoutEnds } from '../../../../shared/model/trimming';

test.each([
  ['Bornes CAF :.,', 'Bornes CAF '],
  ['a.b.c', 'a.b.c'],
  ['...a', '...a'],
  ['.,:', ''],
  ['', ''],
])('%j ends as %j', (text, kept) => {
  expect(withoutEnd(text, /[.,:]/)).toBe(kept);
});

test.each([
  [' .a. b .', 'a. b'],
  ['. .', ''],
  ['plan', 'plan'],
])('%j is %j without both ends', (text, kept) => {
  expect(withoutEnds(text, /[. ]/)).toBe(kept);
});
