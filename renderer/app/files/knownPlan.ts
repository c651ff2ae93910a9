/** Compares a file with the same plan on this machine, for the dialog that asks what to do. */
import { changesBetween } from '../../../shared/analysis/changes';
import { changeSentences } from '../../../shared/analysis/changeWords';
import type { PhasageFile } from '../../../shared/formats/phasage';
import { differences } from '../../../shared/history/differences';
import { say } from '../../../shared/i18n/words';
import { sameValue } from '../../../shared/model/equal';
import type { Plan } from '../../../shared/model/plan';
import type { KnownPlan } from '../../core/given';
import { sayWhen } from '../../ui/sayWhen';

/** The maximum number of sentences; the dialog counts the others. */
const MOST = 12;

/** The plan on this machine; `plan` is null if it can't be read. */
export interface PlanHere {
  readonly title: string;
  /** The time of its last change here, "YYYY-MM-DDTHH:MM:SSZ". */
  readonly changedAt: string;
  readonly plan: Plan | null;
}

/**
 * Which of the two is newer, and the differences of the file from the plan here, as sentences.
 * @param now "YYYY-MM-DDTHH:MM:SSZ"
 */
export function compareKnown(
  { title, changedAt, plan }: PlanHere,
  file: Pick<PhasageFile, 'plan' | 'savedAt'>,
  now: string,
): KnownPlan {
  if (plan !== null && sameValue(plan, file.plan))
    return { title, newer: say('files.knownSame'), changes: [] };
  return {
    title,
    newer: newerWords(changedAt, file.savedAt, now),
    changes: plan === null ? [say('files.knownUnread')] : changedWords(plan, file.plan),
  };
}

function newerWords(changedAt: string, savedAt: string | null, now: string): string {
  const [here, there] = [sayWhen(changedAt, now).absolute, sayWhen(savedAt ?? '', now).absolute];
  if (here === '' || there === '') return say('files.knownUndated');
  return say(
    Date.parse(savedAt!) > Date.parse(changedAt) ? 'files.knownNewer' : 'files.knownOlder',
    {
      here,
      there,
    },
  );
}

function changedWords(here: Plan, there: Plan): string[] {
  const sentences = changeSentences(changesBetween(here, there));
  if (here.title !== there.title)
    sentences.unshift(say('files.knownTitle', { here: here.title, there: there.title }));
  if (sentences.length === 0)
    return [say('files.knownOther', { count: Math.max(1, differences(here, there).length) })];
  const more = sentences.length - MOST;
  return more > 0
    ? [...sentences.slice(0, MOST), say('files.knownMore', { count: more })]
    : sentences;
}
