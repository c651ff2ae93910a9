import type { ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import type { LivingAct } from './state';

/** The scenarios, one shown; nothing where there is but one. */
export function Scenarios({ plan, scenarioId, act }: { plan: Plan; scenarioId: Id; act: (act: LivingAct) => void }): ReactNode {
  const scenarios = Object.values(plan.scenarios).sort(bySiblingOrder);
  if (scenarios.length < 2) return null;
  return (
    <div className="living-scenarios" role="group" aria-label={say('living.scenario')}>
      {scenarios.map(({ id, title }) => <button key={id} type="button" className="living-chip" aria-pressed={id === scenarioId} onClick={() => act({ kind: 'scenario', id })}>{title}</button>)}
    </div>
  );
}
