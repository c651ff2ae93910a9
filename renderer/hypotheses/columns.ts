/**
 * The columns of the register, one row each: what a cell says and shows, how it is edited and
 * emptied. The register, its editor and its keys read these rows; a column's name is
 * `hypotheses.column_…`.
 */
import type { ReactNode } from 'react';
import { hypothesisTitle } from '../../shared/analysis/simulated';
import { say, type WordKey } from '../../shared/i18n/words';
import {
  hypothesisSchema,
  hypothesisStatusSchema,
  type Hypothesis,
} from '../../shared/model/hypothesis';
import type { Plan } from '../../shared/model/plan';
import { bySiblingOrder } from '../../shared/model/record';
import { dayAsTyped, sayDate } from '../../shared/wording/dates';
import type { App } from '../core/store';
import {
  FailsContent,
  RestsContent,
  SettleByContent,
  StatusContent,
  TitleContent,
  type CellProps,
} from './cellContents';
import { readChoice, readSettleBy, type Choice, type Reading } from './readers';

export interface CellEdits {
  /** What the cell says. */
  say(hypothesis: Hypothesis, plan: Plan): string;
  /** The text that editing begins with; of a choice, its value. */
  text(hypothesis: Hypothesis): string;
  /** What it is chosen from, where it is not typed. */
  choices?(plan: Plan): readonly Choice[];
  /** Sentences are typed in it: their spelling is checked. */
  readonly prose?: true;
  /** The fields that a typed or chosen text gives, or why it can't be read. */
  read(app: App, text: string): Reading;
  /** What an emptied cell holds; `row`: emptying it removes the hypothesis. */
  readonly empty?: Partial<Hypothesis> | 'row';
}

export interface RegisterColumnRow<Key extends string = RegisterColumn> {
  readonly key: Key;
  /** In pixels; 0: what is left. */
  readonly width: number;
  /** The register must be this wide for it to show; all of them are in the details too. */
  readonly from: number;
  readonly align?: 'end';
  /** What a cell shows, where it is not the text it says. */
  Content?(props: CellProps): ReactNode;
  /** How a cell is written; without it the column is computed, or a switch. */
  readonly edits?: CellEdits;
  /** Opening a cell turns the hypothesis. */
  readonly turns?: true;
}

/** How a field that takes one of some values is written. */
function oneOf<F extends 'status' | 'category' | 'confidence'>(
  field: F,
  values: readonly Hypothesis[F][],
): CellEdits {
  const word = (value: string): string => say(`model.hypotheses_${field}_${value}` as WordKey);
  const choices = (): readonly Choice[] => values.map((value) => ({ value, label: word(value) }));
  return {
    say: (hypothesis) => word(hypothesis[field]),
    text: (hypothesis) => hypothesis[field],
    choices,
    read(_app, text) {
      const choice = readChoice(choices(), text);
      return typeof choice === 'string' ? choice : { [field]: choice.value };
    },
  };
}

/** Nobody first, then the actors in the plan's order. */
const owners = ({ actors }: Plan): readonly Choice[] => [
  { value: '', label: say('hypotheses.nobody') },
  ...Object.values(actors)
    .sort(bySiblingOrder)
    .map(({ id, title }) => ({ value: id, label: title })),
];

const { category, confidence } = hypothesisSchema.shape;

const ROWS = [
  {
    key: 'title',
    width: 0,
    from: 0,
    Content: TitleContent,
    edits: {
      say: hypothesisTitle,
      text: ({ title }) => title,
      prose: true,
      read: (_app, text) =>
        text.trim() === '' ? say('hypotheses.needsTitle') : { title: text.trim() },
      empty: 'row',
    },
  },
  { key: 'category', width: 112, from: 1090, edits: oneOf('category', category.options) },
  {
    key: 'status',
    width: 112,
    from: 420,
    Content: StatusContent,
    edits: oneOf('status', hypothesisStatusSchema.options),
  },
  { key: 'confidence', width: 92, from: 1190, edits: oneOf('confidence', confidence.options) },
  {
    key: 'ownerId',
    width: 132,
    from: 980,
    edits: {
      say: ({ ownerId }, { actors }) => (ownerId === null ? '' : (actors[ownerId]?.title ?? '')),
      text: ({ ownerId }) => ownerId ?? '',
      choices: owners,
      read(app, text) {
        const choice = readChoice(owners(app.state().plan), text);
        return typeof choice === 'string' ? choice : { ownerId: choice.value || null };
      },
      empty: { ownerId: null },
    },
  },
  {
    key: 'settleBy',
    width: 176,
    from: 620,
    Content: SettleByContent,
    edits: {
      say: ({ settleBy }) => (settleBy === null ? '' : sayDate(settleBy)),
      text: ({ settleBy }) => (settleBy === null ? '' : dayAsTyped(settleBy)),
      read: readSettleBy,
      empty: { settleBy: null },
    },
  },
  { key: 'rests', width: 168, from: 760, align: 'end', Content: RestsContent },
  { key: 'fails', width: 146, from: 0, Content: FailsContent, turns: true },
] as const satisfies readonly RegisterColumnRow<string>[];

export type RegisterColumn = (typeof ROWS)[number]['key'];

/** Every column, in the order of the register. */
export const COLUMNS: readonly RegisterColumnRow[] = ROWS;

/** A column by its key. */
export function columnOf(key: RegisterColumn): RegisterColumnRow {
  return COLUMNS.find((column) => column.key === key)!;
}

export interface Column {
  readonly key: RegisterColumn;
  readonly label: string;
  readonly width: number;
  readonly align?: 'end';
}

const MIN_TITLE = 150;

/** The word at the head of a column. */
export function columnWord(key: RegisterColumn): string {
  return say(`hypotheses.column_${key}`);
}

/** The columns shown at a width in pixels; the statement takes what is left. */
export function columnsFor(width: number): readonly Column[] {
  const shown = COLUMNS.filter(({ from }) => from <= width);
  const others = shown.reduce((sum, column) => sum + column.width, 0);
  return shown.map(({ key, width: own, align }) => ({
    key,
    label: columnWord(key),
    width: key === 'title' ? Math.max(MIN_TITLE, width - others) : own,
    ...(align ? { align } : {}),
  }));
}
