/**
 * The plan: maps of records by id, as users typed them. `evaluate` computes everything else from
 * it.
 */
import { z } from 'zod';
import { isoDateSchema } from './dates';
import {
  chapterSchema,
  framingSchema,
  offerSchema,
  pictureRecordSchema,
  presetSchema,
  solutionSchema,
} from './document';
import { effectSchema, hypothesisSchema } from './hypothesis';
import {
  budgetSchema,
  DEFAULT_BUDGET,
  fundingSchema,
  limitSchema,
  meansLineSchema,
  paymentCreditSchema,
} from './means';
import { agendaItemSchema, decisionSchema, meetingSchema } from './meeting';
import { indicatorSchema, measureSchema, objectiveSchema } from './objective';
import {
  actorSchema,
  assignmentSchema,
  availabilitySchema,
  linkSchema,
  placeSchema,
  themeSchema,
} from './people';
import { schoolZoneSchema } from './periods/zone';
import { idSchema, textSchema, titleSchema, type Id } from './record';
import { baselineSchema, scenarioSchema } from './scenario';
import { dependencySchema, seriesSchema, stepSchema } from './step';

/** Version of the plan's shape; `migrations` brings older plans to it step by step. */
export const SCHEMA_VERSION = 8;

/** Languages of plans. */
export const languageSchema = z.enum(['fr']);

const horizonSchema = z
  .strictObject({ start: isoDateSchema, end: isoDateSchema })
  .refine((horizon) => horizon.start <= horizon.end, { message: 'endBeforeStart' });

/** The plan's collections, by name: the schema of one item of each. */
export const COLLECTIONS = {
  steps: stepSchema,
  series: seriesSchema,
  dependencies: dependencySchema,
  themes: themeSchema,
  places: placeSchema,
  actors: actorSchema,
  availabilities: availabilitySchema,
  assignments: assignmentSchema,
  links: linkSchema,
  objectives: objectiveSchema,
  indicators: indicatorSchema,
  measures: measureSchema,
  meansLines: meansLineSchema,
  fundings: fundingSchema,
  paymentCredits: paymentCreditSchema,
  limits: limitSchema,
  hypotheses: hypothesisSchema,
  effects: effectSchema,
  meetings: meetingSchema,
  agendaItems: agendaItemSchema,
  decisions: decisionSchema,
  chapters: chapterSchema,
  framings: framingSchema,
  offers: offerSchema,
  solutions: solutionSchema,
  pictures: pictureRecordSchema,
  presets: presetSchema,
  scenarios: scenarioSchema,
  baselines: baselineSchema,
} as const;
export type CollectionName = keyof typeof COLLECTIONS;
export type ItemOf<C extends CollectionName> = z.infer<(typeof COLLECTIONS)[C]>;

export const planSchema = z.strictObject({
  id: idSchema,
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** The language of its titles, notes and periods, whatever the language of the app. */
  language: languageSchema,
  title: titleSchema,
  notes: textSchema,
  /**
   * First and last day of the plan's years. Steps may be outside; views then count them separately
   * ("hors horizon").
   */
  horizon: horizonSchema,
  /** The zone whose school holidays the plan's dates mean; null: not chosen. */
  schoolZone: schoolZoneSchema.nullable(),
  baseScenarioId: idSchema,
  budget: budgetSchema,
  steps: z.record(idSchema, stepSchema),
  series: z.record(idSchema, seriesSchema),
  dependencies: z.record(idSchema, dependencySchema),
  themes: z.record(idSchema, themeSchema),
  places: z.record(idSchema, placeSchema),
  actors: z.record(idSchema, actorSchema),
  availabilities: z.record(idSchema, availabilitySchema),
  assignments: z.record(idSchema, assignmentSchema),
  links: z.record(idSchema, linkSchema),
  objectives: z.record(idSchema, objectiveSchema),
  indicators: z.record(idSchema, indicatorSchema),
  measures: z.record(idSchema, measureSchema),
  meansLines: z.record(idSchema, meansLineSchema),
  fundings: z.record(idSchema, fundingSchema),
  paymentCredits: z.record(idSchema, paymentCreditSchema),
  limits: z.record(idSchema, limitSchema),
  hypotheses: z.record(idSchema, hypothesisSchema),
  effects: z.record(idSchema, effectSchema),
  meetings: z.record(idSchema, meetingSchema),
  agendaItems: z.record(idSchema, agendaItemSchema),
  decisions: z.record(idSchema, decisionSchema),
  chapters: z.record(idSchema, chapterSchema),
  framings: z.record(idSchema, framingSchema),
  offers: z.record(idSchema, offerSchema),
  solutions: z.record(idSchema, solutionSchema),
  pictures: z.record(idSchema, pictureRecordSchema),
  presets: z.record(idSchema, presetSchema),
  scenarios: z.record(idSchema, scenarioSchema),
  baselines: z.record(idSchema, baselineSchema),
});
export type Plan = z.infer<typeof planSchema>;

/**
 * A plan with a base scenario and nothing else. The caller gives the ids, as those of a template
 * must be constant.
 */
export function newPlan(fields: {
  id: Id;
  baseScenarioId: Id;
  title: string;
  horizon: Plan['horizon'];
  baseTitle: string;
}): Plan {
  const { id, baseScenarioId, title, horizon, baseTitle } = fields;
  return {
    id,
    schemaVersion: SCHEMA_VERSION,
    language: 'fr',
    title,
    notes: '',
    horizon,
    schoolZone: null,
    baseScenarioId,
    budget: DEFAULT_BUDGET,
    steps: {},
    series: {},
    dependencies: {},
    themes: {},
    places: {},
    actors: {},
    availabilities: {},
    assignments: {},
    links: {},
    objectives: {},
    indicators: {},
    measures: {},
    meansLines: {},
    fundings: {},
    paymentCredits: {},
    limits: {},
    hypotheses: {},
    effects: {},
    meetings: {},
    agendaItems: {},
    decisions: {},
    chapters: {},
    framings: {},
    offers: {},
    solutions: {},
    pictures: {},
    presets: {},
    baselines: {},
    scenarios: {
      [baseScenarioId]: {
        id: baseScenarioId,
        parentId: null,
        order: 'a0',
        title: baseTitle,
        notes: '',
        archived: false,
        overrides: {},
      },
    },
  };
}
