/**
 * The styles of the .docx: Word's own (Titre, Titre 1 to 6, Légende…), so that its navigation pane
 * and table of contents use them.
 */
import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';

export const INK = '1D2530';
export const QUIET = '5B6673';
export const ALARM = 'B3261E';
export const LINK = '1F5FA8';
export const HAIRLINE = 'B6BEC8';
export const HEAD = 'E9EDF2';
export const FONT = 'Calibri';

/** Sizes are half points, spacings twentieths of a point. */
const heading = (size: number, before: number, color = INK) => ({
  run: { size, bold: true, color, font: FONT },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: INK, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 52, bold: true, color: INK, font: FONT },
      paragraph: { spacing: { before: 2400, after: 120 } },
    },
    heading1: heading(34, 480, LINK),
    heading2: heading(27, 300),
    heading3: heading(24, 240),
    heading4: heading(22, 200),
    heading5: heading(21, 160),
    heading6: heading(21, 160, QUIET),
    hyperlink: { run: { color: LINK, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 28, color: QUIET },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 28, bold: true },
      paragraph: { spacing: { before: 480, after: 160 } },
    },
    ...[1, 2, 3].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: level === 1 },
      paragraph: {
        spacing: { before: level === 1 ? 100 : 0, after: 40 },
        indent: { left: (level - 1) * 280 },
      },
    })),
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { italics: true, color: QUIET },
      paragraph: { indent: { left: 400 } },
    },
    {
      id: 'CodeText',
      name: 'Code',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: 'Consolas', size: 18 },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};

const INDENT = 360;
const levels = (
  format: (level: number) => {
    format: (typeof LevelFormat)[keyof typeof LevelFormat];
    text: string;
  },
  start = 1,
) =>
  Array.from({ length: 6 }, (_, level) => ({
    level,
    ...format(level),
    start,
    alignment: AlignmentType.START,
    style: {
      paragraph: {
        indent: { left: INDENT * (level + 1), hanging: INDENT },
        spacing: { after: 60 },
      },
    },
  }));

/** Bullets, and numbered lists by their first number. */
export function numbering(starts: ReadonlySet<number>): INumberingOptions {
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels((level) => ({
          format: LevelFormat.BULLET,
          text: level % 2 === 0 ? '•' : '–',
        })),
      },
      ...[...starts].map((start) => ({
        reference: `numbers-${start}`,
        levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` }), start),
      })),
    ],
  };
}
