import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState } from '../AppContext';
import { useHostActs, type PlanLine } from '../HostActs';
import { renamePlan } from '../../../shared/commands/plan';
import './plans.css';

const day = (at: string): string => new Date(at).toLocaleDateString('fr-FR', { dateStyle: 'medium' });

/** The plans of this machine, and the bin. */
export function PlansDialog(): ReactNode {
  const app = useApp();
  const acts = useHostActs();
  const [plans, setPlans] = useState<readonly PlanLine[]>([]);
  const [doomed, setDoomed] = useState<PlanLine | null>(null);
  const currentTitle = useAppState((state) => state.plan.title);
  const currentId = useAppState((state) => state.plan.id);
  const read = useCallback(() => { void acts.plans.list().then(setPlans); }, [acts]);
  useEffect(read, [read, currentTitle]);
  const then = (done: Promise<unknown>): void => { void done.then(read); };
  const live = plans.filter((plan) => plan.deletedAt === null);
  const bin = plans.filter((plan) => plan.deletedAt !== null);
  if (doomed) return <Confirm plan={doomed} onClose={() => setDoomed(null)} onConfirm={() => { then(acts.plans.deleteForever(doomed.id)); setDoomed(null); }} />;
  return (
    <Dialog title={say('panels.plansTitle')} size="wide" onClose={() => app.openPanel(null)}>
      <ul className="plan-list" aria-label={say('panels.plansTitle')}>
        {live.map((plan) => (
          <li key={plan.id} data-plan={plan.id}>
            <span className="plan-name">
              {plan.id === currentId ? <RenameField /> : <b>{plan.title || say('model.untitledPlan')}</b>}
              <small className="quiet">{say('app.steps', { count: plan.stepCount })} · {plan.id === currentId ? say('panels.plansCurrent') : say('panels.plansChanged', { date: day(plan.updatedAt) })}</small>
            </span>
            {plan.id === currentId ? null : <Button onPress={() => acts.openPlan(plan.id)}>{say('panels.plansOpen')}</Button>}
            <Button variant="quiet" onPress={() => then(acts.plans.duplicate(plan.id, say('panels.plansCopy', { title: plan.title })))}>{say('panels.plansDuplicate')}</Button>
            {live.length > 1 ? <Button variant="quiet" onPress={() => then(acts.plans.remove(plan.id).then(() => app.notify(say('panels.plansRemoved', { title: plan.title }))))}>{say('app.delete')}</Button> : null}
          </li>
        ))}
      </ul>
      <div className="new-plans">
        <Button onPress={() => acts.newPlan('empty')}>{say('panels.plansNewEmpty')}</Button>
        <Button onPress={() => acts.newPlan('acte3')}>{say('panels.plansNewActe3')}</Button>
        <Button onPress={() => { app.openPanel(null); acts.openFile(); }}>{say('panels.plansOpenFile')}</Button>
      </div>
      <h3>{say('panels.plansBin')}</h3>
      <p className="quiet small">{bin.length === 0 ? say('panels.plansEmptyBin') : say('panels.plansBinHint')}</p>
      <ul className="plan-list" aria-label={say('panels.plansBin')}>
        {bin.map((plan) => (
          <li key={plan.id} data-plan={plan.id}>
            <span className="plan-name"><b>{plan.title}</b><small className="quiet">{say('panels.plansDeleted', { date: day(plan.deletedAt!) })}</small></span>
            <Button onPress={() => then(acts.plans.restore(plan.id))}>{say('panels.plansRestore')}</Button>
            <Button variant="danger" onPress={() => setDoomed(plan)}>{say('panels.plansForever')}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function RenameField(): ReactNode {
  const app = useApp();
  const title = useAppState((state) => state.plan.title);
  const [text, setText] = useState(title);
  useEffect(() => setText(title), [title]);
  const keep = (): void => { if (text.trim() !== '' && text !== title) app.dispatch(renamePlan, { title: text.trim() }); else setText(title); };
  return (
    <input className="input" aria-label={say('panels.plansTitleField')} value={text} onChange={(event) => setText(event.target.value)} onBlur={keep}
      onKeyDown={(event) => { if (event.key === 'Enter') keep(); if (event.key === 'Escape') { event.stopPropagation(); setText(title); } }} />
  );
}

function Confirm({ plan, onClose, onConfirm }: { plan: PlanLine; onClose: () => void; onConfirm: () => void }): ReactNode {
  return (
    <Dialog title={say('panels.plansConfirm', { title: plan.title })} onClose={onClose}>
      <p>{say('panels.plansConfirmText')}</p>
      <div className="dialog-buttons">
        <Button onPress={onClose} autoFocus>{say('app.cancel')}</Button>
        <Button variant="danger" onPress={onConfirm}>{say('panels.plansForever')}</Button>
      </div>
    </Dialog>
  );
}
