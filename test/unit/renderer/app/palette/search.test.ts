import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find } from '../../../../../renderer/app/palette/search';
import { plain } from '../../../../../renderer/plan/rows';

const titled = (...titles: string[]) => titles.map((title) => ({ title, plain: plain(title) }));
const found = (entries: ReturnType<typeof titled>, typed: string): string[] =>
  find(entries, typed).map(({ title }) => title);

test('accents, capitals, ligatures and apostrophes make no difference', () => {
  const entries = titled('Niveau départemental', 'Œuvrer à l’accueil');
  expect(found(entries, 'DEPARTEMENTAL')).toEqual(['Niveau départemental']);
  expect(found(entries, 'oeuvrer')).toEqual(['Œuvrer à l’accueil']);
  expect(found(entries, "l'accueil")).toEqual(['Œuvrer à l’accueil']);
  expect(found(entries, 'Œuvrer a l’')).toEqual(['Œuvrer à l’accueil']);
});

test('first the start of the title, then of a word, several words, inside; the shorter of two', () => {
  const entries = titled(
    'Wifi du canton, public',
    'Le rapublicain',
    'Avis du public',
    'Public et wifi',
    'Cartes',
    'Le mini-public',
  );
  expect(found(entries, 'public')).toEqual([
    'Public et wifi',
    'Avis du public',
    'Le mini-public',
    'Wifi du canton, public',
    'Le rapublicain',
  ]);
  expect(found(entries, 'public wifi')).toEqual(['Public et wifi', 'Wifi du canton, public']);
  expect(found(entries, 'fi ublic')).toEqual(['Public et wifi', 'Wifi du canton, public']);
});

test('a word in the middle of the title also counts', () => {
  expect(found(titled('Rapport, port', 'Le support'), 'port')).toEqual([
    'Rapport, port',
    'Le support',
  ]);
});

test('finds a step by its number', () => {
  const entries = [
    { title: 'a', plain: 'a', code: '2.10' },
    { title: 'b', plain: 'b', code: '2.1' },
    { title: 'c', plain: 'c', code: '12.1' },
  ];
  expect(find(entries, '2.1').map(({ title }) => title)).toEqual(['b', 'a']);
});

test('an empty search gives the first entries, at most as many as requested', () => {
  const entries = titled(...Array.from({ length: 200 }, (_, index) => `Étape ${index}`));
  expect(find(entries, '  ')).toHaveLength(50);
  expect(find(entries, 'etape')).toHaveLength(50);
  expect(find(entries, 'tape', 7)).toHaveLength(7);
});

test('every result contains every word of the search, and no other entry does', () => {
  const text = fc.stringMatching(/^[abé ’]{0,6}$/);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), text, (titles, typed) => {
      const entries = titled(...titles);
      const words = plain(typed)
        .trim()
        .split(' ')
        .filter((word) => word !== '');
      const answers = find(entries, typed, 100);
      expect(new Set(answers)).toEqual(
        new Set(entries.filter((entry) => words.every((word) => entry.plain.includes(word)))),
      );
    }),
  );
});
