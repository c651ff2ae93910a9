/**
 * Breaks down each total of cents (M14), to explain it and to find the lines that exceed a ceiling.
 */
import type { FundingStatus, Section } from '../model/means';

/**
 * The parts of a total: expenses of some sections, minus own receipts, fundings of some statuses
 * and, if counted, the FCTVA.
 */
export interface Composition {
  readonly sections: readonly Section[];
  readonly receipts: boolean;
  readonly statuses: readonly FundingStatus[];
  readonly fctva: boolean;
}

const EXPENSES: Composition = {
  sections: ['operating', 'investment'],
  receipts: false,
  statuses: [],
  fctva: false,
};

export const COMPOSITION = {
  cost: EXPENSES,
  operating: { ...EXPENSES, sections: ['operating'] },
  investment: { ...EXPENSES, sections: ['investment'] },
  netAssured: { ...EXPENSES, receipts: true, statuses: ['granted'], fctva: true },
  netIfGranted: {
    ...EXPENSES,
    receipts: true,
    statuses: ['granted', 'asked', 'toAsk'],
    fctva: true,
  },
} as const satisfies Record<string, Composition>;
