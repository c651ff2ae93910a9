/** The data for making files, and the parts that hosts provide. */
import type { DocumentJob, MinutesJob } from '../document/job';
import type { IsoDate } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import type { Id } from '../model/record';
import type { RoadmapJob } from '../roadmap/job';
import type { LivingOptions } from './living/kept';

/** A plan for outsiders, as a self-contained page. */
export interface LivingAsked {
  readonly kind: 'living';
  readonly plan: Plan;
  readonly options: LivingOptions;
  /** The first to show. */
  readonly scenarioId: Id;
  readonly today: IsoDate;
}

/** A whole plan, with its contents. */
export interface PlanAsked {
  readonly kind: 'plan';
  readonly plan: Plan;
  readonly contents: Readonly<Record<string, unknown>>;
  /** Program and version. */
  readonly savedWith: string;
  /** "YYYY-MM-DDTHH:MM:SSZ". */
  readonly savedAt: string;
}

/** Everything that can become a file. */
export type WriteAsked = RoadmapJob | DocumentJob | MinutesJob | LivingAsked | PlanAsked;
export type WriteKind = WriteAsked['kind'];
/** The kinds that the printing page draws. */
export type PaperJob = Extract<WriteAsked, { kind: 'roadmap' | 'document' | 'minutes' }>;

export type FileContent = string | Uint8Array;

export interface Drawn {
  /** One PDF, or one picture per page; for a document as PNG, only the pages of its roadmaps. */
  readonly files: readonly FileContent[];
  readonly pages: number;
  /** What the pages lack. */
  readonly problem: Pick<Problem, 'code' | 'params'> | null;
}

/** The host's part, on request: its browser draws, its build provides the living page. */
export interface Drawer {
  draw?(job: PaperJob, as: 'pdf' | 'svg' | 'png'): Promise<Drawn | Problem>;
  /** The built page of the living roadmap; null if it is missing. */
  livingPage?(): Promise<string | null>;
}

export interface Written {
  /** One file, or several to number. */
  readonly files: readonly FileContent[];
  /** null if unknown. */
  readonly pages: number | null;
  readonly warnings: readonly Problem[];
}

/** How to write a format. */
export interface Writer {
  readonly mime: string;
  readonly kinds: readonly WriteKind[];
  /** True if several pages give several files. */
  readonly isNumbered?: true;
  /** Makes the files of one of its kinds, or returns the reason why it can't. */
  write(asked: WriteAsked, drawer: Drawer): Promise<Written | Problem>;
}
