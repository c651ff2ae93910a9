import '../../shared/i18n/later';
import { useEffect, useState, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { Button } from '../ui/Button';
import { NEW_ROW } from '../ui/grid/gridState';
import { startEdit } from './keys';
import { showLimits } from './lineActs';
import { LineDetails } from './details/LineDetails';
import { MeansGrid } from './MeansGrid';
import { meansGrid, selectLines, useLineSelection } from './meansState';
import { FinanceTables } from './tables/FinanceTables';
import { TABLES, type TableKind } from './tables/tables';
import '../ui/viewParts.css';

/** The means of the current scenario: lines with totals and details, and the finance tables. */
export function MeansView(): ReactNode {
  const detailsOpen = useAppState((state) => state.view.detailsOpen);
  const [table, setTable] = useState<TableKind | null>(null);
  // A link from elsewhere to a line opens the lines.
  const focusId = useLineSelection((state) => state.focusId);
  useEffect(() => {
    if (focusId !== null) setTable(null);
  }, [focusId]);
  return (
    <>
      <Tools table={table} onTable={setTable} />
      <main className="means-view" aria-label={say('meansView.view')}>
        {table ? (
          <FinanceTables key={table.id} kind={table} />
        ) : (
          <div className="means-main">
            <MeansGrid />
          </div>
        )}
        {detailsOpen && !table ? (
          <aside className="details-slot" aria-label={say('meansView.details')}>
            <LineDetails />
          </aside>
        ) : null}
      </main>
    </>
  );
}

function Tools({
  table,
  onTable,
}: {
  table: TableKind | null;
  onTable: (table: TableKind | null) => void;
}): ReactNode {
  const app = useApp();
  const detailsOpen = useAppState((state) => state.view.detailsOpen);
  const reader = useAppState((state) => state.role === 'reader');
  const newLine = (): void => {
    selectLines([]);
    meansGrid.store.setState({ onNewRow: true });
    startEdit(app, NEW_ROW, 'title', '');
  };
  return (
    <section className="toolbar" aria-label={say('meansView.toolbar')}>
      <div className="view-parts" role="group" aria-label={say('finance.tables')}>
        <Button
          variant="bare"
          className="view-part"
          pressed={table === null}
          onPress={() => onTable(null)}
        >
          {say('finance.lines')}
        </Button>
        {TABLES.map((each) => (
          <Button
            key={each.id}
            variant="bare"
            className="view-part"
            pressed={table?.id === each.id}
            onPress={() => onTable(each)}
          >
            {say(each.label)}
          </Button>
        ))}
      </div>
      <span className="spring" />
      {table === null ? (
        <>
          <Button onPress={() => showLimits(app)}>{say('meansView.limits')}</Button>
          <Button isDisabled={reader} onPress={newLine}>
            + {say('meansView.newLine')}
          </Button>
          <Button pressed={detailsOpen} onPress={() => app.setView({ detailsOpen: !detailsOpen })}>
            {say('app.details')}
          </Button>
        </>
      ) : null}
    </section>
  );
}
