/**
 * The same steps for every program: groups of ten over three years, 0.7 links per step, without
 * randomness.
 */
export interface BenchStep {
  readonly id: string;
  readonly parent: string | null;
  readonly title: string;
  /** Days since 2026-01-01. */ readonly start: number;
  readonly days: number;
  readonly progress: number;
  readonly after: string | null;
}

/** `count` steps, including summaries. */
export function benchSteps(count: number): BenchStep[] {
  return Array.from({ length: count }, (_, index) => {
    const summary = index % 10 === 0;
    const group = index - (index % 10);
    return {
      id: `s${index}`,
      parent: summary ? null : `s${group}`,
      title: `Étape ${index} du plan`,
      start: (index * 37) % 1000,
      days: 5 + ((index * 13) % 60),
      progress: ((index * 7) % 11) / 10,
      after: !summary && index % 10 > 1 && index % 10 < 9 ? `s${index - 1}` : null,
    };
  });
}

export const ORIGIN = '2026-01-01';
