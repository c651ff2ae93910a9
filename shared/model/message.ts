/**
 * Messages not yet in words: a code of the catalogue and its parameters. The journal and the
 * problems keep these, so that they contain no language but the user's own words.
 */
import { z } from 'zod';
import { isoDateSchema, type IsoDate } from './dates';

export interface Message {
  readonly code: string;
  readonly params: Readonly<Record<string, MessageParam>>;
  /** Within a sentence, so without its capital letter. */
  readonly inSentence?: boolean | undefined;
}

/** A number whose wording depends on the language: bytes become megabytes. */
export interface Quantity {
  readonly amount: number;
  readonly unit: 'bytes' | 'cents' | 'ppm' | 'plain';
}

/** A parameter: the user's own words, a count, a quantity, a span of days, or another message. */
export type MessageParam =
  | string
  | number
  | Quantity
  | { readonly start: IsoDate | null; readonly end: IsoDate | null }
  | Message;

export const messageParamsSchema = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    z.object({ amount: z.number(), unit: z.enum(['bytes', 'cents', 'ppm', 'plain']) }),
    z.object({ start: isoDateSchema.nullable(), end: isoDateSchema.nullable() }),
    z.lazy((): z.ZodType<Message> => messageSchema),
  ]),
);
export const messageSchema: z.ZodType<Message> = z.object({
  code: z.string(),
  params: messageParamsSchema,
  inSentence: z.boolean().optional(),
});
