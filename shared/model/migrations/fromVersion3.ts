/**
 * Version 3 -> 4: meetings with their agenda and decisions, the master document, pictures and
 * presets are added; a baseline may be of a meeting.
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
