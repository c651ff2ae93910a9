/** Every plan one can begin from, by the name that the command line and the window give it. */
import type { IsoDate } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { acte3Plan } from './acte3';
import { emptyPlan } from './empty';

export const TEMPLATES = { acte3: (id: Id) => acte3Plan(id), vide: emptyPlan } satisfies Record<
  string,
  (id: Id, today: IsoDate) => Plan
>;
export type TemplateName = keyof typeof TEMPLATES;

/** True when a template has that name. */
export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(TEMPLATES, name);
}
