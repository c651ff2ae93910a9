import { type ReactNode } from 'react';
import { removeOverride } from '../../shared/commands/overrides';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { overrideKey } from '../../shared/model/scenario';
import { useApp, useAppState } from '../core/AppContext';
import { Button } from '../ui/Button';
import { overriddenIn } from './overridden';
import { itemOf, sayField, sayValue } from './overrideWords';
import './scenarios.css';

/**
 * The overrides of an item in the current scenario, with a way back for each field; nothing if
 * there are none.
 */
export function OverrideNote({
  collection,
  itemId,
}: {
  collection: string;
  itemId: Id;
}): ReactNode {
  const app = useApp();
  const fields = useAppState((state) => overriddenIn(state, collection).get(itemId));
  const reader = useAppState((state) => state.role === 'reader');
  const evaluation = useAppState((state) => state.evaluation);
  if (fields === undefined) return null;
  const { plan, scenarioId } = app.state();
  return (
    <section className="override-note" aria-label={say('scenarioBar.inScenario')}>
      <b>{say('scenarioBar.inScenario')}</b>
      {fields.split(' ').map((field) => (
        <div key={field}>
          {say('scenarioBar.inScenarioLine', {
            field: sayField(collection, field),
            value: sayValue(
              plan,
              collection,
              field,
              itemOf(evaluation.plan, collection, itemId)?.[field],
            ),
            base: sayValue(plan, collection, field, itemOf(plan, collection, itemId)?.[field]),
          })}{' '}
          {reader ||
          !plan.scenarios[scenarioId]!.overrides[overrideKey(collection, itemId, field)] ? null : (
            <Button
              onPress={() =>
                app.dispatch(removeOverride, {
                  scenarioId,
                  key: overrideKey(collection, itemId, field),
                })
              }
            >
              {say('scenarioBar.revert')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
