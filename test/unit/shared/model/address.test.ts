import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../shared/document/markdown';
import { projectedAddress } from '../../../../shared/analysis/projected';
import { isWebAddress } from '../../../../shared/model/address';

const LINKS = [
  'https://example.org',
  'http://example.org:8080/a/b?c=d@#f',
  'HTTPS://EXAMPLE.ORG/',
  'https://[2001:db8::1]/',
  'https://été.fr/à',
];
const NONE = [
  '//host/path',
  '\\\\server\\share',
  'https:\\\\server\\share',
  'https://bank.example@evil.example/',
  'https://user:password@example.org/',
  'https://good.example\\@evil.example/',
  'https:///path',
  'https://',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://example.org/a b',
];

/** The links that a chapter makes from an address. */
const hrefsOf = (url: string): string[] =>
  [
    ...JSON.stringify(
      readMarkdown(`[x](<${url.replaceAll('\\', '\\\\')}>)`, {
        under: 1,
        pictures: {},
        figureId: () => '',
        headingId: () => '',
      } as never),
    ).matchAll(/"href":"([^"]*)"/g),
  ].map(([, href]) => href!);

test.each(LINKS)('%s is a link', (url) => {
  expect(isWebAddress(url)).toBe(true);
  expect(projectedAddress(url)).toBe(url);
  expect(hrefsOf(url)).toEqual([url]);
});

test.each(NONE)('%s is not a link', (url) => {
  expect(isWebAddress(url)).toBe(false);
  expect(projectedAddress(url)).toBe(undefined);
  expect(hrefsOf(url)).toEqual([]);
});
