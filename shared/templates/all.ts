/** Every plan that a user can start from, by its name in the command line and the window. */
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

/** True if a template has this name. */
export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(TEMPLATES, name);
}
