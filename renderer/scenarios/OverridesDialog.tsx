import '../../shared/i18n/later';
import { useState, type ReactNode } from 'react';
import { promoteOverride, removeOrphans, removeOverride } from '../../shared/commands/overrides';
import { say } from '../../shared/i18n/words';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import { listOverrides, type OverrideRow } from '../../shared/scenarios/list';
import { useApp, useAppState } from '../core/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { orphanTitle } from './orphanTitle';
import { sayField, sayValue } from './overrideWords';
import { scenarioTitle } from './scenarioActs';
import './scenarios.css';

/**
 * Every override that applies in the scenario shown: what it sets, what the plan under it has, the
 * way back and the way up.
 */
export function OverridesDialog(): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenarioId = useAppState((state) => state.scenarioId);
  const reader = useAppState((state) => state.role === 'reader');
  const [promoting, promote] = useState<OverrideRow | null>(null);
  const rows = listOverrides(plan, scenarioId);
  const known = rows.filter(({ orphan }) => !orphan);
  const orphans = rows.filter(({ orphan }) => orphan);
  const base = scenarioId === plan.baseScenarioId;
  return (
    <Dialog
      title={say('scenarioBar.panelTitle', { title: scenarioTitle(plan.scenarios[scenarioId]) })}
      size="wide"
      onClose={() => app.openPanel(null)}
    >
      {base ? <p className="quiet">{say('scenarioBar.panelBase')}</p> : null}
      {!base && rows.length === 0 ? <p className="quiet">{say('scenarioBar.panelEmpty')}</p> : null}
      {promoting ? <Promote row={promoting} onDone={() => promote(null)} /> : null}
      {known.length > 0 ? <OverrideTable rows={known} reader={reader} onPromote={promote} /> : null}
      {orphans.length > 0 ? <Orphans rows={orphans} reader={reader} /> : null}
    </Dialog>
  );
}

/** What a scenario's values are compared with: the scenario it derives from, else the base plan. */
function parentTitle(plan: Plan, scenarioId: Id): string {
  return scenarioTitle(plan.scenarios[plan.scenarios[scenarioId]?.parentId ?? plan.baseScenarioId]);
}

function OverrideTable({
  rows,
  reader,
  onPromote,
}: {
  rows: readonly OverrideRow[];
  reader: boolean;
  onPromote: (row: OverrideRow) => void;
}): ReactNode {
  const app = useApp();
  const { plan, scenarioId } = app.state();
  return (
    <table className="overrides">
      <thead>
        <tr>
          <th scope="col">{say('scenarioBar.item')}</th>
          <th scope="col">{say('scenarioBar.field')}</th>
          <th scope="col">{parentTitle(plan, scenarioId)}</th>
          <th scope="col">{say('scenarioBar.ownValue')}</th>
          {reader ? null : <th aria-hidden="true" />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OverrideLine key={row.key} row={row} reader={reader} onPromote={onPromote} />
        ))}
      </tbody>
    </table>
  );
}

function OverrideLine({
  row,
  reader,
  onPromote,
}: {
  row: OverrideRow;
  reader: boolean;
  onPromote: (row: OverrideRow) => void;
}): ReactNode {
  const app = useApp();
  const { plan, scenarioId } = app.state();
  const { key, title, collection, field, value, inherited } = row;
  const isOwn = row.scenarioId === scenarioId;
  return (
    <tr>
      <td>{title}</td>
      <td>{sayField(collection, field)}</td>
      <td>
        {sayValue(plan, collection, field, inherited)}
        {isOwn ? null : (
          <small className="quiet">
            {' '}
            {say('scenarioBar.valueIn', { title: parentTitle(plan, row.scenarioId) })}
          </small>
        )}
      </td>
      <td>
        <b>{sayValue(plan, collection, field, value)}</b>
        {isOwn ? null : (
          <small className="quiet">
            {' '}
            {say('scenarioBar.inheritedFrom', {
              title: scenarioTitle(plan.scenarios[row.scenarioId]),
            })}
          </small>
        )}
      </td>
      {reader ? null : (
        <td>
          {isOwn ? (
            <>
              <Button onPress={() => app.dispatch(removeOverride, { scenarioId, key })}>
                {say('scenarioBar.revert')}
              </Button>{' '}
              <Button onPress={() => onPromote(row)}>{say('scenarioBar.promote')}</Button>
            </>
          ) : null}
        </td>
      )}
    </tr>
  );
}

/**
 * Asks what the other scenarios do when the value becomes the base's: they follow, unless the
 * person chooses otherwise.
 */
function Promote({ row, onDone }: { row: OverrideRow; onDone: () => void }): ReactNode {
  const app = useApp();
  const { plan } = app.state();
  const keep = (others: 'follow' | 'keep'): void => {
    app.dispatch(promoteOverride, { scenarioId: row.scenarioId, key: row.key, others });
    onDone();
  };
  return (
    <section className="promote" aria-label={say('scenarioBar.promoteTitle')}>
      <p>
        {say('scenarioBar.promoteText', {
          item: row.title,
          field: sayField(row.collection, row.field).toLowerCase(),
          value: sayValue(plan, row.collection, row.field, row.value),
        })}
      </p>
      <div className="dialog-buttons">
        <Button onPress={onDone}>{say('app.cancel')}</Button>
        <Button onPress={() => keep('keep')}>{say('scenarioBar.othersKeep')}</Button>
        <Button variant="primary" autoFocus onPress={() => keep('follow')}>
          {say('scenarioBar.othersFollow')}
        </Button>
      </div>
    </section>
  );
}

function Orphans({ rows, reader }: { rows: readonly OverrideRow[]; reader: boolean }): ReactNode {
  const app = useApp();
  const { plan, scenarioId } = app.state();
  const history = useAppState((state) => state.history);
  const own = rows.some((row) => row.scenarioId === scenarioId);
  return (
    <section aria-label={say('scenarioBar.orphans')}>
      <h3>{say('scenarioBar.orphans')}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            {orphanTitle(row, plan, history)}, {sayField(row.collection, row.field)} :{' '}
            {sayValue(plan, row.collection, row.field, row.value)}
          </li>
        ))}
      </ul>
      {reader || !own ? null : (
        <Button onPress={() => app.dispatch(removeOrphans, { scenarioId })}>
          {say('scenarioBar.dropOrphans')}
        </Button>
      )}
    </section>
  );
}
