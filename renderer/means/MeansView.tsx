import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../app/AppContext';
import { Button } from '../ui/Button';
import { NEW_ROW } from '../ui/grid/gridState';
import { startEdit } from './keys';
import { LineDetails } from './details/LineDetails';
import { MeansGrid } from './MeansGrid';
import { meansGrid, selectLines } from './meansState';

/** The means of the scenario shown: its lines, its totals, the details of the line the keyboard is on. */
export function MeansView(): ReactNode {
  const app = useApp();
  const detailsOpen = useAppState((state) => state.view.detailsOpen);
  const reader = useAppState((state) => state.role === 'reader');
  const newLine = (): void => { selectLines([]); meansGrid.store.setState({ onNewRow: true }); startEdit(app, NEW_ROW, 'title', ''); };
  return (
    <>
      <section className="toolbar" aria-label={say('meansView.toolbar')}>
        <span className="spring" />
        <Button isDisabled={reader} onPress={newLine}>+ {say('meansView.newLine')}</Button>
        <Button pressed={detailsOpen} onPress={() => app.setView({ detailsOpen: !detailsOpen })}>{say('app.details')}</Button>
      </section>
      <main className="means-view" aria-label={say('meansView.view')}>
        <div className="means-main"><MeansGrid /></div>
        {detailsOpen ? <aside className="details-slot" aria-label={say('meansView.details')}><LineDetails /></aside> : null}
      </main>
    </>
  );
}
