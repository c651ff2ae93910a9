import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Hypothesis } from '../../shared/model/hypothesis';
import './switch.css';

const STATUS_SIGNS = { toCheck: '?', confirmed: '✓', refuted: '✗' } as const;
const STATUS_KINDS = { toCheck: 'doubt', confirmed: 'good', refuted: 'alarm' } as const;

/** A status as a tag: a sign, a word, a colour. */
export function StatusTag({ status }: Pick<Hypothesis, 'status'>): ReactNode {
  return (
    <span className="tag" data-kind={STATUS_KINDS[status]}>
      <span aria-hidden="true">{STATUS_SIGNS[status]} </span>
      {say(`model.hypotheses_status_${status}`)}
    </span>
  );
}
