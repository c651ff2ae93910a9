/**
 * The page that the bench drives: draws one program with a number of steps, edits once, and reports
 * when the frame is there.
 */
import { dhtmlx, frappe } from './others';
import { phasage } from './phasage';
import type { Bench } from './program';

const PROGRAMS: Readonly<Record<string, (count: number) => Bench>> = {
  phasage,
  'frappe-gantt': frappe,
  'dhtmlx-gantt': dhtmlx,
};

/** Resolves once the next frame has been painted. */
const painted = (): Promise<void> =>
  new Promise((done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    }),
  );

/** The time of a fixed calculation in ms, for comparing absolute figures between machines. */
function fixedCalculation(): number {
  const begun = performance.now();
  let hash = 0;
  for (let index = 0; index < 30_000_000; index += 1) hash = (Math.imul(hash, 31) + index) | 0;
  return performance.now() - begun + (hash === 1 ? 1 : 0);
}

let current: Bench;

const api = {
  prepare(program: string, count: number) {
    current = PROGRAMS[program]!(count);
    return { bar: current.bar };
  },
  async draw(): Promise<number> {
    const begun = performance.now();
    current.draw(document.getElementById('root')!);
    await painted();
    return performance.now() - begun;
  },
  async edit(): Promise<number> {
    const begun = performance.now();
    current.edit();
    await painted();
    return performance.now() - begun;
  },
  painted,
  nodes: () => document.getElementsByTagName('*').length,
  fixedCalculation,
};

declare global {
  interface Window {
    bench: typeof api;
  }
}
window.bench = api;
