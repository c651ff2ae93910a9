/** A plan as a file to damage. */
import { writePhasage } from '../../../../shared/formats/phasage';
import { acte3Plan } from '../../../../shared/templates/acte3';
import v1 from '../../../fixtures/plans/v1.json';

export const SAVED = { savedWith: 'Phasage', savedAt: '2024-03-08T10:00:00Z' };

export const PLAN = acte3Plan('plan-1');

export const TEXT = writePhasage(PLAN, {}, SAVED);

/** A file of the first version. */
export const OLD = JSON.stringify({
  format: 'phasage',
  version: 1,
  ...SAVED,
  plan: v1,
  baselines: {},
  pictures: {},
});

export const FROM = { today: '2024-03-08', newId: () => 'new-plan' };
