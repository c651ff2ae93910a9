/** An agenda or minutes as lines: headings, numbered items, bullets, paragraphs; Markdown's signs set aside, wrapped lines joined. */

export interface MinutesLine {
  readonly kind: 'heading' | 'numbered' | 'bullet' | 'text';
  /** The number of a numbered line ("2" of "2- Phasage"), else null. */
  readonly number: number | null;
  /** What it says, signs left out, spaces made one. */
  readonly text: string;
  /** Where it stands in what was pasted: first sign, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

const BULLET = /^\s*(?:[-*•·▪–]\s+|>\s*)+/;
const NUMBER = /^\s*(\d{1,2})\s*(?:[.)]|[-–]|°)\s*(?=\D)/;
const HEADING = /^\s*#{1,6}\s+/;

/** The signs of Markdown, and those that it asks to be escaped. */
function plain(text: string): string {
  return text.replace(/\*\*|__|\\(?=[_*[\]()#-])/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ').trim();
}

/** The lines of a text, empty ones left out. A line that goes on after two spaces or a backslash (Markdown's line break inside a paragraph) is one with the next. */
export function minutesLines(text: string): MinutesLine[] {
  const lines: MinutesLine[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const start = at;
    at += raw.length + 1;
    if (raw.trim() === '') continue;
    const line = readLine(raw, start);
    const before = lines.at(-1);
    if (line.kind === 'text' && before && goesOn(text, before)) lines[lines.length - 1] = { ...before, text: `${before.text} ${line.text}`, end: line.end };
    else lines.push(line);
  }
  return lines;
}

/** Whether what follows the line is its own end: it was broken, not ended. */
function goesOn(text: string, { end, kind }: MinutesLine): boolean {
  const after = text.slice(end).split('\n', 2);
  return kind !== 'heading' && /^(?: {2,}|\\)\r?$/.test(after[0] ?? '') && (after[1] ?? '').trim() !== '';
}

function readLine(raw: string, start: number): MinutesLine {
  const shown = raw.replace(/\s+$/, '');
  const end = start + shown.length;
  const begin = start + (shown.length - shown.trimStart().length);
  const heading = HEADING.exec(shown);
  if (heading) return { kind: 'heading', number: null, text: plain(shown.slice(heading[0].length)), start: begin, end };
  const bullet = BULLET.exec(shown)?.[0] ?? '';
  const rest = shown.slice(bullet.length).replace(/^\*\*(?=\d)/, '');
  const number = NUMBER.exec(rest);
  if (number) return { kind: 'numbered', number: Number(number[1]), text: plain(rest.slice(number[0].length)), start: begin, end };
  return { kind: bullet === '' ? 'text' : 'bullet', number: null, text: plain(rest), start: begin, end };
}
