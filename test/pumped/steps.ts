/** Counts the work of a function in V8's executed branches, the same on any machine. */
import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often branches and functions ran since the last count. */
function taken(): number {
  let sum = 0;
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error) throw error;
    for (const { url, functions } of (coverage as Coverage).result)
      if (!url.startsWith('node:'))
        for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  });
  return sum;
}

/** The branches and functions that `act` runs, including loops in our code and in libraries. */
export function stepsOf(act: () => unknown): number {
  act();
  return taken();
}
