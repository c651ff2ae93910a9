import '../../../shared/i18n/later';
import { useEffect, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { AfterRow, Salvage } from '../../storage/salvage';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp } from '../../core/AppContext';
import { useHostActs } from '../../core/HostActs';
import { sayWhen } from '../../ui/sayWhen';
import { sayMessage } from '../../../shared/wording/problems';
import './salvage.css';

/**
 * The edits after the damage in the open plan's journal: what can be saved of each, and how to go
 * on.
 */
export function SalvageDialog(): ReactNode {
  const app = useApp();
  const { salvage } = useHostActs();
  const [found, setFound] = useState<Salvage | null>(null);
  const [busy, setBusy] = useState(false);
  const close = (): void => app.openPanel(null);
  useEffect(() => {
    void salvage.look().then((read) => {
      if (read) setFound(read);
      else app.openPanel(null);
    });
  }, [salvage, app]);
  const goOn = (): void => {
    setBusy(true);
    void salvage.continueInCopy().then((done) => {
      setBusy(false);
      if (done) app.openPanel(null);
    });
  };
  if (!found)
    return (
      <Dialog title={say('salvage.title')} onClose={close}>
        <p role="status">{say('salvage.looking')}</p>
      </Dialog>
    );
  const saved = found.rows.filter(({ outcome }) => outcome === 'saved').length;
  const lost = found.rows.reduce(
    (sum, { outcome, count }) => sum + (outcome === 'saved' ? 0 : count),
    0,
  );
  return (
    <Dialog title={say('salvage.title')} size="wide" onClose={close}>
      <p>{say('salvage.text')}</p>
      <ul className="salvaged" aria-label={say('salvage.rows')} tabIndex={0}>
        {found.rows.map((row) => (
          <Row key={row.sequence} row={row} />
        ))}
      </ul>
      <p role="status">
        {say('salvage.sum', {
          saved: say('salvage.saved', { count: saved }),
          lost: say('salvage.lost', { count: lost }),
        })}
      </p>
      <p className="quiet small">{say('salvage.untouched')}</p>
      <div className="dialog-buttons">
        <Button onPress={close}>{say('app.close')}</Button>
        <Button variant="primary" isDisabled={busy} onPress={goOn}>
          {say('salvage.goOn')}
        </Button>
      </div>
    </Dialog>
  );
}

function Row({ row }: { row: AfterRow }): ReactNode {
  const app = useApp();
  const { sequence, count, label, at, outcome } = row;
  return (
    <li data-outcome={outcome}>
      <span className="salvaged-number">
        {count > 1 ? `${sequence}–${sequence + count - 1}` : sequence}
      </span>
      <span className="salvaged-label">
        {label ? sayMessage(label) : say('salvage.noLabel', { count })}
        {at ? <small className="quiet"> {sayWhen(at, app.context.now()).absolute}</small> : null}
      </span>
      <span className="salvaged-outcome">{say(`salvage.outcome_${outcome}`)}</span>
    </li>
  );
}
