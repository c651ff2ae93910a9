/** Recognises parts of tables and texts that are not items: totals, years, Markdown. */
import { headKey } from './head';

/** The line below the header of a Markdown table: "|---|:---:|". */
function isRule(row: string): boolean {
  const cells = row.split('|').map((cell) => cell.trim());
  return (
    cells.length > 1 &&
    cells.some((cell) => cell !== '') &&
    cells.every((cell) => cell === '' || /^:?-{2,}:?$/.test(cell))
  );
}

/** True for a Markdown table, which no reader splits yet. */
export function isMarkdownTable(text: string): boolean {
  if (text.includes('\t')) return false;
  const rows = text.split(/\r\n?|\n/).flatMap((row) => row.trim() || []);
  const isBarred = (row: string): boolean =>
    row.length > 1 && row.startsWith('|') && row.endsWith('|');
  return rows.length > 1 && (rows.some(isRule) || rows.every(isBarred));
}

const TOTAL =
  /^(?:(?:grand|montant|cout|sous|s|ss)[-\s./]*)?(?:total|totaux)(?!\p{L})|^(?:somme|ensemble)$/u;

/** True for a row of totals: its title says so, or another cell with nothing else in it. */
export function isTotalRow(cells: readonly string[], titleAt: number): boolean {
  return cells.some((cell, index) => {
    const key = headKey(cell);
    return index === titleAt
      ? TOTAL.test(key)
      : /^(?:sous[-\s]?)?(?:total|totaux)(?: general)?$/.test(key);
  });
}

const AMOUNT_NAMES = 'annee|exercice|budget|bp|cp|montant|cout|depenses?|previsionnel';
const OF_YEAR = new RegExp(
  String.raw`^(?:(?:${AMOUNT_NAMES})\s+)*((?:19|20)\d\d)(?:\s+(?:ttc|ht|€|en €|en euros))?$`,
);

/** The year in the name of a column of amounts: "2026", "CP 2027", "Budget 2028 (€)"; else null. */
export function yearNamed(name: string): number | null {
  const [, year] = OF_YEAR.exec(headKey(name)) ?? [];
  return year === undefined ? null : Number(year);
}

/** True if the column's name or one of its cells shows amounts of money; plain counts don't. */
export function holdsMoney(name: string, cells: readonly string[]): boolean {
  const moneyName =
    /montant|co[uû]t|prix|budget|d[eé]pense|recette|cr[eé]dit|€|\b(?:ht|ttc|euros?)\b/i;
  return (
    cells.some((cell) => /\d/.test(cell)) &&
    cells.every((cell) => /^[-−(]*[\d.,]*[kM]?€?\)?$/.test(cell.replace(/\s/g, ''))) &&
    (moneyName.test(name) || cells.some((cell) => /€|\d[,.]\d\d$/.test(cell)))
  );
}
