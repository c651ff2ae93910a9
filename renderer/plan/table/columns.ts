/**
 * The columns of the step table, one row each: what a cell shows, how it is edited, emptied, filled
 * and pasted. The table, its editor, its keys and its clipboard read these rows and know no column
 * but the number and the title, which carry the tree.
 */
import type { ComponentProps, ReactNode } from 'react';
import { setCertainty, setPeriod } from '../../../shared/commands/periods';
import { setOwner, setStep } from '../../../shared/commands/stepFields';
import type { PasteColumn } from '../../../shared/formats/clipboard/columns';
import { say, type WordKey } from '../../../shared/i18n/words';
import { parsePercent } from '../../../shared/model/numbers';
import { certaintySchema } from '../../../shared/model/period';
import { readPeriod } from '../../../shared/model/periods/read';
import type { Plan } from '../../../shared/model/plan';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { WHOLE, type Step } from '../../../shared/model/step';
import type { ResolvedStep } from '../../../shared/schedule/resolve';
import { certaintyNamed } from '../../../shared/formats/clipboard/cellWords';
import type { App } from '../../core/store';
import {
  CertaintyCell,
  NumberCell,
  OwnerCell,
  PeriodCell,
  ProgressCell,
  TitleCell,
  type CellProps,
} from './cellContents';
import {
  CERTAINTY_WORDS,
  commitCertainty,
  commitField,
  commitOwner,
  commitPeriod,
  periodContext,
} from './cells';
import { PeriodField } from './PeriodField';
import { sayProblem } from '../../../shared/wording/problems';
import { sayRefusal } from '../../../shared/wording/readings';

export interface CellEdits {
  /** The text that editing begins with; of a choice, its value. */
  text(resolved: ResolvedStep, plan: Plan): string;
  /** What it is chosen from, where it is not typed. */
  choices?(): readonly { readonly value: string; readonly label: string }[];
  /** What is offered while typing. */
  offered?(plan: Plan): readonly string[];
  /** Sentences are typed in it: their spelling is checked. */
  readonly prose?: true;
  /** A field of its own, instead of a plain one. */
  Field?(props: ComponentProps<typeof PeriodField>): ReactNode;
  /**
   * Writes a typed text, or the label of a choice, into steps. Gives why it is refused, or null
   * when it is kept.
   */
  commit(app: App, stepIds: readonly Id[], text: string): string | null;
  /** Writes into steps what another has there: filling down, and emptying from a blank one. */
  copy(app: App, from: Step, stepIds: Id[]): void;
}

export interface StepColumn<Key extends string = ColumnKey> {
  readonly key: Key;
  readonly label: WordKey;
  /** The field of the step: a scenario that sets it otherwise marks the cell. */
  readonly field: keyof Step;
  /** In pixels; 0: what is left. */
  readonly width: number;
  /** The table must be this wide for it to show. */
  readonly from: number;
  readonly align?: 'end';
  /** What a cell shows. */
  Content(props: CellProps): ReactNode;
  /** How a cell is written; without it the column is read only. */
  readonly edits?: CellEdits;
  /** The clipboard's column that texts pasted down this one go into. */
  readonly pastes?: PasteColumn;
}

const ROWS = [
  { key: 'wbs', label: 'model.field_wbs', field: 'order', width: 52, from: 0, Content: NumberCell },
  {
    key: 'title',
    label: 'model.field_title',
    field: 'title',
    width: 0,
    from: 0,
    Content: TitleCell,
    edits: {
      text: ({ step }) => step.title,
      prose: true,
      commit: (app, [stepId], text) => commitField(app, [stepId!], 'title', text.trim()),
      copy: ({ dispatch, state }, { title: value }, stepIds) =>
        dispatch(setStep, { scenarioId: state().scenarioId, stepIds, field: 'title', value }),
    },
  },
  {
    key: 'period',
    label: 'model.field_period',
    field: 'period',
    width: 158,
    from: 390,
    Content: PeriodCell,
    pastes: 'period',
    edits: {
      text: ({ step }) => step.period?.words ?? '',
      Field: PeriodField,
      commit(app, stepIds, text) {
        const context = periodContext(app, stepIds[0]!);
        const reading = readPeriod(text, context);
        return isProblem(reading)
          ? sayRefusal(reading, text, context)
          : commitPeriod(app, stepIds, reading);
      },
      copy: ({ dispatch, state }, { period }, stepIds) =>
        dispatch(setPeriod, { scenarioId: state().scenarioId, stepIds, period }),
    },
  },
  {
    key: 'certainty',
    label: 'model.field_certainty',
    field: 'period',
    width: 86,
    from: 640,
    Content: CertaintyCell,
    pastes: 'certainty',
    edits: {
      text: ({ certainty }) => certainty,
      choices: () =>
        certaintySchema.options.map((value) => ({ value, label: say(CERTAINTY_WORDS[value]) })),
      commit(app, stepIds, text) {
        const certainty = certaintyNamed(text);
        return certainty
          ? commitCertainty(app, stepIds, certainty)
          : say('table.pasteBadCertainty', { text });
      },
      copy: ({ dispatch, state }, { period }, stepIds) =>
        dispatch(setCertainty, {
          scenarioId: state().scenarioId,
          stepIds,
          certainty: period?.certainty ?? 'unsettled',
        }),
    },
  },
  {
    key: 'progress',
    label: 'model.field_progress',
    field: 'progress',
    width: 64,
    from: 454,
    align: 'end',
    Content: ProgressCell,
    pastes: 'progress',
    edits: {
      text: ({ progress }) => String((progress / WHOLE) * 100).replace('.', ','),
      commit(app, stepIds, text) {
        const progress = parsePercent(text.trim() === '' ? '0' : text);
        return isProblem(progress)
          ? sayProblem(progress)
          : commitField(app, stepIds, 'progress', progress);
      },
      copy: ({ dispatch, state }, { progress: value }, stepIds) =>
        dispatch(setStep, { scenarioId: state().scenarioId, stepIds, field: 'progress', value }),
    },
  },
  {
    key: 'ownerId',
    label: 'model.field_ownerId',
    field: 'ownerId',
    width: 150,
    from: 780,
    Content: OwnerCell,
    pastes: 'owner',
    edits: {
      text: ({ step }, { actors }) =>
        step.ownerId === null ? '' : (actors[step.ownerId]?.title ?? ''),
      offered: ({ actors }) => Object.values(actors).map(({ title }) => title),
      commit: commitOwner,
      copy: ({ dispatch, state }, { ownerId }, stepIds) =>
        dispatch(setOwner, { scenarioId: state().scenarioId, stepIds, ownerId, newActor: null }),
    },
  },
] as const satisfies readonly StepColumn<string>[];

export type ColumnKey = (typeof ROWS)[number]['key'];

/** Every column, in the order of the table. */
export const COLUMNS: readonly StepColumn[] = ROWS;

/** A column by its key. */
export function columnOf(key: ColumnKey): StepColumn {
  return COLUMNS.find((column) => column.key === key)!;
}

/**
 * The columns shown at a width, each with its width in pixels; the title takes what is left, 180 at
 * least beside any other but the number.
 */
export function columnsFor(width: number): readonly StepColumn[] {
  const shown = COLUMNS.filter((column) => column.from <= width);
  const others = shown.reduce((sum, column) => sum + column.width, 0);
  return shown.map((column) =>
    column.key === 'title' ? { ...column, width: Math.max(100, width - others) } : column,
  );
}
