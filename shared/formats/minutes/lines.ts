/**
 * An agenda or minutes as lines: headings, numbered items, bullets, paragraphs; Markdown's signs
 * set aside, wrapped lines joined.
 */

export interface MinutesLine {
  /** `row`: of a table pasted from Word or a spreadsheet, its cells parted by tabs. */
  readonly kind: 'heading' | 'numbered' | 'bullet' | 'text' | 'row';
  /** The number of a numbered line ("2" of "2- Phasage"), else null. */
  readonly number: number | null;
  /** What it says, signs left out, spaces made one. */
  readonly text: string;
  /** The cells of a row that hold something, else none. */
  readonly cells: readonly string[];
  /** The cells of a row by column, empty ones too, else none. */
  readonly columns: readonly string[];
  /** Where it stands in what was pasted: first sign, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/**
 * Those of Word too: its squares and arrows come as they are, or as letters of its fonts, "o" and
 * "§", before a tab.
 */
const BULLET = /^\s*(?:[-*•·▪–—◦○●‣■□☐☑☒➢➔→✓✔✅\uf0a7\uf0b7\uf0d8]\s+|[-=]>\s*|[o§Ø]\t\s*|>\s*)+/;
const NUMBER = /^\s*(\d{1,2})\s*(?:[.)]|[-–]|°)\s*(?=\D)/;
const ROMAN = /^\s*(I{1,3}|IV|VI{0,3}|IX|X)\s*[.)–-]\s+(?=\D)/;
const ROMANS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** "2.1 Wifi public", under a number. */
const UNDER = /^\s*\d\.\d{1,2}\.?\s+(?=\p{Lu}[\p{Ll}’'])/u;
const HEADING = /^\s*#{1,6}[ \u00a0]+/;

/** The signs of Markdown, and those that it asks to be escaped. */
function plain(text: string): string {
  return text
    .replace(/\*\*|__|\\(?=[_*[\]()#-])/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The lines of a text, empty ones left out. A line that goes on after two spaces or a backslash
 * (Markdown's line break inside a paragraph) is one with the next.
 */
export function minutesLines(text: string): MinutesLine[] {
  const lines: MinutesLine[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const start = at;
    at += raw.length + 1;
    if (raw.trim() === '' || MARKDOWN_RULE.test(raw)) continue;
    const before = lines.at(-1);
    const line = readLine(raw, start, before);
    if (line.kind === 'text' && before && goesOn(text, before))
      lines[lines.length - 1] = { ...before, text: `${before.text} ${line.text}`, end: line.end };
    else lines.push(line);
  }
  return lines;
}

/** Whether what follows the line is its own end: it was broken, not ended. */
function goesOn(text: string, { end, kind }: MinutesLine): boolean {
  const after = text.slice(end).split('\n', 2);
  return (
    kind !== 'heading' && /^(?: {2,}|\\)\r?$/.test(after[0] ?? '') && (after[1] ?? '').trim() !== ''
  );
}

function readLine(raw: string, start: number, before: MinutesLine | undefined): MinutesLine {
  const shown = raw.trimEnd();
  const end = start + shown.length;
  const begin = start + (shown.length - shown.trimStart().length);
  const heading = HEADING.exec(shown);
  const at = { cells: [], columns: [], start: begin, end };
  if (heading)
    return { kind: 'heading', number: null, text: plain(shown.slice(heading[0].length)), ...at };
  const row = rowOf(raw, before);
  if (row) return { ...at, kind: 'row', number: null, ...row };
  const bullet = BULLET.exec(shown)?.[0] ?? '';
  const rest = shown.slice(bullet.length).replace(/^\*\*(?=\d)/, '');
  const under = bullet === '' ? UNDER.exec(rest)?.[0] : undefined;
  if (under !== undefined)
    return { kind: 'bullet', number: null, text: plain(rest.slice(under.length)), ...at };
  const number = NUMBER.exec(rest) ?? ROMAN.exec(rest);
  if (number)
    return {
      kind: 'numbered',
      number: Number(number[1]) || ROMANS.indexOf(number[1]!),
      text: plain(rest.slice(number[0].length)),
      ...at,
    };
  return { kind: bullet === '' ? 'text' : 'bullet', number: null, text: plain(rest), ...at };
}

/** Word's own bullets and numbers are followed by a tab: "•\tWifi", "I.\tAccueil". */
const LISTED =
  /^\s*(?:[^\p{L}\p{N}\s#]|[o§Ø]|\d{1,2}\s*[.)°–-]|[IVX]{1,4}\s*[.)–-]|\d\.\d{1,2}\.?)\t/u;
const MARKDOWN_ROW = /^\s*\|(.*)\|\s*$/;
const MARKDOWN_RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

/**
 * A line as a row of a table: of cells parted by tabs, or by the bars of Markdown. `before`: the
 * line above, whose columns a numbered row has too.
 */
function rowOf(
  raw: string,
  before: MinutesLine | undefined,
): Pick<MinutesLine, 'text' | 'cells' | 'columns'> | null {
  const marked = MARKDOWN_ROW.exec(raw)?.[1];
  if (marked === undefined && (!raw.includes('\t') || HEADING.test(raw))) return null;
  const columns = (marked?.split('|') ?? raw.replace(/\r$/, '').split('\t')).map(plain);
  const cells = columns.filter((cell) => cell !== '');
  const isSame = columns.length > 2 && columns.length === before?.columns.length;
  const isNumbered = cells.length === 2 && (NUMBER.test(raw) || ROMAN.test(raw));
  if (marked === undefined && !isSame && (cells.length < 2 || isNumbered || LISTED.test(raw)))
    return null;
  return cells.length === 0 ? null : { text: cells.join(' '), cells, columns };
}
