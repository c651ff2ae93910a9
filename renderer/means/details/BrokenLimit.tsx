import { type ReactNode } from 'react';
import type { Evaluation } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import type { Breach } from '../../../shared/means/breaches';
import { sourcesOf } from '../../../shared/means/sources';
import { sayBreach, sayLimitAmount } from '../../ui/limitWords';
import { Button } from '../../ui/Button';
import { selectLines } from '../meansState';
import '../means.css';

/** The maximum number of lines to name; the others are counted. */
const MOST = 4;

/** The excess over a limit and the lines behind it; pressing one shows it. */
export function BrokenLimit({
  breach,
  evaluation,
}: {
  breach: Breach;
  evaluation: Evaluation;
}): ReactNode {
  const {
    limit: { kind },
    year,
  } = breach;
  const { plan, means } = evaluation;
  const sources = sourcesOf(plan, means, breach);
  const unit = kind === 'ownShare' ? 'netAssured' : kind;
  return (
    <div className="broken-limit">
      <span className="field-error">
        ⚠ {year === null ? '' : `${year} : `}
        {sayBreach(breach).by}
      </span>
      <span className="small quiet">
        {say(kind === 'ownShare' ? 'meansView.breachFromFunders' : 'meansView.breachFrom')}
      </span>
      <ul>
        {sources.slice(0, MOST).map(({ lineId, amount }) => (
          <li key={lineId}>
            <Button variant="link" onPress={() => selectLines([lineId])}>
              {plan.meansLines[lineId]?.title.trim() || say('meansView.untitled')}
            </Button>{' '}
            <span>{sayLimitAmount(unit, amount)}</span>
          </li>
        ))}
      </ul>
      {sources.length > MOST ? (
        <span className="small quiet">
          {say('meansView.breachMore', { count: sources.length - MOST })}
        </span>
      ) : null}
    </div>
  );
}
