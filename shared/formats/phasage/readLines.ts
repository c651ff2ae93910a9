/**
 * A damaged file read line by line. `writePhasage` gives each value a line of its own, indented by
 * one space for each level: a line that is
 * torn then costs what it says, not what stands around it.
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
/** What is left of a key whose quotes or colon are torn. */
const TORN_ENTRY = /^\W{0,2}([\p{L}\p{N}][\p{L}\p{N}_.-]*).{0,3}?[: ] ?(.*)$/u;
/**
 * The same of a line that opens something, whatever stands before: the line before it may have lost
 * its end.
 */
const TORN_OPENING = /([\p{L}\p{N}][\p{L}\p{N}_.-]{0,99})"?.?:? ?([{[])$/u;
const CLOSER = /^[}\]],?$/;

/**
 * Two lines whose break is torn: a whole one, any sign, then the indentation and the beginning of
 * another.
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

/** True of a text that was written one value a line, each level one space further in. */
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
 * A value of one line: as it stands, without a torn comma, a text whose own quotes or escapes are
 * torn.
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
  /** The level at which the next line would stand, were it sound and nothing closed. */
  private expected = 1;
  /**
   * What is open at each level. A line too far to the left costs itself alone: only what opens
   * there ends what was open further in.
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

  /** False where a part of the line could not be read. */
  private take(index: number): boolean {
    const { indent, text } = this.lines[index]!;
    const [, quoted = '', rest = ''] = ENTRY.exec(text) ?? [];
    const key = parsed(quoted)?.value;
    const opens =
      isOpening(typeof key === 'string' ? rest : text) ||
      (this.lines[index + 1]?.indent ?? 0) > this.levelOf(index);
    // The whole file's own brackets are level 0: nothing else opens there.
    const level = opens
      ? Math.max(1, indent, (this.lines[index + 1]?.indent ?? 0) - 1)
      : this.levelOf(index);
    this.expected = opens ? level + 1 : level;
    const give = (name: string | null, value: string): boolean =>
      opens ? this.begin(level, name, value) : this.put(level, name, value);
    if (typeof key === 'string') return give(key, rest) && level === indent;
    // A value of a list, or a key that is torn.
    if (isOpening(text) || (!opens && readValue(text)?.whole))
      return give(null, text) && level === indent;
    const torn = (opens ? TORN_OPENING : TORN_ENTRY).exec(text) ?? TORN_ENTRY.exec(text);
    if (torn) give(torn[1]!, torn[2]!);
    return false;
  }

  /**
   * The level of a line that holds one value: its own indentation, unless the lines before and
   * after it stand further in, and agree.
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
 * What a text written as `writePhasage` does still says, whatever lines of it are torn; null for
 * one written otherwise. What was wrong is added to `lost`.
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
