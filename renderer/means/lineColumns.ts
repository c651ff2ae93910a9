/**
 * The columns of a line of means, one row each: what a cell says, what is read in it, how it is
 * emptied, filled, copied and pasted. The grid, its editor, its keys and its clipboard read these
 * rows; a column's name is `meansView.column_…`.
 */
import { chapterName } from '../../shared/i18n/chapters';
import { say } from '../../shared/i18n/words';
import { moneyCell, type SheetCell } from '../../shared/formats/clipboard/sheet';
import type { MeansLine } from '../../shared/model/means';
import type { Plan } from '../../shared/model/plan';
import type { App } from '../core/store';
import { frequencyOf, sayCount, sayDay, sayFundings, sayIndex, sayPrice } from './cellText';
import {
  chapterChoices,
  frequencyChoices,
  horizonChoices,
  kindChoices,
  readAmount,
  readChapter,
  readCount,
  readDay,
  readFrequency,
  readHorizon,
  readIndex,
  readKind,
  readPrice,
  readSection,
  readTitle,
  sectionChoices,
  type Choice,
  type Reading,
} from './readers';
import { sayMoney } from '../../shared/wording/money';

export interface LineColumnRow<Key extends string = LineColumn> {
  readonly key: Key;
  /** In pixels. */
  readonly width: number;
  readonly align?: 'end';
  /** Other names that people give it, plain (no accent, no case). */
  readonly also: readonly string[];
  /** The fields it shows: a scenario that sets one otherwise marks the cell, filling copies them. */
  readonly fields: readonly (keyof MeansLine)[];
  /** What a cell says. */
  say(line: MeansLine, plan: Plan): string;
  /** Cents, where it shows an amount: all of them then have the same decimals. */
  amount?(line: MeansLine): number;
  /** What appears under the pointer, where it is not the cell's own text. */
  hint?(line: MeansLine): string;
  /** Small words after it. */
  suffix?(line: MeansLine): string;
  /** A doubt to show beside it. */
  doubt?(line: MeansLine): string;
  /** What it is chosen from, where it is not typed. */
  choices?(): readonly Choice[];
  /** The text that editing begins with, where it is not what the cell says: of a choice, its value. */
  text?(line: MeansLine): string;
  /** What is offered while typing. */
  offered?(line: MeansLine): readonly string[];
  /** Sentences are typed in it: their spelling is checked. */
  readonly prose?: true;
  /**
   * The fields that a typed text gives a line, or why it can't be read. Without it the column is
   * edited in the details alone.
   */
  read?(app: App, line: MeansLine, text: string): Reading;
  /** Of a pasted row it is read before the others, 1 first: it proposes what they say otherwise. */
  readonly before?: number;
  /** Filling down reads it anew for each line: it brings other fields along, or is not for all. */
  readonly fillsByReading?: true;
  /** What an emptied cell holds, or why it can't be empty. */
  readonly empty: Partial<MeansLine> | 'meansView.cantEmpty' | 'meansView.needsSection';
  /** What copying writes, where it is not what the cell says: a number, an empty title. */
  sheet?(line: MeansLine): SheetCell | null;
}

// What is typed of every line comes first, so that it is in view beside the years on a narrow
// window; what is proposed comes after.
const ROWS = [
  {
    key: 'title',
    width: 250,
    also: ['libelle', 'ligne', 'poste'],
    fields: ['title'],
    say: ({ title }) => title.trim() || say('meansView.untitled'),
    text: ({ title }) => title,
    doubt: ({ provenance }) =>
      provenance['unitAmount']?.kind === 'example' ? say('meansView.example') : '',
    prose: true,
    read: (_app, _line, text) => readTitle(text),
    empty: 'meansView.cantEmpty',
    sheet: ({ title }) => title,
  },
  {
    key: 'kind',
    width: 112,
    also: ['type'],
    fields: ['kind'],
    say: ({ kind }) => say(`meansView.kind_${kind}`),
    text: ({ kind }) => kind,
    choices: kindChoices,
    read: (_app, line, text) => readKind(line, text),
    before: 1,
    fillsByReading: true,
    empty: 'meansView.cantEmpty',
  },
  {
    key: 'count',
    width: 74,
    align: 'end',
    also: ['etp', 'quantite', 'qte', 'nombre'],
    fields: ['fte', 'quantity'],
    say: sayCount,
    read: (_app, line, text) => readCount(line, text),
    empty: 'meansView.cantEmpty',
    sheet({ kind, fte, quantity }) {
      if (kind === 'post') return { value: fte / 1000, decimals: fte % 10 === 0 ? 2 : 3 };
      return kind === 'investment' ? { value: quantity, decimals: 0 } : null;
    },
  },
  {
    key: 'unitAmount',
    width: 118,
    align: 'end',
    also: ['prix unitaire', 'cout', 'montant annuel'],
    fields: ['unitAmount'],
    say: ({ unitAmount }) => sayMoney(unitAmount),
    amount: ({ unitAmount }) => unitAmount,
    suffix: ({ kind, frequency }) =>
      kind !== 'investment' && frequency === 'annual' ? say('meansView.perYear') : '',
    read: (_app, line, text) => readAmount(line, text),
    empty: { unitAmount: 0 },
    sheet: ({ unitAmount }) => moneyCell(unitAmount),
  },
  {
    key: 'start',
    width: 96,
    also: ['debut'],
    fields: ['start'],
    say: ({ start }) => sayDay(start),
    read: (app, line, text) => readDay(app, line, 'start', text),
    fillsByReading: true,
    empty: { start: null },
  },
  {
    key: 'end',
    width: 96,
    also: ['fin'],
    fields: ['end'],
    say: ({ end }) => sayDay(end),
    read: (app, line, text) => readDay(app, line, 'end', text),
    fillsByReading: true,
    empty: { end: null },
  },
  {
    key: 'section',
    width: 124,
    also: [],
    fields: ['section'],
    say: ({ section }) => say(`meansView.section_${section}`),
    text: ({ section }) => section,
    choices: sectionChoices,
    read: (_app, line, text) => readSection(line, text),
    before: 2,
    fillsByReading: true,
    empty: 'meansView.needsSection',
  },
  {
    key: 'chapter',
    width: 74,
    also: ['chapitre'],
    fields: ['chapter'],
    say: ({ chapter }) => chapter,
    hint: ({ chapter }) => chapterName(chapter),
    offered: chapterChoices,
    read: (_app, line, text) => readChapter(line, text),
    empty: 'meansView.cantEmpty',
  },
  {
    key: 'price',
    width: 84,
    also: ['tva', 'ht/ttc'],
    fields: ['pricing', 'vatRate'],
    say: sayPrice,
    read: (_app, _line, text) => readPrice(text),
    empty: { pricing: 'TTC', vatRate: 0 },
  },
  {
    key: 'frequency',
    width: 92,
    also: ['rythme', 'recurrence', 'periodicite'],
    fields: ['frequency'],
    say: (line) => say(`meansView.frequency_${frequencyOf(line)}`),
    text: frequencyOf,
    choices: frequencyChoices,
    read: (_app, line, text) => readFrequency(line, text),
    fillsByReading: true,
    empty: 'meansView.cantEmpty',
  },
  {
    key: 'index',
    width: 104,
    also: ['indexation'],
    fields: ['indexRate', 'indexYear'],
    say: sayIndex,
    read: (app, _line, text) => readIndex(app, text),
    empty: { indexRate: 0, indexYear: null },
  },
  {
    key: 'horizon',
    width: 150,
    also: [],
    fields: ['horizon'],
    say: ({ horizon }) => say(`meansView.horizon_${horizon}`),
    text: ({ horizon }) => horizon,
    choices: horizonChoices,
    read: (_app, _line, text) => readHorizon(text),
    empty: 'meansView.cantEmpty',
  },
  {
    key: 'funding',
    width: 210,
    also: ['financeurs'],
    fields: [],
    say: (line, plan) => sayFundings(plan, line),
    empty: 'meansView.cantEmpty',
  },
] as const satisfies readonly LineColumnRow<string>[];

export type LineColumn = (typeof ROWS)[number]['key'];

/** Every column of a line, in the order of the grid. */
export const LINE_COLUMNS: readonly LineColumnRow[] = ROWS;

/** A column by its key. */
export function rowOf(key: LineColumn): LineColumnRow {
  return LINE_COLUMNS.find((column) => column.key === key)!;
}
