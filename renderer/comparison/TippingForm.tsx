import { useState, type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import { say } from '../../shared/i18n/words';
import { TippingSearch } from '../explain/TippingSearch';
import type { Wanted } from '../explain/wanted';
import { ScenarioSelect, useScenarioChosen } from './ScenarioSelect';

/** Point de bascule of any measure of a scenario, as one sentence. */
export function TippingForm({ comparison }: { comparison: Comparison }): ReactNode {
  const [scenarioId, choose] = useScenarioChosen(comparison);
  const { evaluation } = comparison.scenarios.find((one) => one.scenarioId === scenarioId)!;
  const [wanted, want] = useState<Wanted>({
    kind: 'cap',
    figure: { kind: 'measure', measure: 'netIfGranted' },
    year: comparison.years[0] ?? null,
    cap: 4_000_000,
  });
  const otherIds = comparison.scenarios
    .map((one) => one.scenarioId)
    .filter((id) => id !== scenarioId);
  return (
    <section className="compared-panel tipping" aria-label={say('comparison.tippingTitle')}>
      <header>
        <h2>{say('comparison.tippingTitle')}</h2>
        <ScenarioSelect comparison={comparison} value={scenarioId} onChange={choose} />
      </header>
      <p className="quiet small">{say('comparison.tippingHint')}</p>
      <TippingSearch evaluation={evaluation} otherIds={otherIds} wanted={wanted} onWant={want} />
    </section>
  );
}
