import type { ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import type { LivingAct } from './state';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';

/** The scenarios as a row of buttons or as a list; nothing if there is only one. */
export function Scenarios({
  plan,
  scenarioId,
  compact,
  act,
}: {
  plan: Plan;
  scenarioId: Id;
  compact: boolean;
  act: (act: LivingAct) => void;
}): ReactNode {
  const scenarios = Object.values(plan.scenarios).sort(bySiblingOrder);
  const choose = (id: Id): void => act({ kind: 'scenario', id });
  if (scenarios.length < 2) return null;
  if (compact) {
    return (
      <Select
        className="input living-scenario"
        label={say('living.scenario')}
        value={scenarioId}
        options={scenarios.map(({ id, title }) => [id, title])}
        onChange={choose}
      />
    );
  }
  return (
    <div className="living-scenarios" role="group" aria-label={say('living.scenario')}>
      {scenarios.map(({ id, title }) => (
        <Button
          key={id}
          variant="bare"
          className="living-chip"
          pressed={id === scenarioId}
          onPress={() => choose(id)}
        >
          {title}
        </Button>
      ))}
    </div>
  );
}
