import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { RoadmapJob } from '../../shared/roadmap/job';
import { logosOf } from '../../shared/roadmap/logos';
import { versionAsked } from '../../shared/roadmap/changed';
import { isProblem, type Problem } from '../../shared/model/problem';
import { usePlanOf } from '../versions/usePlanOf';
import { useApp, useAppState } from '../core/AppContext';
import { useHostActs } from '../core/HostActs';
import { brokenLogo, sceneOf, type PaperScene } from '../print/scene';
import { useRoadmap } from './roadmapState';

const NONE: Readonly<Record<string, unknown>> = {};

/**
 * The current print job, its pages, and the first logo that can't be drawn. `reading`: the version
 * to compare with is still loading.
 */
export function useJob(): {
  job: RoadmapJob;
  scene: PaperScene;
  broken: Problem | null;
  reading: boolean;
} {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const options = useRoadmap((state) => state.options);
  const { printing } = useHostActs();
  const [contents, setContents] = useState(NONE);
  const hashes = Object.values(plan.pictures)
    .filter(({ use }) => use === 'logo')
    .map(({ contentHash }) => contentHash)
    .sort()
    .join(' ');
  useEffect(() => {
    let wanted = true;
    void Promise.all(
      hashes
        .split(' ')
        .filter(Boolean)
        .map(async (hash) => [hash, await printing.content(hash)] as const),
    ).then((read) => {
      if (wanted) setContents(Object.fromEntries(read));
    });
    return () => {
      wanted = false;
    };
  }, [printing, hashes]);
  const today = app.context.today();
  const baseline = useMemo(
    () => (options.since === null ? null : versionAsked(plan, options.since)),
    [plan, options.since],
  );
  const read = usePlanOf(baseline);
  const reading = baseline !== null && read === null;
  const before = read === null || isProblem(read) ? null : read;
  const job = useMemo(
    (): RoadmapJob => ({
      kind: 'roadmap',
      plan,
      options: reading ? { ...options, since: null } : options,
      today,
      before,
      logos: contents === NONE ? [] : logosOf(plan, (hash) => contents[hash]),
    }),
    [plan, options, today, contents, before, reading],
  );
  const shown = useDeferredValue(job);
  const scene = useMemo(() => sceneOf(shown), [shown]);
  return { job, scene, broken: useBroken(job), reading };
}

function useBroken(job: RoadmapJob): Problem | null {
  const [found, setFound] = useState<{ job: RoadmapJob; problem: Problem | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void brokenLogo(job).then((problem) => {
      if (wanted) setFound({ job, problem });
    });
    return () => {
      wanted = false;
    };
  }, [job]);
  return found?.job === job ? found.problem : null;
}
