import { useEffect, useState } from 'react';
import type { Plan } from '../../shared/model/plan';
import type { Problem } from '../../shared/model/problem';
import type { Baseline } from '../../shared/model/scenario';
import { useHostActs } from '../core/HostActs';

/**
 * The plan of a version: null while it loads (or without a version), a Problem if it can't be read.
 */
export function usePlanOf(baseline: Baseline | null): Plan | Problem | null {
  const { versions } = useHostActs();
  const [read, setRead] = useState<{ hash: string; plan: Plan | Problem } | null>(null);
  const hash = baseline?.contentHash ?? null;
  useEffect(() => {
    let wanted = true;
    if (hash !== null)
      void versions.read(hash).then((plan) => {
        if (wanted) setRead({ hash, plan });
      });
    return () => {
      wanted = false;
    };
  }, [versions, hash]);
  return read && read.hash === hash ? read.plan : null;
}
