import { expect, test } from 'vitest';
import { inkOf, mixed, paintOf, themeColour } from '../../../../renderer/print/palette';
import { markup, svgOf } from '../../../../renderer/print/svgFile';
import type { Page } from '../../../../shared/roadmap/scene';

test('writes an element with its own names, whatever its words contain', () => {
  expect(
    markup({
      tag: 'text',
      attributes: { xmlSpace: 'preserve', fontSize: 9, viewBox: '0 0 1 1', fill: '"<&>' },
      children: ['a < b & "c"', { tag: 'tspan', attributes: {} }],
    }),
  ).toBe(
    '<text xml:space="preserve" font-size="9" viewBox="0 0 1 1" fill="&quot;&lt;&amp;&gt;">a &lt; b &amp; &quot;c&quot;<tspan></tspan></text>',
  );
});

test('makes a page as large as its sheet, with its title, its paper and its texts', () => {
  const page = {
    width: 842,
    height: 595,
    clip: { x: 10, y: 10, w: 800, h: 500 },
    shapes: [],
    marks: [],
    blocks: [
      {
        tag: 'entry',
        lines: [
          {
            x: 20,
            y: 30,
            size: 9,
            width: 40,
            spans: [{ text: 'Wifi <public>', tone: 'ink', weight: 400 }],
          },
        ],
      },
    ],
  } as unknown as Page;
  const drawn = { title: 'Acte 3 & suite', colour: true, fonts: '' };
  const svg = svgOf(page, { ...drawn, paper: '#ffffff' });
  expect(svg).toContain('width="842pt" height="595pt" viewBox="0 0 842 595"');
  expect(svg).toContain('<title>Acte 3 &amp; suite</title>');
  expect(svg).toContain('<rect width="842" height="595" fill="#ffffff"/>');
  expect(svg).toContain('Wifi &lt;public&gt;');
  expect(svgOf(page, { ...drawn, paper: '' })).not.toContain('<rect width="842"');
});

test('colours: themes have their own, black and white has none, and they mix with white', () => {
  expect([themeColour('blue', true), themeColour(null, true), themeColour('blue', false)]).toEqual([
    '#2b6ca3',
    themeColour('slate', true),
    '#000000',
  ]);
  expect([mixed('#000000', 1), mixed('#000000', 0), mixed('#204060', 0.5)]).toEqual([
    '#000000',
    '#ffffff',
    '#90a0b0',
  ]);
  expect(inkOf('onBar', null, true)).toBe('#ffffff');
  expect(inkOf('onBar', null, false)).toBe('#000000');
  const bar = {
    kind: 'rect',
    style: 'bar',
    theme: 'blue',
    box: { x: 0, y: 0, w: 1, h: 1 },
  } as const;
  expect(paintOf(bar, true)).toEqual({ fill: themeColour('blue', true) });
});
