/**
 * The blocks that the app generates from the plan, and their names in a chapter's text: French in
 * new plans, the code's in older ones.
 */
import { say } from '../i18n/words';

export const BLOCK_NAMES = [
  'framing',
  'offers',
  'solutions',
  'objectives',
  'roadmap',
  'actions',
  'grid',
  'comparison',
  'hypotheses',
  'decisions',
] as const;
export type BlockName = (typeof BLOCK_NAMES)[number];

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s’']+/g, '-')
    .replace(/^-|-$/g, '');

let byWord: ReadonlyMap<string, BlockName> | null = null;

/** The line that inserts a block: "::feuille-de-route". */
export function lineOfBlock(name: BlockName): string {
  return `::${say(`document.line_${name}`)}`;
}

/** The block with this name, without regard to accents and capitals; null if there is none. */
export function blockNamed(word: string): BlockName | null {
  byWord ??= new Map(
    BLOCK_NAMES.flatMap(
      (name) =>
        [
          [name, name],
          [plain(say(`document.line_${name}`)), name],
        ] as [string, BlockName][],
    ),
  );
  return byWord.get(plain(word)) ?? null;
}

/** A part of a chapter: text in Markdown, or a block by its name. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'block'; readonly word: string };

const LINE = /^ {0,3}::[ \t]*(\S(?:.*\S)?)[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The parts of a chapter, in order; lines inside fenced code are text. */
export function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const close = (): void => {
    if (lines.some((line) => line.trim() !== ''))
      parts.push({ kind: 'text', text: lines.join('\n') });
    lines = [];
  };
  for (const line of body.split(/\r?\n/)) {
    const mark = FENCE.exec(line)?.[1];
    if (
      mark !== undefined &&
      (fence === null || (mark.startsWith(fence[0]!) && mark.length >= fence.length))
    )
      fence = fence === null ? mark : null;
    const word = fence === null && mark === undefined ? LINE.exec(line)?.[1] : undefined;
    if (word === undefined) {
      lines.push(line);
      continue;
    }
    close();
    parts.push({ kind: 'block', word });
  }
  close();
  return parts;
}
