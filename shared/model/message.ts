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

/** What fills a message: the user's own words, a count, a span of days, or another message. */
export type MessageParam =
  string | number | { readonly start: IsoDate | null; readonly end: IsoDate | null } | Message;

export const messageParamsSchema = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    z.object({ start: isoDateSchema.nullable(), end: isoDateSchema.nullable() }),
    z.lazy((): z.ZodType<Message> => messageSchema),
  ]),
);
export const messageSchema: z.ZodType<Message> = z.object({
  code: z.string(),
  params: messageParamsSchema,
  inSentence: z.boolean().optional(),
});
