import { expect, it } from 'vitest';
import { ppiTable } from '../../../../shared/means/tables/ppi';
import { compute, COMPUTERS, planOf } from './meansPlan';

it('the PPI names the subsidies that it counts, and its reste à charge', () => {
  const labels = ppiTable(compute(planOf([COMPUTERS]))).rows.map(({ cells }) => cells[1]);
  expect(labels).toContain('Subventions (notifiées ou non)');
  expect(labels).toContain('Reste à charge si tout est accordé, avant FCTVA');
});
