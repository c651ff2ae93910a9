import { useMemo, type ReactNode } from 'react';
import { changesBetween, lastPresented, type PlanChanges } from '../../shared/analysis/changes';
import { changeGroups, sinceWordsIn } from '../../shared/analysis/changeWords';
import { say } from '../../shared/i18n/words';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { useAppState } from '../core/AppContext';
import { usePlanOf } from './usePlanOf';
import { sayProblem } from '../../shared/wording/problems';
import './changes.css';

/**
 * "Ce qui a changé depuis le dernier COPIL": since the given version, else since the last presented
 * one.
 */
export function Changes({ baselineId = null }: { baselineId?: Id | null }): ReactNode {
  const plan = useAppState((state) => state.plan);
  const scenarioId = useAppState((state) => state.scenarioId);
  const baseline =
    (baselineId === null ? undefined : plan.baselines[baselineId]) ?? lastPresented(plan);
  const before = usePlanOf(baseline);
  const changes = useMemo(
    () => (before === null || isProblem(before) ? null : changesBetween(before, plan, scenarioId)),
    [before, plan, scenarioId],
  );
  if (!baseline) return <p className="quiet">{say('versions.nothingKept')}</p>;
  if (before !== null && isProblem(before))
    return (
      <p role="alert" className="field-error">
        {sayProblem(before)}
      </p>
    );
  return changes && before ? (
    <ChangeList changes={changes} since={sinceWordsIn(baseline, before, plan, scenarioId)} />
  ) : (
    <p role="status" className="quiet">
      {say('versions.reading')}
    </p>
  );
}

/** The sentences by subject. */
export function ChangeList({ changes, since }: { changes: PlanChanges; since: string }): ReactNode {
  const groups = changeGroups(changes);
  return (
    <div className="changes">
      <p className="changes-since">{since}</p>
      {groups.length === 0 ? (
        <p>{say('versions.nothingChanged')}</p>
      ) : (
        groups.map(({ key, title, sentences }) => (
          <section key={key} className="changes-group" aria-label={title}>
            <h3>{title}</h3>
            {/* Two sentences may be equal, about steps with the same title. */}
            <ul>
              {sentences.map((sentence, at) => (
                <li key={`${at} ${sentence}`}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))
      )}
    </div>
  );
}
