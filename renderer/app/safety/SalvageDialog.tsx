import { useEffect, useState, type ReactNode } from 'react';
import { say, sayLabel } from '../../../shared/i18n/words';
import type { Salvage } from '../../storage/salvage';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp } from '../AppContext';
import { useHostActs } from '../HostActs';
import { sayWhen } from '../history/sayWhen';
import './safety.css';

/** What comes after the place where the journal is damaged, and a copy that takes in what still applies. The damaged plan stays as it is. */
export function SalvageDialog(): ReactNode {
  const app = useApp();
  const { salvage } = useHostActs();
  const [found, setFound] = useState<Salvage | null>(null);
  useEffect(() => { void salvage.read().then(setFound); }, [salvage]);
  const close = (): void => app.openPanel(null);
  const usable = found?.rows.filter(({ state }) => state === 'applies').length ?? 0;
  return (
    <Dialog title={say('safety.salvageTitle')} size="wide" onClose={close}>
      <p>{say('safety.salvageHint')}</p>
      {found === null ? <p role="status">{say('safety.looking')}</p> : null}
      {found?.rows.length === 0 ? <p role="status">{say('safety.salvageNone')}</p> : null}
      <ul className="copies" aria-label={say('safety.salvageTitle')}>
        {found?.rows.map(({ sequence, at, label, state }) => (
          <li key={sequence} data-state={state}><span className="plan-name">{sayLabel(label)}<small className="quiet">{sayWhen(at, app.context.now()).absolute}</small></span><span className="tag" data-kind={state === 'applies' ? 'accent' : 'doubt'}>{say(`safety.salvage_${state}`)}</span></li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button onPress={close}>{say('app.cancel')}</Button>
        <Button variant="primary" isDisabled={found === null} onPress={() => { void salvage.intoCopy().then((done) => { if (done) close(); }); }}>{say('safety.salvageCopy', { count: usable })}</Button>
      </div>
    </Dialog>
  );
}
