/**
 * The data that a host gets to print a roadmap: the plan itself and the options. The page that
 * prints evaluates it again.
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
  /**
   * The plan of the version that `options.since` names; null: none is wanted, or it can't be read.
   */
  readonly before: Plan | null;
}
