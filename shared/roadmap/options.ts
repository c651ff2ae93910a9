/** Options for printing a roadmap; the plan keeps them as presets, and reading them is lenient. */
import { z } from 'zod';
import { isoDateSchema } from '../model/dates';
import { idSchema } from '../model/record';

/** Sheets upright, in points: ISO 216 to the hundredth. */
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

/** The version that `lastPresented` stands for, whichever it is by then; no id looks like it. */
export const LAST_PRESENTED = '@last';

export const roadmapOptionsSchema = z.object({
  paper: z.enum(['A4', 'A3', 'A2', 'A1']).catch('A3'),
  landscape: z.boolean().catch(true),
  /** All on one page; one drawing over pages to glue; each page whole. */
  mode: z.enum(MODES).catch('one'),
  /** At most so many pages; null: true size, as many as it takes. */
  most: z.int().min(1).max(60).nullable().catch(null),
  /** In true size, the width of a month in points. */
  monthWidth: z.number().min(6).max(200).catch(34),
  start: isoDateSchema.nullable().catch(null),
  end: isoDateSchema.nullable().catch(null),
  /** null: the base plan. */
  scenarioId: idSchema.nullable().catch(null),
  /** Another scenario, shown as ghosts of the bars that differ; null: none. */
  compareTo: idSchema.nullable().catch(null),
  /** Pages of what has changed since a version, by its id; `LAST_PRESENTED`; null: none. */
  since: z
    .union([z.literal(LAST_PRESENTED), idSchema])
    .nullable()
    .catch(null),
  /** Levels shown, 1: the first alone; null: all. */
  depth: z.int().min(1).max(50).nullable().catch(null),
  groupBy: z.enum(GROUPINGS).catch('theme'),
  colour: z.boolean().catch(true),
  /** No text is smaller, in points. */
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

/** Options from a preset or a request: what is missing or not known takes its default. */
export function readOptions(given: unknown): RoadmapOptions {
  return roadmapOptionsSchema.parse(typeof given === 'object' && given !== null ? given : {});
}

/** Width and height of the sheet, in points. */
export function sheetOf({ paper, landscape }: Pick<RoadmapOptions, 'paper' | 'landscape'>): {
  width: number;
  height: number;
} {
  const [short, long] = PAPERS[paper];
  return landscape ? { width: long, height: short } : { width: short, height: long };
}
