/**
 * What the cells of the register show and take. A refusal is given back in French, and nothing is
 * changed.
 */
import { hypothesisTitle } from '../../shared/analysis/simulated';
import { say, type WordKey } from '../../shared/i18n/words';
import type { IsoDate } from '../../shared/model/dates';
import {
  hypothesisSchema,
  hypothesisStatusSchema,
  type Hypothesis,
} from '../../shared/model/hypothesis';
import { unaccented } from '../../shared/model/periods/normalise';
import { readPeriod } from '../../shared/model/periods/read';
import type { Plan } from '../../shared/model/plan';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { NEW_ROW } from '../ui/grid/gridState';
import { addHypothesis, setHypothesis } from './acts';
import type { WrittenColumn } from './columns';
import { sayDate, dayAsTyped } from '../../shared/wording/dates';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const { category, confidence } = hypothesisSchema.shape;
const VALUES: Readonly<Partial<Record<WrittenColumn, readonly string[]>>> = {
  status: hypothesisStatusSchema.options,
  category: category.options,
  confidence: confidence.options,
};

/**
 * What a column offers to choose from; null where it is typed. An actor's choice is its id, none
 * the empty text.
 */
export function choicesOf(plan: Plan, column: WrittenColumn): readonly Choice[] | null {
  if (column === 'ownerId')
    return [
      { value: '', label: say('hypotheses.nobody') },
      ...Object.values(plan.actors)
        .sort(bySiblingOrder)
        .map(({ id, title }) => ({ value: id, label: title })),
    ];
  return (
    VALUES[column]?.map((value) => ({
      value,
      label: say(`model.hypotheses_${column}_${value}` as WordKey),
    })) ?? null
  );
}

/** The text of a cell. */
export function cellText(plan: Plan, hypothesis: Hypothesis, column: WrittenColumn): string {
  switch (column) {
    case 'title':
      return hypothesisTitle(hypothesis);
    case 'status':
    case 'category':
    case 'confidence':
      return say(`model.hypotheses_${column}_${hypothesis[column]}` as WordKey);
    case 'ownerId':
      return hypothesis.ownerId === null ? '' : (plan.actors[hypothesis.ownerId]?.title ?? '');
    case 'settleBy':
      return hypothesis.settleBy === null ? '' : sayDate(hypothesis.settleBy);
  }
}

/** The text that editing a cell begins with: a choice's value, else what is typed. */
export function editText(hypothesis: Hypothesis | undefined, column: WrittenColumn): string {
  if (!hypothesis) return '';
  if (column === 'settleBy')
    return hypothesis.settleBy === null ? '' : dayAsTyped(hypothesis.settleBy);
  return hypothesis[column] ?? '';
}

/**
 * A day as typed ("31/03/2024", "fin mars 2024": its last day); null where nothing is typed, a text
 * that says why it can't be read.
 */
export function readDay(app: App, text: string): { readonly day: IsoDate | null } | string {
  if (text.trim() === '') return { day: null };
  const { plan } = app.state();
  const reading = readPeriod(text, {
    today: app.context.today(),
    yearHint: Number(plan.horizon.start.slice(0, 4)),
    horizon: plan.horizon,
  });
  const day = isProblem(reading) ? null : (reading.period.end ?? reading.period.start);
  return day === null ? say('hypotheses.badDay', { text: text.trim() }) : { day };
}

function readChoice(plan: Plan, column: WrittenColumn, text: string): Choice | string {
  const choices = choicesOf(plan, column)!;
  const wanted = unaccented(text.trim());
  const found = choices.find(({ value, label }) => value === text || unaccented(label) === wanted);
  return (
    found ??
    say('hypotheses.badChoice', {
      text: text.trim(),
      choices: choices.map(({ label }) => label).join(', '),
    })
  );
}

/**
 * Writes a typed or chosen text into a cell; on the new row it makes a hypothesis. Gives why it is
 * refused, or null when it is kept.
 */
export function commitText(app: App, id: Id, column: WrittenColumn, text: string): string | null {
  if (id === NEW_ROW) return text.trim() === '' ? null : addHypothesis(app, text.trim());
  if (column === 'title')
    return text.trim() === ''
      ? say('hypotheses.needsTitle')
      : setHypothesis(app, id, 'title', text.trim());
  if (column === 'settleBy') {
    const read = readDay(app, text);
    return typeof read === 'string' ? read : setHypothesis(app, id, 'settleBy', read.day);
  }
  const choice = readChoice(app.state().plan, column, text);
  if (typeof choice === 'string') return choice;
  return setHypothesis(
    app,
    id,
    column,
    (column === 'ownerId' && choice.value === ''
      ? null
      : choice.value) as Hypothesis[typeof column],
  );
}
