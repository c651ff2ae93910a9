import { expect, test } from 'vitest';
import { placeIn } from '../../../../renderer/document/placing';

const TEXT = 'Avant. Après.';
const AT = 'Avant. '.length;

test.each([
  ['the same text', TEXT, AT],
  ['more typed behind it', `${TEXT} Encore.`, AT],
  ['more typed before it', `Tout ${TEXT}`, AT + 5],
  ['what is typed right at it comes after', 'Avant. Ici. Après.', AT],
  ['what stood behind is gone', 'Avant. ', AT],
  ['what stood before is gone', 'Après.', 0],
  ['otherwise on both sides: where they part', 'Avons. Puis.', 'Av'.length],
  ['nothing is left', '', 0],
])('a position in a changed text: %s', (_, next, place) => {
  expect(placeIn({ text: TEXT, at: AT }, next)).toBe(place);
});
