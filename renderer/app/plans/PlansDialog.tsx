import '../../../shared/i18n/later';
import { useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { say } from '../../../shared/i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState } from '../../core/AppContext';
import { useHostActs, type PlanLine } from '../../core/HostActs';
import { PlanRow, RowButton, useWhen } from './PlanRow';
import type { RecentFile } from '../../core/ports/files';
import './plans.css';

/** The plans of this machine, and the bin. */
export function PlansDialog(): ReactNode {
  const app = useApp();
  const { plans: port, openPlan } = useHostActs();
  const { plans, notice, top, then } = usePlans();
  const [doomed, setDoomed] = useState<PlanLine | null>(null);
  const current = useAppState((state) => state.plan.id);
  const reader = useAppState((state) => state.role === 'reader');
  if (doomed) {
    const forever = (): void => {
      setDoomed(null);
      then(port.deleteForever(doomed.id), say('panels.plansGone', { title: doomed.title }));
    };
    return <Confirm plan={doomed} onClose={() => setDoomed(null)} onConfirm={forever} />;
  }
  const actsOn = (plan: PlanLine): Parameters<typeof PlanRow>[0]['acts'] => {
    const copy = say('panels.plansCopy', { title: plan.title });
    return {
      open: () => openPlan(plan.id),
      rename: (title) => then(port.rename(plan.id, title), say('panels.plansRenamed', { title })),
      duplicate: () =>
        then(port.duplicate(plan.id, copy), say('panels.plansCopied', { title: copy })),
      remove: () => then(port.remove(plan.id), say('panels.plansRemoved', { title: plan.title })),
    };
  };
  const live = plans
    .filter((plan) => plan.deletedAt === null)
    .sort((a, b) => Number(b.id === current) - Number(a.id === current));
  return (
    <Dialog title={say('panels.plansTitle')} size="wide" onClose={() => app.openPanel(null)}>
      <div ref={top} tabIndex={-1} className="plans-told">
        <p className="small" role="status">
          {notice}
        </p>
      </div>
      <ul className="plan-list" aria-label={say('panels.plansTitle')}>
        {live.map((plan) => (
          <PlanRow
            key={plan.id}
            plan={plan}
            current={plan.id === current}
            reader={reader}
            acts={actsOn(plan)}
          />
        ))}
      </ul>
      <OtherPlans />
      <RecentFiles />
      <Bin
        plans={plans.filter((plan) => plan.deletedAt !== null)}
        onDoom={setDoomed}
        onRestore={(plan) =>
          then(port.restore(plan.id), say('panels.plansRestored', { title: plan.title }))
        }
      />
    </Dialog>
  );
}

/** The list of plans, read again after each act on one of them. */
function usePlans(): {
  plans: readonly PlanLine[];
  notice: string;
  top: RefObject<HTMLDivElement | null>;
  then: (act: Promise<boolean>, words: string) => void;
} {
  const { plans: port } = useHostActs();
  const [plans, setPlans] = useState<readonly PlanLine[]>([]);
  const [notice, setNotice] = useState('');
  const top = useRef<HTMLDivElement>(null);
  const read = useCallback(async () => setPlans(await port.list()), [port]);
  useEffect(() => {
    void read();
  }, [read]);
  /**
   * After an act: reads the list again, shows the result, and moves the focus to a useful place, as
   * its row may be gone.
   */
  const after = async (act: Promise<boolean>, words: string): Promise<void> => {
    const done = await act;
    await read();
    setNotice(done ? words : '');
    if (done) top.current?.focus();
  };
  return { plans, notice, top, then: (act, words) => void after(act, words) };
}

/** Ways to get plans from elsewhere, and to export all plans. */
function OtherPlans(): ReactNode {
  const app = useApp();
  const { newPlan, openFile, files } = useHostActs();
  const closing = (act: () => void) => (): void => {
    app.openPanel(null);
    act();
  };
  return (
    <>
      <div className="new-plans">
        <Button onPress={() => newPlan('empty')}>{say('panels.plansNewEmpty')}</Button>
        <Button onPress={() => newPlan('acte3')}>{say('panels.plansNewActe3')}</Button>
        <Button onPress={closing(openFile)}>{say('panels.plansOpenFile')}</Button>
        <Button onPress={closing(files.exportAll)}>{say('files.exportAll')}</Button>
      </div>
      <p className="quiet small">{say('files.bring')}</p>
    </>
  );
}

/** Recently opened or saved files, if the host remembers them. */
function RecentFiles(): ReactNode {
  const app = useApp();
  const { files } = useHostActs();
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  const when = useWhen();
  const read = useCallback(async () => setRecent(await files.recent()), [files]);
  useEffect(() => {
    void read();
  }, [read]);
  if (recent.length === 0) return null;
  return (
    <>
      <h3 className="plans-bin">{say('files.recent')}</h3>
      <ul className="plan-list" aria-label={say('files.recent')}>
        {recent.map(({ token, name, openedAt }) => (
          <li key={token}>
            <span className="plan-name">
              <b>{name}</b>
              <small className="quiet">{when(openedAt)}</small>
            </span>
            <Button
              aria-label={`${say('panels.plansOpen')} ${name}`}
              onPress={() => {
                app.openPanel(null);
                files.openAgain(token);
              }}
            >
              {say('panels.plansOpen')}
            </Button>
            <Button
              variant="quiet"
              aria-label={`${say('files.forget')} ${name}`}
              onPress={() => {
                void files.forget(token).then(read);
              }}
            >
              {say('files.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Bin({
  plans,
  onRestore,
  onDoom,
}: {
  plans: readonly PlanLine[];
  onRestore: (plan: PlanLine) => void;
  onDoom: (plan: PlanLine) => void;
}): ReactNode {
  const when = useWhen();
  return (
    <>
      <h3 className="plans-bin">{say('panels.plansBin')}</h3>
      <p className="quiet small">
        {plans.length === 0 ? say('panels.plansEmptyBin') : say('panels.plansBinHint')}
      </p>
      <ul className="plan-list" aria-label={say('panels.plansBin')}>
        {plans.map((plan) => (
          <li key={plan.id} data-plan={plan.id}>
            <span className="plan-name">
              <b>{plan.title}</b>
              <small className="quiet">
                {say('panels.plansDeleted', { date: when(plan.deletedAt!) })}
              </small>
            </span>
            <RowButton act="panels.plansRestore" plan={plan} onPress={() => onRestore(plan)} />
            <RowButton
              act="panels.plansForever"
              plan={plan}
              variant="danger"
              onPress={() => onDoom(plan)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Confirm({
  plan,
  onClose,
  onConfirm,
}: {
  plan: PlanLine;
  onClose: () => void;
  onConfirm: () => void;
}): ReactNode {
  return (
    <Dialog title={say('panels.plansConfirm', { title: plan.title })} onClose={onClose}>
      <p>{say('panels.plansConfirmText')}</p>
      <div className="dialog-buttons">
        <Button onPress={onClose} autoFocus>
          {say('app.cancel')}
        </Button>
        <Button variant="danger" onPress={onConfirm}>
          {say('panels.plansForever')}
        </Button>
      </div>
    </Dialog>
  );
}
