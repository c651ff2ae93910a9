/** The inputs of files, and what a host does for the formats that write them. */
import type { DocumentJob, MinutesJob } from '../document/job';
import type { IsoDate } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import type { Id } from '../model/record';
import type { RoadmapJob } from '../roadmap/job';
import type { LivingOptions } from './living/kept';

/** A plan for outsiders, as a page that opens by itself. */
export interface LivingAsked {
  readonly kind: 'living';
  readonly plan: Plan;
  readonly options: LivingOptions;
  /** Shown first. */
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

/** What can be made into a file. */
export type WriteAsked = RoadmapJob | DocumentJob | MinutesJob | LivingAsked | PlanAsked;
export type WriteKind = WriteAsked['kind'];
/** What the printing page draws. */
export type PaperJob = Extract<WriteAsked, { kind: 'roadmap' | 'document' | 'minutes' }>;

export type FileContent = string | Uint8Array;

export interface Drawn {
  /** One PDF, or each page as a picture; of a document as PNG, the pages of its roadmaps alone. */
  readonly files: readonly FileContent[];
  readonly pages: number;
  /** What is missing on the pages. */
  readonly problem: Pick<Problem, 'code' | 'params'> | null;
}

/** A host's part, on request: its browser draws, its build provides the living page. */
export interface Drawer {
  draw?(job: PaperJob, as: 'pdf' | 'svg' | 'png'): Promise<Drawn | Problem>;
  /** The built page of the living roadmap; null if it is missing. */
  livingPage?(): Promise<string | null>;
}

export interface Written {
  /** One, or several to be numbered. */
  readonly files: readonly FileContent[];
  /** null where it is not known. */
  readonly pages: number | null;
  readonly warnings: readonly Problem[];
}

/** How a format is written. */
export interface Writer {
  readonly mime: string;
  readonly kinds: readonly WriteKind[];
  /** Several pages are several files. */
  readonly isNumbered?: true;
  /** Makes the files of one of its kinds, or returns the reason why it can't. */
  write(asked: WriteAsked, drawer: Drawer): Promise<Written | Problem>;
}
