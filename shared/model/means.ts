/**
 * Means lines, their financing, their payments, and limits on them. Amounts are in cents, rates in
 * parts per million. Added in schema version 3.
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

/** In cents, at most ten billion euros: sums of thousands of lines stay exact whole numbers. */
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
  /** M57 chapter, as "011" or "21": one from `chaptersFor`; older files may have others. */
  chapter: z.string().regex(/^\d{2,3}$/),
  horizon: meansHorizonSchema,
  lens: lensSchema,
  /** False if the base plan drops it (a scenario may still have it). */
  included: z.boolean(),
  /** Of a post, in thousandths of an ETP; 0 for other kinds. */
  fte: fteSchema,
  /** Of an investment, in whole units; 1 for other kinds. */
  quantity: z.int().min(0).max(1_000_000),
  /**
   * Cents: for a post, the loaded cost of one ETP for a year; for an investment, the price of one
   * unit; else the amount, per year or once.
   */
  unitAmount: centsSchema,
  frequency: z.enum(['annual', 'once']),
  /**
   * Is `unitAmount` without VAT (HT) or with it (TTC)? Posts and receipts have no VAT: TTC at a
   * rate of 0.
   */
  pricing: z.enum(['HT', 'TTC']),
  vatRate: rateSchema,
  /**
   * First and last day, both included; null means the horizon's. A single payment is on `start`.
   */
  start: isoDateSchema.nullable(),
  end: isoDateSchema.nullable(),
  /** The yearly increase (or decrease) after `indexYear`; no indexation if that is null. */
  indexRate: z.int().min(-WHOLE).max(WHOLE),
  indexYear: yearSchema.nullable(),
  /** Eligible to the FCTVA. */
  fctva: z.boolean(),
  /** Useful life in years. Amortisation is shown separately, part of no total. Null: none. */
  lifeYears: z.int().min(1).max(100).nullable(),
  /** Voted as an autorisation de programme, paid through `paymentCredits`. */
  isProgramme: z.boolean(),
  /**
   * "Suit l'étape": the line moves by as much as that step has moved from `followsFrom`, its start
   * when the line began to follow it.
   */
  followsStepId: idSchema.nullable(),
  followsFrom: isoDateSchema.nullable(),
  /** The actor who holds the post; who pays the line; for a receipt, who pays it to the owner. */
  actorId: idSchema.nullable(),
  bearerId: idSchema.nullable(),
  /**
   * Of a receipt: it repeats no funding, whatever it looks like (M21), as a person said. Added in
   * schema version 8.
   */
  isOtherMoney: z.boolean(),
  stepIds: idSetSchema,
  themeIds: idSetSchema,
  placeIds: idSetSchema,
  notes: textSchema,
  /** Marks an example amount, under the field `unitAmount`. */
  provenance: provenancesSchema,
});
export type MeansLine = z.infer<typeof meansLineSchema>;

/** The lens of a new line, its column in the source's grid. */
export function proposedLens(kind: MeansKind): Lens {
  return kind === 'post' ? 'posts' : 'budget';
}

/** A line with default values for the fields not given. */
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
    isOtherMoney: false,
    stepIds: {},
    themeIds: {},
    placeIds: {},
    notes: '',
    provenance: {},
    ...fields,
  };
}

/**
 * Crédit de paiement: a payment of a programme on a day (only its year counts). The credits of a
 * line add up to its AP.
 */
export const paymentCreditSchema = z.strictObject({
  id: idSchema,
  lineId: idSchema,
  date: isoDateSchema,
  amount: centsSchema,
  /** False if the base plan does not have it (a scenario may). Added in schema version 5. */
  included: z.boolean(),
});
export type PaymentCredit = z.infer<typeof paymentCreditSchema>;

export const fundingStatusSchema = z.enum(['toAsk', 'asked', 'granted', 'refused']);
export type FundingStatus = z.infer<typeof fundingStatusSchema>;

/**
 * A funder's contribution to the lines it covers: a rate of their cost, or an amount shared among
 * them.
 */
export const fundingSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  /** The funder, an actor of the plan. */
  funderId: idSchema,
  mode: z.enum(['rate', 'amount']),
  rate: rateSchema,
  amount: centsSchema,
  /** The price that the rate applies to. */
  base: z.enum(['HT', 'TTC']),
  /** Every expense line of `section`, or the listed ones. */
  scope: z.enum(['all', 'listed']),
  section: sectionSchema,
  lineIds: idSetSchema,
  /** The maximum in cents; null without a ceiling. */
  ceiling: centsSchema.nullable(),
  status: fundingStatusSchema,
  decidedAt: isoDateSchema.nullable(),
  /** Months between the expense and the payment by the funder; null: the plan's delay. */
  delayMonths: z.int().min(0).max(120).nullable(),
  included: z.boolean(),
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Funding = z.infer<typeof fundingSchema>;

/** A funding with default values for the fields not given. */
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
 * A limit for one year (or each, if null): a maximum net cost or investment in cents, a maximum
 * ETPT in thousandths; or a minimum own share in ppm.
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
  /** Money spent by this day is spent: credits up to it never move. Null: no such day. */
  statusDate: isoDateSchema.nullable(),
  /** Rates of the FCTVA on the TTC price, each from its day on. */
  fctvaRates: z.array(z.strictObject({ from: isoDateSchema, rate: rateSchema })).max(50),
  /** Years between the expense and its FCTVA: 0, 1 or 2. */
  fctvaLagYears: z.int().min(0).max(2),
  /** Months between an expense and its subsidy, if the funding has no delay of its own. */
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
