/**
 * The columns of the register, one row each: the text and content of a cell, its editor, and what
 * clearing it does. The register, its editor and its keys read these rows; the name of a column is
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
  /** The text of the cell. */
  say(hypothesis: Hypothesis, plan: Plan): string;
  /** The initial text of an edit; for a select, its value. */
  text(hypothesis: Hypothesis): string;
  /** The options of a select; undefined if users type. */
  choices?(plan: Plan): readonly Choice[];
  /** True if users type sentences, with a spelling check. */
  readonly prose?: true;
  /** Reads a typed or chosen text into fields; else returns the reason why it can't. */
  read(app: App, text: string): Reading;
  /** The value of a cleared cell; `row`: clearing it removes the hypothesis. */
  readonly empty?: Partial<Hypothesis> | 'row';
}

export interface RegisterColumnRow<Key extends string = RegisterColumn> {
  readonly key: Key;
  /** In pixels; 0: the remaining width. */
  readonly width: number;
  /** The minimum width of the register to show the column; the details have all of them anyway. */
  readonly from: number;
  readonly align?: 'end';
  /** The content of a cell, if it is not just its text. */
  Content?(props: CellProps): ReactNode;
  /** The editor of a cell; undefined for a computed column or a switch. */
  readonly edits?: CellEdits;
  /** True if opening a cell switches the hypothesis. */
  readonly turns?: true;
}

/** The editor of a field with fixed values. */
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

/** First nobody, then the actors in the plan's order. */
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

export const COLUMNS: readonly RegisterColumnRow[] = ROWS;

/** The column with this key. */
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

/** The name of a column. */
export function columnWord(key: RegisterColumn): string {
  return say(`hypotheses.column_${key}`);
}

/** The visible columns for a width in pixels; the statement takes the remaining width. */
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
