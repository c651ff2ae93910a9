/** Options for printing a roadmap. The plan keeps them as presets; reading them is lenient. */
import { z } from 'zod';
import { isoDateSchema } from '../model/dates';
import { idSchema } from '../model/record';

/** The paper in portrait format, in points: ISO 216 to the hundredth. */
export const PAPERS = {
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
  A2: [1190.55, 1683.78],
  A1: [1683.78, 2383.94],
} as const;
export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = Object.keys(PAPERS) as PaperName[];

export const GROUPINGS = ['theme', 'owner', 'place', 'year'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const MODES = ['one', 'mosaic', 'pages'] as const;
export type Mode = (typeof MODES)[number];

/** Stands for the version of `lastPresented` at the time of printing; no id looks like it. */
export const LAST_PRESENTED = '@last';

export const roadmapOptionsSchema = z.object({
  paper: z.enum(['A4', 'A3', 'A2', 'A1']).catch('A3'),
  landscape: z.boolean().catch(true),
  /** One page; one drawing over several pages to glue together; several whole pages. */
  mode: z.enum(MODES).catch('one'),
  /** The maximum number of pages; null: true size, with as many as needed. */
  most: z.int().min(1).max(60).nullable().catch(null),
  /** In true size, the width of a month in points. */
  monthWidth: z.number().min(6).max(200).catch(34),
  start: isoDateSchema.nullable().catch(null),
  end: isoDateSchema.nullable().catch(null),
  /** null: the base plan. */
  scenarioId: idSchema.nullable().catch(null),
  /** Another scenario to compare, shown as ghosts of the bars that differ; null: none. */
  compareTo: idSchema.nullable().catch(null),
  /** Pages of changes since a version: its id, or `LAST_PRESENTED`; null: none. */
  since: z
    .union([z.literal(LAST_PRESENTED), idSchema])
    .nullable()
    .catch(null),
  /** The number of levels to show; null: all. */
  depth: z.int().min(1).max(50).nullable().catch(null),
  groupBy: z.enum(GROUPINGS).catch('theme'),
  colour: z.boolean().catch(true),
  /** The minimum text size, in points. */
  least: z.number().min(6).max(14).catch(7),
  legend: z.boolean().catch(true),
  means: z.boolean().catch(true),
  hypotheses: z.boolean().catch(true),
  nextDates: z.boolean().catch(true),
  footer: z.boolean().catch(true),
  draft: z.boolean().catch(true),
  logos: z.boolean().catch(true),
  today: z.boolean().catch(true),
  meetings: z.boolean().catch(true),
});
export type RoadmapOptions = z.infer<typeof roadmapOptionsSchema>;

export const DEFAULT_OPTIONS: RoadmapOptions = roadmapOptionsSchema.parse({});

/** Reads options from a preset or a request. Missing and unknown values get their defaults. */
export function readOptions(given: unknown): RoadmapOptions {
  return roadmapOptionsSchema.parse(typeof given === 'object' && given !== null ? given : {});
}

/** The width and height of the paper, in points. */
export function sheetOf({ paper, landscape }: Pick<RoadmapOptions, 'paper' | 'landscape'>): {
  width: number;
  height: number;
} {
  const [short, long] = PAPERS[paper];
  return landscape ? { width: long, height: short } : { width: short, height: long };
}
