import { useMemo, type ReactNode } from 'react';
import { whatIfEffect, type WhatIfEffect } from '../../shared/analysis/whatIfEffect';
import { say } from '../../shared/i18n/words';
import { useEvaluationAfterPaint } from '../core/useMeans';
import { saySignedMoney } from '../../shared/wording/money';

/**
 * What the simulation changes, in a few words: money first, then steps, then the end of the plan.
 */
export function WhatIfWords(): ReactNode {
  const evaluation = useEvaluationAfterPaint();
  const effect = useMemo(
    () => (evaluation?.simulated ? whatIfEffect(evaluation) : null),
    [evaluation],
  );
  return effect ? <span className="simulation-effect">{wordsOf(effect).join(' · ')}</span> : null;
}

function wordsOf({
  netAssured,
  netIfGranted,
  moved,
  cut,
  added,
  endDays,
  endWords,
}: WhatIfEffect): string[] {
  const words = [
    ...(netIfGranted === 0
      ? []
      : [`${say('hypotheses.netIfGranted')} : ${saySignedMoney(netIfGranted)}`]),
    ...(netAssured === 0
      ? []
      : [`${say('hypotheses.netAssured')} : ${saySignedMoney(netAssured)}`]),
    ...(moved === 0 ? [] : [say('hypotheses.simulationMoved', { count: moved })]),
    ...(cut === 0 ? [] : [say('hypotheses.simulationCut', { count: cut })]),
    ...(added === 0 ? [] : [say('hypotheses.simulationAdded', { count: added })]),
    ...(endDays === null || endDays === 0 ? [] : [`${say('hypotheses.planEnd')} : ${endWords}`]),
  ];
  return words.length > 0 ? words : [say('hypotheses.simulationNothing')];
}
