/**
 * The school calendar of the three zones of mainland France. Sources: arrêté du 7 décembre 2022
 * (2023-2024 to 2025-2026) and arrêté du 22 octobre 2025 (2026-2027), as published on
 * education.gouv.fr/calendrier-scolaire. The next year is one more row.
 */
import type { SchoolZone } from './zone';

/** Month and day of the first day off, and of the last one before lessons begin again. */
type Off = readonly [from: number, to: number];

export interface SchoolYear {
  readonly toussaint: Off;
  readonly noel: Off;
  readonly hiver: Readonly<Record<SchoolZone, Off>>;
  readonly printemps: Readonly<Record<SchoolZone, Off>>;
  /** Until the day before the next year begins; if that is not known, the end of August. */
  readonly ete: Off;
}

/** By the first calendar year of the school year; days as month times 100 plus day. */
export const SCHOOL_YEARS: Readonly<Record<number, SchoolYear>> = {
  2023: {
    toussaint: [1021, 1105],
    noel: [1223, 107],
    hiver: { A: [217, 303], B: [224, 310], C: [210, 225] },
    printemps: { A: [413, 428], B: [420, 505], C: [406, 421] },
    ete: [706, 901],
  },
  2024: {
    toussaint: [1019, 1103],
    noel: [1221, 105],
    hiver: { A: [222, 309], B: [208, 223], C: [215, 302] },
    printemps: { A: [419, 504], B: [405, 421], C: [412, 427] },
    ete: [705, 831],
  },
  2025: {
    toussaint: [1018, 1102],
    noel: [1220, 104],
    hiver: { A: [207, 222], B: [214, 301], C: [221, 308] },
    printemps: { A: [404, 419], B: [411, 426], C: [418, 503] },
    ete: [704, 831],
  },
  2026: {
    toussaint: [1017, 1101],
    noel: [1219, 103],
    hiver: { A: [213, 228], B: [220, 307], C: [206, 221] },
    printemps: { A: [410, 425], B: [417, 502], C: [403, 418] },
    ete: [703, 831],
  },
};
