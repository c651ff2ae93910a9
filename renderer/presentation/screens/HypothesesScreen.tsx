import { useMemo, type ReactNode } from 'react';
import { consequencesOf } from '../../../shared/analysis/consequences';
import { stepEffectWords } from '../../../shared/analysis/stepEffect';
import type { Impact } from '../../../shared/analysis/tornado';
import { hypothesesOf } from '../../../shared/hypotheses/failing';
import { hypothesisTitle } from '../../../shared/analysis/simulated';
import { withOutside } from '../../../shared/analysis/reported';
import { say } from '../../../shared/i18n/words';
import type { Hypothesis } from '../../../shared/model/hypothesis';
import { scenarioTitle } from '../../scenarios/scenarioActs';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import type { ScreenProps } from './screen';
import { sayDate } from '../../../shared/wording/dates';
import { sayWholeEuros } from '../../../shared/wording/money';

/**
 * The hypotheses that apply in the current scenario, unsettled ones first, with the effect of each
 * failure.
 */
export function HypothesesScreen({ item }: ScreenProps): ReactNode {
  const { plan, scenarioId } = useProjected();
  const own = hypothesesOf(plan, scenarioId);
  const sorted = [
    ...own.filter(({ status }) => status === 'toCheck'),
    ...own.filter(({ status }) => status !== 'toCheck'),
  ];
  return (
    <Paged>
      <Intro item={item} />
      <p className="stage-subtitle">
        {say('presentation.ofScenario', { title: scenarioTitle(plan.scenarios[scenarioId]) })}
      </p>
      {sorted.length === 0 ? (
        <p className="stage-empty">{say('presentation.noHypothesis')}</p>
      ) : (
        <ul className="told">
          {sorted.map((hypothesis) => (
            <One key={hypothesis.id} hypothesis={hypothesis} />
          ))}
        </ul>
      )}
    </Paged>
  );
}

function One({ hypothesis }: { hypothesis: Hypothesis }): ReactNode {
  const { source, plan, scenarioId, switches, failure } = useProjected();
  const fails = failure.failing.includes(hypothesis.id);
  const { impact, steps } = useMemo(
    () => consequencesOf(source, hypothesis.id, { scenarioId, switches }),
    [source, hypothesis.id, scenarioId, switches],
  );
  const end =
    (impact.endDays ?? 0) === 0 ? '' : say('presentation.ifEnd', { shift: impact.endWords });
  const effects = [...moneyWords(impact), ...stepEffectWords(steps), end]
    .filter(Boolean)
    .join(', ');
  const aside = [
    hypothesis.ownerId === null ? '' : (plan.actors[hypothesis.ownerId]?.title ?? ''),
    hypothesis.settleBy === null
      ? ''
      : say('presentation.settleBy', { date: sayDate(hypothesis.settleBy) }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li data-status={hypothesis.status}>
      <b className="told-kind" data-kind={hypothesis.status}>
        {say(`presentation.status_${hypothesis.status}`)}
      </b>
      <span>
        {hypothesisTitle(hypothesis)}
        {aside === '' ? null : <span className="quiet"> {aside}</span>}
        {hypothesis.status === 'confirmed' && !fails ? null : (
          <span className="told-more">
            {say(fails ? 'presentation.fails' : 'presentation.ifItFails', {
              effects: effects === '' ? say('presentation.noEffect') : effects,
            })}
          </span>
        )}
      </span>
    </li>
  );
}

/**
 * The change of the reste à charge through the failure: the assured one, the one if all is granted,
 * or both together if equal.
 */
function moneyWords({ netAssured, netIfGranted, outside }: Impact): string[] {
  const amountOf = (cents: number, words: string): string[] =>
    cents === 0 && words === '' ? [] : [withOutside(signed(cents), words)];
  const assured = amountOf(netAssured, outside.words.netAssured);
  const granted = amountOf(netIfGranted, outside.words.netIfGranted);
  if (assured[0] === granted[0])
    return assured.map((amount) => say('presentation.ifNet', { amount }));
  return [
    ...assured.map((amount) => say('presentation.ifNetAssured', { amount })),
    ...granted.map((amount) => say('presentation.ifNetGranted', { amount })),
  ];
}

function signed(cents: number): string {
  return cents > 0 ? `+\u202f${sayWholeEuros(cents)}` : sayWholeEuros(cents);
}
