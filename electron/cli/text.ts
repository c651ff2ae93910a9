/**
 * Text for a terminal. Titles come from files, and must not move the cursor, break a line or change
 * the writing direction.
 */

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** The text on one line, without control signs. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, ' ');
}

/** Rows as columns of equal width, the last column free. */
export function columns(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map(oneLine));
  const widths = (clean[0] ?? []).map((_, column) =>
    Math.max(...clean.map((row) => [...(row[column] ?? '')].length)),
  );
  return clean
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
