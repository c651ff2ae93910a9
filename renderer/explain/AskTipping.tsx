import { useState, type ReactNode } from 'react';
import type { Explanation } from '../../shared/analysis/explain';
import type { Figure } from '../../shared/analysis/figures';
import type { Evaluation } from '../../shared/evaluate';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { useAppState } from '../core/AppContext';
import { scenariosShown } from '../scenarios/scenarioActs';
import { Button } from '../ui/Button';
import { TippingSearch } from './TippingSearch';
import { limitsOn, type Wanted } from './wanted';

/**
 * True for totals that a rate, an index or a delay changes: neither counts of steps nor amounts
 * that depend on hypotheses.
 */
const canTip = ({ kind }: Figure): boolean =>
  kind !== 'done' && kind !== 'undated' && kind !== 'unsettled';

/** From an explained total to its point de bascule, searched on request. */
export function AskTipping({
  evaluation,
  explanation,
  limitId,
}: {
  evaluation: Evaluation;
  explanation: Explanation;
  limitId: Id | undefined;
}): ReactNode {
  const { figure, year } = explanation;
  const [isAsked, ask] = useState(false);
  // The user can't type a cap for an own share: it tips at its limits, if there are any.
  const limits = limitsOn(evaluation.plan.limits, { figure, year });
  if (!canTip(figure) || (figure.kind === 'ownShare' && limits.length === 0)) return null;
  if (!isAsked)
    return (
      <p className="explain-tipping">
        <Button onPress={() => ask(true)}>{say('comparison.tippingAsk')}</Button>
      </p>
    );
  return (
    <section className="explain-tipping" aria-label={say('comparison.tippingTitle')}>
      <h3>{say('comparison.tippingTitle')}</h3>
      <Search
        key={JSON.stringify([evaluation.scenarioId, figure, year])}
        evaluation={evaluation}
        explanation={explanation}
        limitId={limitId ?? limits[0]?.id}
      />
    </section>
  );
}

function Search({
  evaluation,
  explanation: { figure, year, value, parts },
  limitId,
}: {
  evaluation: Evaluation;
  explanation: Explanation;
  limitId: Id | undefined;
}): ReactNode {
  const plan = useAppState((state) => state.plan);
  const otherIds = scenariosShown(plan, evaluation.scenarioId)
    .map(({ id }) => id)
    .filter((id) => id !== evaluation.scenarioId);
  const [wanted, want] = useState<Wanted>(() => ({
    kind: limitId === undefined ? 'cap' : `limit/${limitId}`,
    figure,
    year,
    cap: roundAbove(value),
  }));
  const preferred = parts
    .flatMap(({ fundingId }) => (fundingId === null ? [] : [`fundingRate/${fundingId}`]))
    .concat(
      parts.flatMap(({ lineId }) =>
        lineId === null
          ? []
          : [`index/${lineId}`, `delay/${evaluation.plan.meansLines[lineId]?.followsStepId ?? ''}`],
      ),
    );
  return (
    <TippingSearch
      evaluation={evaluation}
      otherIds={figure.kind === 'ownShare' ? [] : otherIds}
      wanted={wanted}
      onWant={want}
      isGiven
      preferred={preferred}
    />
  );
}

/** A round amount above the value: a likely first cap. */
function roundAbove(value: number): number {
  const step = 10 ** Math.max(2, Math.floor(Math.log10(Math.max(1, value))));
  return (Math.floor(Math.max(0, value) / step) + 1) * step;
}
