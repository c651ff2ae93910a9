/**
 * Texts still to be put into words: a code of the catalogue and what fills it. They are kept in the
 * journal and handed over with problems, so they hold no words of any language but the user's own.
 */
import { z } from 'zod';
import { isoDateSchema, type IsoDate } from './dates';

export interface Message {
  readonly code: string;
  readonly params: Readonly<Record<string, MessageParam>>;
  /** Said inside a sentence: without its capital. */
  readonly inSentence?: boolean | undefined;
}

/** What a number counts, where its words depend on the language: bytes are said in megabytes. */
export interface Quantity {
  readonly amount: number;
  readonly unit: 'bytes' | 'cents' | 'ppm' | 'plain';
}

/**
 * What fills a message: the user's own words, a count, a quantity, a span of days, or another
 * message.
 */
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
