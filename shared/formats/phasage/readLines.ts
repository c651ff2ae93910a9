/**
 * Reads a damaged file line by line. `writePhasage` puts each value on a line of its own, indented
 * by one space per level, so that a damaged line costs only its own value.
 */
import { problem, type Problem } from '../../model/problem';
import { DEEPEST } from './scan';

type Fields = Record<string, unknown>;
/** An open object or list; null until its first line shows which of the two it is. */
interface Open {
  value: Fields | unknown[] | null;
  readonly give: (value: Fields | unknown[]) => void;
}
interface Line {
  readonly indent: number;
  readonly text: string;
}

const ENTRY = /^("(?:[^"\\]|\\.)*"): ?(.*)$/;
/** A key whose quotes or colon are damaged. */
const TORN_ENTRY = /^\W{0,2}([\p{L}\p{N}][\p{L}\p{N}_.-]*).{0,3}?[: ] ?(.*)$/u;
/** A damaged line that opens an object or a list, possibly after the end of the previous line. */
const TORN_OPENING = /([\p{L}\p{N}][\p{L}\p{N}_.-]{0,99})"?.?:? ?([{[])$/u;
const CLOSER = /^[}\]],?$/;

/**
 * Two lines joined by a damaged line break: a complete one, any character, then the indentation and
 * start of another.
 */
const JOINED =
  /^( *(?:"(?:[^"\\]|\\.)*": ?)?(?:[{[]|[}\]],?|"(?:[^"\\]|\\.)*",?|[\w.+-]+,?))[^:]( +["}\]].*)$/;

function linesOf(text: string): Line[] {
  const lines = text
    .split('\n')
    .flatMap((line) => JOINED.exec(line)?.slice(1) ?? [line])
    .map((line) => ({ indent: /^ */.exec(line)![0].length, text: line.trim() }));
  return lines.filter((line) => line.text !== '' && line.indent < DEEPEST);
}

/** True if the text has one value per line, each level one space deeper. */
function isIndented(lines: readonly Line[]): boolean {
  const fitting = lines.filter(
    ({ indent, text }, index) =>
      Math.abs(indent - (lines[index - 1]?.indent ?? 0)) <= 1 &&
      (CLOSER.test(text) || ENTRY.test(text) || indent > 0),
  );
  return (
    lines.length > 10 &&
    lines.some(({ indent }) => indent === 1) &&
    fitting.length > lines.length * 0.7
  );
}

const isOpening = (value: string): boolean => value === '{' || value === '[';

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/**
 * A value on one line: valid, or after removing a damaged comma, or a text with damaged quotes or
 * escapes.
 */
function readValue(text: string): { value: unknown; whole: boolean } | null {
  const bare = text.replace(/,$/, '');
  const sound = parsed(bare);
  if (sound) return { ...sound, whole: true };
  const words = bare.startsWith('"') ? bare.slice(1).replace(/"$/, '') : null;
  const torn =
    parsed(text.slice(0, -1)) ??
    (words === null
      ? null
      : parsed(
          `"${words
            .replace(/\p{Cc}/gu, '\ufffd')
            .replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})/gi, '\\\\')
            .replace(/(?<!\\)"/g, '\\"')}"`,
        ));
  return torn && { ...torn, whole: false };
}

class Reader {
  readonly root: Fields = {};
  torn = 0;
  twice: string[] = [];
  forbidden = false;
  /** The level of the next line if it is undamaged and closes nothing. */
  private expected = 1;
  /**
   * The open object or list of each level. A line that lost indentation costs only itself: deeper
   * levels close only when a new one opens at its level.
   */
  private readonly open: (Open | undefined)[] = [
    undefined,
    { value: this.root, give: () => undefined },
  ];

  constructor(private readonly lines: readonly Line[]) {}

  read(): void {
    for (let index = 0; index < this.lines.length; index += 1) {
      const { indent, text } = this.lines[index]!;
      if (indent === 0 && isOpening(text)) continue;
      if (CLOSER.test(text)) this.expected = indent;
      else if (!this.take(index)) this.torn += 1;
    }
  }

  /** Returns false if a part of the line is unreadable. */
  private take(index: number): boolean {
    const { indent, text } = this.lines[index]!;
    const [, quoted = '', rest = ''] = ENTRY.exec(text) ?? [];
    const key = parsed(quoted)?.value;
    const opens =
      isOpening(typeof key === 'string' ? rest : text) ||
      (this.lines[index + 1]?.indent ?? 0) > this.levelOf(index);
    // Level 0 is for the brackets of the whole file, so nothing else opens there.
    const level = opens
      ? Math.max(1, indent, (this.lines[index + 1]?.indent ?? 0) - 1)
      : this.levelOf(index);
    this.expected = opens ? level + 1 : level;
    const give = (name: string | null, value: string): boolean =>
      opens ? this.begin(level, name, value) : this.put(level, name, value);
    if (typeof key === 'string') return give(key, rest) && level === indent;
    // A value in a list, or a line with a damaged key.
    if (isOpening(text) || (!opens && readValue(text)?.whole))
      return give(null, text) && level === indent;
    const torn = (opens ? TORN_OPENING : TORN_ENTRY).exec(text) ?? TORN_ENTRY.exec(text);
    if (torn) give(torn[1]!, torn[2]!);
    return false;
  }

  /**
   * The level of a line with one value: its own indentation, unless the lines before and after it
   * agree on a deeper one.
   */
  private levelOf(index: number): number {
    const [{ indent }, next] = [this.lines[index]!, this.lines[index + 1]];
    if (!next || indent >= this.expected) return indent;
    return next.indent === this.expected ||
      (next.indent === this.expected - 1 && CLOSER.test(next.text))
      ? this.expected
      : indent;
  }

  private begin(level: number, key: string | null, text: string): boolean {
    const value = emptyValue(text);
    const opened: Open = {
      value,
      give: (made) => {
        this.giveTo(level, key, made);
      },
    };
    this.open.length = level + 1;
    if (value) opened.give(value);
    this.open[level + 1] = opened;
    return value !== null;
  }

  private put(level: number, key: string | null, text: string): boolean {
    const read = readValue(text);
    return read !== null && this.giveTo(level, key, read.value) && read.whole;
  }

  private giveTo(level: number, key: string | null, value: unknown): boolean {
    const into = this.open[level];
    if (!into) return false;
    if (into.value === null) {
      into.value = key === null ? [] : {};
      into.give(into.value);
    }
    if (Array.isArray(into.value)) {
      if (key === null) into.value.push(value);
      return key === null;
    }
    if (key === null) return false;
    if (key === '__proto__') {
      this.forbidden = true;
      return true;
    }
    if (Object.hasOwn(into.value, key)) this.twice.push(key);
    into.value[key] = value;
    return true;
  }
}

function emptyValue(opener: string): Open['value'] {
  if (opener === '{') return {};
  return opener === '[' ? [] : null;
}

/**
 * The readable content of a text in the layout of `writePhasage`, despite damaged lines; null for
 * another layout. Adds the damage to `lost`.
 */
export function readLines(text: string, lost: Problem[]): unknown {
  const lines = linesOf(text);
  if (!isIndented(lines)) return null;
  const reader = new Reader(lines);
  reader.read();
  if (reader.torn > 0) lost.push(problem('repair.lines', { count: reader.torn }));
  for (const key of reader.twice) lost.push(problem('repair.twice', { key: key.slice(0, 80) }));
  if (reader.forbidden) lost.push(problem('repair.forbidden'));
  return reader.root;
}
