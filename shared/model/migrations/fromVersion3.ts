/**
 * Version 3 -> 4 adds meetings with their agenda and decisions, the master document, pictures and
 * presets, and the meeting of a baseline.
 */
import type { RawPlan } from './raw';

/** The plan of version 3 in the shape of version 4. */
export function fromVersion3(plan: RawPlan): RawPlan {
  const baselines = Object.entries(
    plan['baselines'] as Record<string, Record<string, unknown>>,
  ).map(([id, baseline]) => [id, { meetingId: null, ...baseline }]);
  return {
    meetings: {},
    agendaItems: {},
    decisions: {},
    chapters: {},
    framings: {},
    offers: {},
    solutions: {},
    pictures: {},
    presets: {},
    ...plan,
    baselines: Object.fromEntries(baselines),
  };
}
