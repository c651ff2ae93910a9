/**
 * The safety of a plain page: it keeps backups in the same browser, where they are lost with the
 * browser's data, but survive a damaged database.
 */
import type { Answer, Sentinel } from '../../shared/desktop';
import type { Answers } from '../../shared/hosts/answers';
import { makeBackups } from '../../shared/hosts/backups';
import type { TextFolder } from '../../shared/hosts/folder';
import { makeSentinels } from '../../shared/hosts/sentinels';
import { localFolder, opfsFolder } from './opfs';

/**
 * Two windows make backups one after the other: each looks at the existing ones before it writes.
 */
function exclusively<T>(act: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request('phasage-copies', act) as Promise<T>) : act();
}

/** True if a sentinel has later rows than another; by the clock if neither has. */
function isAhead(one: Sentinel, other: Sentinel): boolean {
  const rows = new Map(other.plans.map(({ id, sequence }) => [id, sequence]));
  const ahead = one.plans
    .map(({ id, sequence }) => Math.sign(sequence - (rows.get(id) ?? sequence)))
    .find((sign) => sign !== 0);
  return ahead === undefined ? one.writtenAt > other.writtenAt : ahead > 0;
}

/**
 * The newest sentinel; a damaged one counts only if there is no other, and a place that the browser
 * lacks does not count.
 */
export function newestSentinel(found: readonly Answer<'readSentinel'>[]): Answer<'readSentinel'> {
  const whole = found.flatMap((answer) =>
    answer.ok && answer.value.sentinel ? [answer.value.sentinel] : [],
  );
  const newest = whole.toSorted((a, b) => (isAhead(a, b) ? -1 : 1))[0];
  if (newest) return { ok: true, value: { sentinel: newest } };
  const damaged = found.find((answer) => !answer.ok && answer.code === 'desktop.sentinelDamaged');
  return damaged ?? found.find(({ ok }) => ok) ?? found[0]!;
}

/** Keeps sentinels in two places, so that losing one does no harm. */
function twice(
  folders: readonly TextFolder[],
): Pick<Required<Answers>, 'readSentinel' | 'writeSentinel'> {
  const places = folders.map(makeSentinels);
  return {
    readSentinel: async (asked) =>
      newestSentinel(await Promise.all(places.map((place) => place.readSentinel(asked)))),
    writeSentinel: async (asked) => {
      const answers = await Promise.all(places.map((place) => place.writeSentinel(asked)));
      return answers.find(({ ok }) => ok) ?? answers[0]!;
    },
  };
}

/** The request handlers about sentinels and backups. */
export function pageSafetyAnswers(): Answers {
  const backups = makeBackups(opfsFolder('phasage-copies'), null);
  return {
    ...twice([localFolder('phasage-sentinel/'), opfsFolder('phasage-sentinels')]),
    ...backups,
    keepBackup: (asked) => exclusively(() => backups.keepBackup(asked)),
  };
}
