/** The look of a screen as text that can be kept and read: the darkness of each of its cells. */
import type { Page } from 'playwright-core';

const COLUMNS = 96;
const ROWS = 54;
/**
 * From paper to ink, by the square root of the darkness: thin type darkens its cells by a tenth,
 * and must still stand out from paper.
 */
const SIGNS = ' .:-=+*#%@';

/** The screen row by row, in signs from light to dark; the same for any size in pixels. */
export async function printOf(page: Page): Promise<string> {
  const shot = (await page.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  try {
    const cells = await blank.evaluate(darkness, { shot, columns: COLUMNS, rows: ROWS });
    const signs = cells.map(
      (dark) => SIGNS[Math.min(SIGNS.length - 1, Math.floor(Math.sqrt(dark) * SIGNS.length))]!,
    );
    return Array.from({ length: ROWS }, (_, row) =>
      signs
        .slice(row * COLUMNS, (row + 1) * COLUMNS)
        .join('')
        .trimEnd(),
    )
      .join('\n')
      .trimEnd();
  } finally {
    await blank.close();
  }
}

/** As wide as a short word and as high as a line of text. */
const WINDOW = { rows: 2, columns: 4 };

/**
 * The difference in signs, averaged over the window where it is largest. Ink that falls into the
 * next cell at another size stays in the window; a missing word leaves a window empty, however full
 * the rest of the screen.
 */
export function apart(one: string, other: string): number {
  const [a, b] = [one.split('\n'), other.split('\n')];
  let most = 0;
  for (let row = 0; row + WINDOW.rows <= ROWS; row += 1) {
    for (let column = 0; column + WINDOW.columns <= COLUMNS; column += 1)
      most = Math.max(most, Math.abs(inkIn(a, row, column) - inkIn(b, row, column)));
  }
  return most / (WINDOW.rows * WINDOW.columns);
}

/** The sum of the signs in a window. */
function inkIn(rows: readonly string[], row: number, column: number): number {
  let ink = 0;
  for (let down = 0; down < WINDOW.rows; down += 1) {
    for (let along = 0; along < WINDOW.columns; along += 1)
      ink += signAt(rows, row + down, column + along);
  }
  return ink;
}

const signAt = (rows: readonly string[], row: number, column: number): number =>
  Math.max(0, SIGNS.indexOf(rows[row]?.[column] ?? ' '));

/** Runs in a page: the mean darkness of each cell, from 0 (white) to 1. */
async function darkness({
  shot,
  columns,
  rows,
}: {
  shot: string;
  columns: number;
  rows: number;
}): Promise<number[]> {
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
      const cell =
        Math.floor((y * rows) / image.height) * columns + Math.floor((x * columns) / image.width);
      sums[cell]! += 1 - (0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!) / 255;
      counts[cell]! += 1;
    }
  }
  return [...sums].map((sum, cell) => sum / counts[cell]!);
}
