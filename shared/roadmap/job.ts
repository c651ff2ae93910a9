/**
 * The data for printing a roadmap: the plan itself and the options. The page that prints evaluates
 * the plan again.
 */
import type { IsoDate } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Logo } from './brief';
import type { RoadmapOptions } from './options';

export interface RoadmapJob {
  readonly kind: 'roadmap';
  readonly plan: Plan;
  readonly options: RoadmapOptions;
  readonly today: IsoDate;
  readonly logos: readonly Logo[];
  /** The plan of the version in `options.since`; null if there is none, or it can't be read. */
  readonly before: Plan | null;
}
