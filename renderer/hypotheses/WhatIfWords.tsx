import '../../shared/i18n/later';
import { useMemo, type ReactNode } from 'react';
import { whatIfEffect, type WhatIfEffect } from '../../shared/analysis/whatIfEffect';
import { stepEffectWords } from '../../shared/analysis/stepEffect';
import { withOutside } from '../../shared/analysis/reported';
import { say } from '../../shared/i18n/words';
import { useEvaluationAfterPaint } from '../core/useMeans';
import { saySignedMoney } from '../../shared/wording/money';

/**
 * The effect of the simulation in a few words: money first, then steps, then the end of the plan.
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
  outside,
  endDays,
  endWords,
  ...steps
}: WhatIfEffect): string[] {
  const words = [
    ...(netIfGranted === 0 && outside.netIfGranted === 0
      ? []
      : [
          say('hypotheses.netIfGranted') +
            ` : ${withOutside(saySignedMoney(netIfGranted), outside.words.netIfGranted)}`,
        ]),
    ...(netAssured === 0 && outside.netAssured === 0
      ? []
      : [
          `${say('hypotheses.netAssured')} : ${withOutside(saySignedMoney(netAssured), outside.words.netAssured)}`,
        ]),
    ...stepEffectWords(steps),
    ...(endDays === null || endDays === 0 ? [] : [`${say('hypotheses.planEnd')} : ${endWords}`]),
  ];
  return words.length > 0 ? words : [say('hypotheses.simulationNothing')];
}
