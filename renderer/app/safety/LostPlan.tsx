import type { ReactNode } from 'react';
import type { Host } from '../../../shared/desktop';
import type { WatchedPlan } from '../../../shared/desktop/safety';
import type { Loss } from '../../../shared/desktop/losses';
import { say } from '../../../shared/i18n/words';
import { isProblem, problem } from '../../../shared/model/problem';
import { sayProblem } from '../../../shared/wording/problems';
import { browserContext } from '../../core/context';
import { fileName } from '../../core/fileName';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/Check';
import { sayWhen } from '../../ui/sayWhen';
import { isFound, type Found, type Looked } from './recover';

/** The loss of a plan: steps if their number shows it, edits if the plan went back. */
function lossWords({ kind, was, now }: Loss, when: string, isKept: boolean): string {
  const steps =
    kind === 'older' && now && now.stepCount !== was.stepCount
      ? say('safety.stepsNow', { now: now.stepCount, was: was.stepCount })
      : say('app.steps', { count: was.stepCount });
  return say(`safety.lost_${isKept ? 'kept' : kind}`, {
    steps,
    when,
    edits: say('safety.editsMissing', { count: was.sequence - (now?.sequence ?? 0) }),
  });
}

/** The way to restore it: the backup, the edits noted after it, and whether that is all. */
function foundWords(
  found: Looked | undefined,
  was: WatchedPlan,
  when: (at: string) => string,
): string {
  if (found === undefined) return say('safety.looking');
  if (found === null) return say('safety.noCopy');
  if (isProblem(found)) return sayProblem(found);
  const missing = found.whole ? 0 : was.sequence - found.sequence;
  const copy = say('safety.copy', { when: when(found.backup.at), count: found.backup.stepCount });
  return [
    copy,
    ...(found.edits > 0 ? [say('safety.editsSince', { count: found.edits })] : []),
    ...(found.whole ? [say('safety.allBack')] : []),
    ...(missing > 0 ? [say('safety.stillMissing', { count: missing })] : []),
  ].join(' ');
}

/** One plan: its loss, and the way to restore it; undefined while the search is running. */
export function LostPlan({
  loss,
  found,
  host,
  onRefused,
  isKept,
  taken,
}: {
  loss: Loss;
  found: Looked | undefined;
  host: Host;
  onRefused: (words: string) => void;
  /** True if only this machine's backups show that the plan existed. */
  isKept: boolean;
  /** The user's choice to restore it or not; null if there is no choice. */
  taken: { isTaken: boolean; onChange: () => void } | null;
}): ReactNode {
  const { was } = loss;
  const title = was.title.trim() || say('model.untitledPlan');
  const when = (at: string): string => {
    const { relative, absolute } = sayWhen(at, browserContext().now());
    return relative || absolute;
  };
  const save = async ({ backup, text }: Found): Promise<void> => {
    const saved = await host.saveTextFile({
      suggestedName: fileName(backup.title),
      text,
      mime: 'application/json',
    });
    if (!saved.ok) onRefused(sayProblem(problem(saved.code, saved.params)));
  };
  return (
    <li data-plan={was.id}>
      <span className="plan-name">
        <b>
          {taken ? (
            <Check label={title} checked={taken.isTaken} onChange={taken.onChange} />
          ) : (
            title
          )}
        </b>
        <small>{lossWords(loss, when(was.updatedAt), isKept)}</small>
        <small className="quiet">
          {found === null && loss.kind === 'older'
            ? say('safety.noBetterCopy')
            : foundWords(found, was, when)}
        </small>
      </span>
      {isFound(found) ? (
        <Button
          aria-label={`${say('safety.saveCopy')} : ${was.title}`}
          onPress={() => {
            void save(found);
          }}
        >
          {say('safety.saveCopy')}
        </Button>
      ) : null}
    </li>
  );
}
