/**
 * Means lines, what finances them, when they are paid, and the limits set on them. Amounts are
 * cents, rates parts per million. Added in schema version 3.
 */
import { z } from 'zod';
import { proposedChapter } from './chapters';
import { isoDateSchema } from './dates';
import { fteSchema } from './people';
import {
  idSchema,
  idSetSchema,
  orderSchema,
  provenancesSchema,
  textSchema,
  titleSchema,
} from './record';
import { WHOLE } from './step';

/**
 * Cents of a euro, up to ten thousand million euros: sums of thousands of lines stay exact whole
 * numbers.
 */
export const centsSchema = z.int().min(0).max(1_000_000_000_000);
export const rateSchema = z.int().min(0).max(WHOLE);
export const yearSchema = z.int().min(1900).max(2199);

/** Fonctionnement or investissement: an expense belongs to exactly one. */
export const sectionSchema = z.enum(['operating', 'investment']);
export type Section = z.infer<typeof sectionSchema>;

/**
 * `post`: ETP at an annual loaded cost. `operating`: a running expense. `investment`: a quantity at
 * a unit price. `receipt`: own receipts.
 */
export const meansKindSchema = z.enum(['post', 'operating', 'investment', 'receipt']);
export type MeansKind = z.infer<typeof meansKindSchema>;

/**
 * The rows of the source's grid: actuellement, non réglé et important, pour les trois ans à venir.
 */
export const meansHorizonSchema = z.enum(['now', 'unsettled', 'threeYears']);
export type MeansHorizon = z.infer<typeof meansHorizonSchema>;

/**
 * The columns of the source's grid: moyens constants, postes supplémentaires, investissement /
 * fonctionnement.
 */
export const lensSchema = z.enum(['constant', 'posts', 'budget']);
export type Lens = z.infer<typeof lensSchema>;

export const meansLineSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  kind: meansKindSchema,
  section: sectionSchema,
  /** M57 chapter, as "011" or "21": one that `chaptersFor` gives; older files may have others. */
  chapter: z.string().regex(/^\d{2,3}$/),
  horizon: meansHorizonSchema,
  lens: lensSchema,
  /** False: dropped from the base plan (a scenario may still have it). */
  included: z.boolean(),
  /** Of a post, in thousandths of an ETP; 0 for other kinds. */
  fte: fteSchema,
  /** Of an investment, in whole units; 1 for other kinds. */
  quantity: z.int().min(0).max(1_000_000),
  /**
   * Cents: of a post, the loaded cost of one ETP for a year; of an investment, the price of one
   * unit; else the amount, for a year or once.
   */
  unitAmount: centsSchema,
  frequency: z.enum(['annual', 'once']),
  /**
   * Whether `unitAmount` is without VAT (HT) or with it (TTC). Posts and receipts bear none: TTC at
   * a rate of 0.
   */
  pricing: z.enum(['HT', 'TTC']),
  vatRate: rateSchema,
  /**
   * First and last day, both included, null where open (the horizon's). What is spent once is spent
   * on `start`.
   */
  start: isoDateSchema.nullable(),
  end: isoDateSchema.nullable(),
  /**
   * Raised (or lowered) by this much each calendar year after `indexYear`; no index where that is
   * null.
   */
  indexRate: z.int().min(-WHOLE).max(WHOLE),
  indexYear: yearSchema.nullable(),
  /** Eligible to the FCTVA. */
  fctva: z.boolean(),
  /** Years over which it wears out: amortisation is shown apart, in no total. Null: none. */
  lifeYears: z.int().min(1).max(100).nullable(),
  /** Voted as an autorisation de programme, paid by `paymentCredits`. */
  isProgramme: z.boolean(),
  /**
   * "Suit l'étape": the line moves as that step moves from `followsFrom`, the step's start when it
   * began to follow.
   */
  followsStepId: idSchema.nullable(),
  followsFrom: isoDateSchema.nullable(),
  /** A post's actor; who bears the line; for a receipt, who pays it. */
  actorId: idSchema.nullable(),
  bearerId: idSchema.nullable(),
  stepIds: idSetSchema,
  themeIds: idSetSchema,
  placeIds: idSetSchema,
  notes: textSchema,
  /** Marks an example amount, under the field `unitAmount`. */
  provenance: provenancesSchema,
});
export type MeansLine = z.infer<typeof meansLineSchema>;

/** The lens under which a new line is looked at in the source's grid. */
export function proposedLens(kind: MeansKind): Lens {
  return kind === 'post' ? 'posts' : 'budget';
}

/** A line with every field at its default but those given. */
export function newMeansLine(
  fields: { id: string; order: string; kind: MeansKind } & Partial<MeansLine>,
): MeansLine {
  const { kind } = fields;
  const section = fields.section ?? (kind === 'investment' ? 'investment' : 'operating');
  return {
    title: '',
    section,
    chapter: proposedChapter(kind, section),
    horizon: 'threeYears',
    lens: proposedLens(kind),
    included: true,
    fte: kind === 'post' ? 1000 : 0,
    quantity: 1,
    unitAmount: 0,
    frequency: kind === 'investment' ? 'once' : 'annual',
    pricing: 'TTC',
    vatRate: 0,
    start: null,
    end: null,
    indexRate: 0,
    indexYear: null,
    fctva: false,
    lifeYears: null,
    isProgramme: false,
    followsStepId: null,
    followsFrom: null,
    actorId: null,
    bearerId: null,
    stepIds: {},
    themeIds: {},
    placeIds: {},
    notes: '',
    provenance: {},
    ...fields,
  };
}

/**
 * Crédit de paiement: what of a programme is payable on a day (its year counts). The credits of a
 * line add up to its AP.
 */
export const paymentCreditSchema = z.strictObject({
  id: idSchema,
  lineId: idSchema,
  date: isoDateSchema,
  amount: centsSchema,
  /** False: not in the base plan (a scenario may have it). Added in schema version 5. */
  included: z.boolean(),
});
export type PaymentCredit = z.infer<typeof paymentCreditSchema>;

export const fundingStatusSchema = z.enum(['toAsk', 'asked', 'granted', 'refused']);
export type FundingStatus = z.infer<typeof fundingStatusSchema>;

/** A funder's part in the lines it covers: a rate of their cost, or an amount shared among them. */
export const fundingSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  /** The funder, an actor of the plan. */
  funderId: idSchema,
  mode: z.enum(['rate', 'amount']),
  rate: rateSchema,
  amount: centsSchema,
  /** What the rate counts on. */
  base: z.enum(['HT', 'TTC']),
  /** Every expense line of `section`, or the listed ones. */
  scope: z.enum(['all', 'listed']),
  section: sectionSchema,
  lineIds: idSetSchema,
  /** Never more than this, in cents; null where there is no ceiling. */
  ceiling: centsSchema.nullable(),
  status: fundingStatusSchema,
  decidedAt: isoDateSchema.nullable(),
  /** Months between the expense and the money; null: the plan's own delay. */
  delayMonths: z.int().min(0).max(120).nullable(),
  included: z.boolean(),
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Funding = z.infer<typeof fundingSchema>;

/** A funding with every field at its default but those given. */
export function newFunding(
  fields: { id: string; order: string; funderId: string } & Partial<Funding>,
): Funding {
  return {
    title: '',
    mode: 'rate',
    rate: 0,
    amount: 0,
    base: 'TTC',
    scope: 'listed',
    section: 'investment',
    lineIds: {},
    ceiling: null,
    status: 'toAsk',
    decidedAt: null,
    delayMonths: null,
    included: true,
    notes: '',
    provenance: {},
    ...fields,
  };
}

/**
 * A cap for one year (or each, where null): on a reste à charge or investment in cents, on ETPT in
 * thousandths; or a least own share in ppm.
 */
export const limitSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['netAssured', 'netIfGranted', 'investment', 'etpt', 'ownShare']),
  year: yearSchema.nullable(),
  amount: centsSchema,
});
export type Limit = z.infer<typeof limitSchema>;

/** Dated parameters of the computation (RULES.md). */
export const budgetSchema = z.strictObject({
  /** Up to this day what was spent is spent: credits before it never move. Null: none. */
  statusDate: isoDateSchema.nullable(),
  /** Rates of the FCTVA on the TTC price, each from its day on. */
  fctvaRates: z.array(z.strictObject({ from: isoDateSchema, rate: rateSchema })).max(50),
  /** Years after the expense in which it is received: 0, 1 or 2. */
  fctvaLagYears: z.int().min(0).max(2),
  /** Months between an expense and its subsidy, where the funding does not say. */
  subsidyDelayMonths: z.int().min(0).max(120),
});
export type Budget = z.infer<typeof budgetSchema>;

/** CGCT L1615-6: 16.404 % since 2015, received two years later. */
export const DEFAULT_BUDGET: Budget = {
  statusDate: null,
  fctvaRates: [{ from: '2015-01-01', rate: 164_040 }],
  fctvaLagYears: 2,
  subsidyDelayMonths: 0,
};
