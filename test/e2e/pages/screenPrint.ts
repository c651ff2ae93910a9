/** What a screen looks like, as text that can be kept and read: how dark each of its cells is. */
import type { Page } from 'playwright-core';

const COLUMNS = 96;
const ROWS = 54;
/** From paper to ink. */
const SIGNS = ' .:-=+*#%@';

/** The screen, row by row, in signs from light to dark: the same whatever its size in pixels. */
export async function printOf(page: Page): Promise<string> {
  const shot = (await page.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  try {
    const cells = await blank.evaluate(darkness, { shot, columns: COLUMNS, rows: ROWS });
    const signs = cells.map((dark) => SIGNS[Math.min(SIGNS.length - 1, Math.floor(dark * SIGNS.length))]!);
    return Array.from({ length: ROWS }, (_, row) => signs.slice(row * COLUMNS, (row + 1) * COLUMNS).join('').trimEnd()).join('\n').trimEnd();
  } finally {
    await blank.close();
  }
}

/** The share of cells that are more than one sign apart. */
export function apart(one: string, other: string): number {
  const [a, b] = [one.split('\n'), other.split('\n')];
  let count = 0;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) if (Math.abs(signAt(a, row, column) - signAt(b, row, column)) > 1) count += 1;
  }
  return count / (ROWS * COLUMNS);
}

const signAt = (rows: readonly string[], row: number, column: number): number => Math.max(0, SIGNS.indexOf(rows[row]?.[column] ?? ' '));

/** Runs in a page: the mean darkness of each cell, from 0 (white) to 1. */
async function darkness({ shot, columns, rows }: { shot: string; columns: number; rows: number }): Promise<number[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${shot}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const drawing = canvas.getContext('2d', { willReadFrequently: true })!;
  drawing.drawImage(image, 0, 0);
  const { data } = drawing.getImageData(0, 0, image.width, image.height);
  const [sums, counts] = [new Float64Array(columns * rows), new Float64Array(columns * rows)];
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) {
      const at = (y * image.width + x) * 4;
      const cell = Math.floor((y * rows) / image.height) * columns + Math.floor((x * columns) / image.width);
      sums[cell]! += 1 - (0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!) / 255;
      counts[cell]! += 1;
    }
  }
  return [...sums].map((sum, cell) => sum / counts[cell]!);
}
