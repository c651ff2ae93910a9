/** The tables of the finance office, in the order of their tabs. */
import type { WordKey } from '../../../shared/i18n/words';
import { cashTable } from '../../../shared/means/tables/cash';
import { financingPlan } from '../../../shared/means/tables/financingPlan';
import { ppiTable } from '../../../shared/means/tables/ppi';
import { programmesTable } from '../../../shared/means/tables/programmes';
import type { FinanceTable } from '../../../shared/means/tables/table';
import type { MeansResult } from '../../../shared/means/types';
import type { Plan } from '../../../shared/model/plan';

/** The options of a table: whole euros, by month or by quarter. */
export interface TableLook {
  readonly whole: boolean;
  readonly every: 1 | 3;
}

export interface TableKind {
  readonly id: 'plan' | 'programmes' | 'ppi' | 'cash';
  readonly label: WordKey;
  /** The sentence for an empty table. */
  readonly empty: WordKey;
  make(plan: Plan, means: MeansResult, look: TableLook): FinanceTable;
}

export const TABLES: readonly TableKind[] = [
  {
    id: 'plan',
    label: 'finance.table_plan',
    empty: 'finance.noLines',
    make: (plan, means, { whole }) => financingPlan(plan, means, whole),
  },
  {
    id: 'programmes',
    label: 'finance.table_programmes',
    empty: 'finance.noProgrammes',
    make: (plan, means, { whole }) => programmesTable(plan, means, whole),
  },
  {
    id: 'ppi',
    label: 'finance.table_ppi',
    empty: 'finance.noProjects',
    make: (_plan, means, { whole }) => ppiTable(means, whole),
  },
  {
    id: 'cash',
    label: 'finance.table_cash',
    empty: 'finance.noLines',
    make: (plan, means, { every, whole }) => cashTable(plan, means, every, whole),
  },
];
