import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../../../renderer');
const FILES = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:css|tsx?)$/.test(name))
  .map((name) => [name, readFileSync(join(RENDERER, name), 'utf8')] as const);
const LAYER = /var\(--z-([a-z]+)\)/;

const asked = FILES.flatMap(([name, text]) =>
  [...text.matchAll(/(?:z-index|zIndex)\s*:\s*([^;,}\n]+)/g)].map(([, value]) => ({
    name,
    value: value!,
  })),
);
const theme = readFileSync(join(RENDERER, 'ui/theme.css'), 'utf8');
const scale = [...theme.matchAll(/--z-([a-z]+): (\d+);/g)].map(
  ([, layer, height]) => [layer!, Number(height)] as const,
);

test('every z-index is a layer of the scale', () => {
  const layers = new Set(scale.map(([layer]) => layer));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(({ value }) => !layers.has(LAYER.exec(value)?.[1] ?? ''))).toEqual([]);
});

test('the scale increases from layer to layer, and every layer is in use', () => {
  expect(scale.map(([, height]) => height)).toEqual(scale.map((_, index) => index + 1));
  const used = new Set(asked.map(({ value }) => LAYER.exec(value)?.[1]));
  expect(scale.filter(([layer]) => !used.has(layer))).toEqual([]);
});
