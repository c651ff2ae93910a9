import { useState, type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { useAppState } from '../core/AppContext';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { Select } from '../ui/Select';

/**
 * The scenario for a part of the comparison: the one chosen there, else the current one, else the
 * last of the comparison.
 */
export function useScenarioChosen({ scenarios }: Comparison): readonly [Id, (id: Id) => void] {
  const shown = useAppState((state) => state.scenarioId);
  const [chosen, choose] = useState<Id | null>(null);
  const ids = scenarios.map(({ scenarioId }) => scenarioId);
  const base = useAppState((state) => state.plan.baseScenarioId);
  return [
    [chosen, shown === base ? null : shown].find(
      (id): id is Id => id !== null && ids.includes(id),
    ) ?? ids.at(-1)!,
    choose,
  ];
}

/** A select with the compared scenarios. */
export function ScenarioSelect({
  comparison,
  value,
  onChange,
}: {
  comparison: Comparison;
  value: Id;
  onChange: (id: Id) => void;
}): ReactNode {
  const scenarios = useAppState((state) => state.plan.scenarios);
  return (
    <label>
      {say('comparison.tornadoScenario')}{' '}
      <Select
        value={value}
        options={comparison.scenarios.map(({ scenarioId }) => [
          scenarioId,
          scenarioTitle(scenarios[scenarioId]),
        ])}
        onChange={onChange}
      />
    </label>
  );
}
