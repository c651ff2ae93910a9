/** Reads typed text for the cells of the register; a refusal is a reason in French. */
import { say } from '../../shared/i18n/words';
import type { Hypothesis } from '../../shared/model/hypothesis';
import { contextFrom } from '../../shared/model/periods/context';
import { unaccented } from '../../shared/model/periods/normalise';
import { readPeriod } from '../../shared/model/periods/read';
import { isProblem } from '../../shared/model/problem';
import type { App } from '../core/store';

/** The fields of a hypothesis from a text, or the reason why it can't be read. */
export type Reading = Partial<Hypothesis> | string;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * The typed day to settle it by ("31/03/2024", "fin mars 2024": its last day); null for an empty
 * text.
 */
export function readSettleBy(app: App, text: string): Reading {
  if (text.trim() === '') return { settleBy: null };
  const { plan } = app.state();
  const reading = readPeriod(text, contextFrom(plan, app.context.today()));
  const settleBy = isProblem(reading) ? null : (reading.period.end ?? reading.period.start);
  return settleBy === null ? say('hypotheses.badDay', { text: text.trim() }) : { settleBy };
}

/** The option with that value or label, without regard to accents and case; else a message. */
export function readChoice(choices: readonly Choice[], text: string): Choice | string {
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
