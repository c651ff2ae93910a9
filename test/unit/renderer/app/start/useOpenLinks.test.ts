import { expect, test } from 'vitest';
import { openClickedLink } from '../../../../../renderer/app/start/useOpenLinks';

/** What a click on something does: the addresses asked of the host, and whether it was kept. */
function clicked(target: unknown, isPrevented = false): { opened: string[]; kept: boolean } {
  const opened: string[] = [];
  let kept = false;
  openClickedLink(
    {
      openLink: async ({ url }) => {
        opened.push(url);
        return { ok: true, value: {} };
      },
    },
    {
      target,
      defaultPrevented: isPrevented,
      preventDefault: () => {
        kept = true;
      },
    },
  );
  return { opened, kept };
}
const inside = (href: string | null, selector = 'a[target="_blank"]') => ({
  closest: (asked: string) => (asked === selector ? { getAttribute: () => href } : null),
});

test('a link that would open a window is given to the host, whatever of it was clicked', () => {
  expect(clicked(inside('https://example.org/a?b#c'))).toEqual({
    opened: ['https://example.org/a?b#c'],
    kept: true,
  });
});

test('what is no such link, or was seen to already, goes its own way', () => {
  for (const target of [null, {}, inside(null), inside('https://example.org', 'a'), 'text'])
    expect(clicked(target)).toEqual({ opened: [], kept: false });
  expect(clicked(inside('https://example.org'), true)).toEqual({ opened: [], kept: false });
  expect(clicked(inside('//host/path'))).toEqual({ opened: [], kept: false });
});
