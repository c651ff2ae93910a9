import '../../../shared/i18n/later';
import { useEffect, useState, type ReactNode } from 'react';
import type { Backup } from '../../../shared/desktop';
import { newestFirst } from '../../../shared/desktop/safety';
import { countDifferences, differences } from '../../../shared/history/differences';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState } from '../../core/AppContext';
import { useHostActs } from '../../core/HostActs';
import type { AfterCopy, CopiesActs } from '../../core/ports/safety';
import { sayWhen } from '../../ui/sayWhen';
import './safety.css';
import '../plans/plans.css';

const UNKNOWN: AfterCopy = { since: null, noted: 0 };

/**
 * Backups outside the database, the open plan's first, each with its differences from now; the user
 * can restore one here, or open it as another plan.
 */
export function BackupsDialog(): ReactNode {
  const app = useApp();
  const { copies } = useHostActs();
  const planId = useAppState((state) => state.plan.id);
  const [found, setFound] = useState<Awaited<ReturnType<CopiesActs['list']>> | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void copies.list().then(setFound);
  }, [copies]);
  const close = (): void => app.openPanel(null);
  const during = (act: () => Promise<boolean>): void => {
    setBusy(true);
    void act().then((done) => {
      setBusy(false);
      if (done) close();
    });
  };
  const backups = (found?.backups ?? []).toSorted(newestFirst);
  const isHere = (backup: Backup): boolean => backup.planId === planId;
  const lists = [
    { title: say('safety.copiesHere'), listed: backups.filter(isHere) },
    { title: say('safety.copiesOthers'), listed: backups.filter((one) => !isHere(one)) },
  ];
  return (
    <Dialog title={say('safety.copiesTitle')} size="wide" onClose={close}>
      <p className="quiet small">{found === null ? '' : whereWords(found.where)}</p>
      {found === null ? <p role="status">{say('safety.looking')}</p> : null}
      {found !== null && backups.length === 0 ? (
        <p role="status">{say('safety.copiesNone')}</p>
      ) : null}
      {lists.map(({ title, listed }) =>
        listed.length === 0 ? null : (
          <section key={title}>
            <h3 className="plans-bin">{title}</h3>
            <ul className="copies" aria-label={title} aria-busy={busy}>
              {listed.map((backup) => (
                <Copy
                  key={backup.token}
                  backup={backup}
                  here={isHere(backup)}
                  after={found?.after[backup.token] ?? UNKNOWN}
                  busy={busy}
                  during={during}
                />
              ))}
            </ul>
          </section>
        ),
      )}
      <div className="dialog-buttons">
        <Button isDisabled={busy} onPress={() => during(() => copies.keepNow())}>
          {say('safety.keepNow')}
        </Button>
      </div>
    </Dialog>
  );
}

/**
 * The place of the backups: `where` is null in a browser, which has no folder of its own for them.
 */
const whereWords = (where: string | null): string =>
  where === null
    ? say('safety.copiesInside')
    : `${say('safety.copiesHint')} ${say('safety.copiesWhere', { where })}`;

function Copy({
  backup,
  here,
  after,
  busy,
  during,
}: {
  backup: Backup;
  here: boolean;
  after: AfterCopy;
  busy: boolean;
  during: (act: () => Promise<boolean>) => void;
}): ReactNode {
  const app = useApp();
  const { copies } = useHostActs();
  const now = useAppState((state) => state.plan);
  const reader = useAppState((state) => state.role === 'reader');
  const [read, setRead] = useState<Plan | null>(null);
  const when = sayWhen(backup.at, app.context.now());
  const name = `${backup.title}, ${when.absolute}`;
  return (
    <li>
      <CopyName
        backup={backup}
        when={when}
        after={afterWords(after, here)}
        differs={read && here ? differsFrom(now, read) : null}
      />
      {here && !read ? (
        <Button
          variant="quiet"
          isDisabled={busy}
          aria-label={`${say('safety.compare')} : ${name}`}
          onPress={() => {
            void copies.read(backup).then(setRead);
          }}
        >
          {say('safety.compare')}
        </Button>
      ) : null}
      {here ? (
        <Button
          isDisabled={busy || reader}
          aria-label={`${say('safety.restoreHere')} : ${name}`}
          onPress={() => during(() => copies.restoreHere(backup))}
        >
          {say('safety.restoreHere')}
        </Button>
      ) : null}
      <Button
        isDisabled={busy}
        aria-label={`${say('safety.openBeside')} : ${name}`}
        onPress={() => during(() => copies.openBeside(backup, after.noted > 0))}
      >
        {say('safety.openBeside')}
      </Button>
    </li>
  );
}

function CopyName({
  backup,
  when: { relative, absolute },
  after,
  differs,
}: {
  backup: Backup;
  /** The edits that restoring it would lose. */
  after: string;
  when: ReturnType<typeof sayWhen>;
  /** Null if not compared. */
  differs: string | null;
}): ReactNode {
  return (
    <span className="plan-name">
      <b>
        {backup.title.trim() || say('model.untitledPlan')}{' '}
        <small className="quiet">
          {absolute}
          {relative ? ` (${relative})` : ''}
        </small>
      </b>
      <small className="quiet">
        {say('app.steps', { count: backup.stepCount })} ·{' '}
        {say('safety.size', { size: Math.max(1, Math.round(backup.bytes / 1024)) })} ·{' '}
        {say(`safety.reason_${backup.reason}`)}
      </small>
      {after === '' ? null : <small>{after}</small>}
      {differs === null ? null : <small role="status">{differs}</small>}
    </span>
  );
}

/** The edits after the backup, which restoring it would lose. */
function afterWords({ since, noted }: AfterCopy, here: boolean): string {
  if (here) {
    if (since === null) return say('safety.otherHistory');
    return since === 0 ? say('safety.nothingSince') : say('safety.wouldLose', { count: since });
  }
  if (noted > 0) return say('safety.comesWith', { count: noted });
  return since !== null && since > 0 ? say('safety.behindNewest', { count: since }) : '';
}

/** The differences of the backup from the current plan. */
function differsFrom(now: Plan, copy: Plan): string {
  const { added, removed, changed, others } = countDifferences(differences(now, copy));
  if (added + removed + changed + others === 0) return say('safety.same');
  const parts = [
    added > 0 ? say('safety.moreSteps', { count: added }) : '',
    removed > 0 ? say('safety.fewerSteps', { count: removed }) : '',
    changed > 0 ? say('safety.otherSteps', { count: changed }) : '',
    others > 0 ? say('safety.otherItems', { count: others }) : '',
  ];
  return say('safety.differs', { what: parts.filter(Boolean).join(', ') });
}
