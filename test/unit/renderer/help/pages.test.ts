import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HELP_PAGES, searchHelp } from '../../../../renderer/help/pages';

const ids = (words: string): string[] => searchHelp(HELP_PAGES, words).map(({ id }) => id);

test('the README links every page of the help, by its title and in the same order', () => {
  const readme = readFileSync('README.md', 'utf8');
  const links = [...readme.matchAll(/- \[(.+)\]\((renderer\/help\/pages\/.+\.md)\)/g)];
  expect(links.map(([, title]) => title)).toEqual(HELP_PAGES.map(({ title }) => title));
  expect(links.map(([, , path]) => path)).toEqual(
    readdirSync('renderer/help/pages')
      .sort()
      .map((name) => `renderer/help/pages/${name}`),
  );
});

test('a search ignores accents and capitals, and needs every word', () => {
  expect(ids('SCENARIO ecart')).toContain('scenarios');
  expect(ids('excel')).toContain('tableau');
  expect(ids('excel projecteur-inconnu')).toEqual([]);
  expect(ids('')).toEqual(HELP_PAGES.map(({ id }) => id));
});

test('a page with the word in its title comes first', () => {
  expect(ids('calendrier')[0]).toBe('calendrier');
  expect(ids('moyens')[0]).toBe('moyens');
});
