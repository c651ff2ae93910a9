/** Steps that a meeting gave up, or put off to another date. */
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';
import type { FoundDate } from './dates';
import { stepInside } from './names';
import { spoken } from './signs';
import { anyOf } from '../../model/pattern';

const GIVEN_UP = new RegExp(
  String.raw`\b` +
    anyOf(
      'abandonn(?:e|ee|es|ees|er|ons|ent)|renonc(?:e|er|ons|ent)',
      'annul(?:e|ee|es|ees|er|ons|ent)|laiss(?:e|er|ons|ent) tomber',
      'supprim(?:e|ee|es|ees|er|ons|ent)',
      '(?:est|sont) pas (?:poursuivie?s?|retenue?s?|reconduite?s?)',
    ) +
    String.raw`\b`,
);
const PUT_OFF = new RegExp(
  String.raw`\b` +
    anyOf(
      'report(?:e|ee|es|ees|er|ons|ent)?|decal(?:e|ee|es|ees|er|ons|ent)',
      'repouss(?:e|ee|es|ees|er|ons|ent)|differ(?:e|ee|es|ees|er)',
      'gliss(?:e|er|ent)|ajourn(?:e|ee|es|ees|er)|suspendue?s?',
    ) +
    String.raw`\b`,
);
const DENIED = /\b(?:n|ne) \S+ (?:pas|plus) $/;
/** « Elle est reportée »: what the title above names. */
const PRONOUN = /^(?:elles?|ils?|ce(?:lle|lui)?(?: ci)?)\b/;

/** What becomes of a step. */
export type StepChange =
  | { readonly kind: 'cancelled'; readonly stepId: Id }
  | { readonly kind: 'putOff'; readonly stepId: Id; readonly date: FoundDate };

/**
 * What a text says becomes of a step of the plan; null where it says nothing of the kind, or names
 * none. `above`: the title that it stands under.
 */
export function foundChange(
  text: string,
  dates: readonly FoundDate[],
  above: string,
  plan: Plan,
): StepChange | null {
  const plain = spoken(text);
  const found = GIVEN_UP.exec(plain);
  const putOff = found ? null : PUT_OFF.exec(plain);
  const verb = found ?? putOff;
  if (!verb) return null;
  if (DENIED.test(plain.slice(0, verb.index))) return null;
  const stepId = stepInside(text, plan) ?? (PRONOUN.test(plain) ? stepInside(above, plan) : null);
  if (stepId === null) return null;
  if (found) return { kind: 'cancelled', stepId };
  const date = dates.find(
    ({ end }) => spoken(text.slice(0, end)).length > verb.index + verb[0].length,
  );
  return date && date.series === null ? { kind: 'putOff', stepId, date } : null;
}
