/** The Acte 3 plan whose numbers are explained. */
import { acte3Plan } from '../../../../shared/templates/acte3';

export const PLAN = acte3Plan('p');

export const [BASE, POSTS, INVESTMENT] = [
  'scenario-base',
  'scenario-postes',
  'scenario-investissement',
];
