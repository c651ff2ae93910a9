/** The Acte 3 plan for explanations of numbers. */
import { acte3Plan } from '../../../../shared/templates/acte3';

export const PLAN = acte3Plan('p');

export const [BASE, POSTS, INVESTMENT] = [
  'scenario-base',
  'scenario-postes',
  'scenario-investissement',
];
