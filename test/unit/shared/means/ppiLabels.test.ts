import { expect, it } from 'vitest';
import { ppiTable } from '../../../../shared/means/tables/ppi';
import { compute, COMPUTERS, planOf } from './meansPlan';

it('the PPI says which subsidies it counts, and which reste à charge it shows', () => {
  const labels = ppiTable(compute(planOf([COMPUTERS]))).rows.map(({ cells }) => cells[1]);
  expect(labels).toContain('Subventions (notifiées ou non)');
  expect(labels).toContain('Reste à charge si tout est accordé, avant FCTVA');
});
