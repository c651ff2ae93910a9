/**
 * The contract between renderer and host: a table of named requests, each with the schema of its question and of its answer.
 * Every host (Electron's main process, the local server, a plain page) answers this table and nothing else. A new request is one
 * row here. Plain JSON only: a file is named by an opaque token that the host gave, never by a path.
 */
import { z } from 'zod';

/** Why a request failed, as a code of the catalogue of words. To give up is no failure: the answer is then null. */
const failure = z.object({ ok: z.literal(false), code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
const answer = <T extends z.ZodType>(value: T) => z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), failure]);

const openedFile = z.object({ token: z.string(), name: z.string(), text: z.string() });

export const REQUESTS = {
  /** What this host is, and what it can do. */
  hostInfo: { question: z.object({}), answer: answer(z.object({ host: z.enum(['electron', 'server', 'page']), canOverwrite: z.boolean() })) },
  /** The user chooses a text file to read; null when they give up. `most`: bytes beyond which it is not read. */
  openTextFile: { question: z.object({ extensions: z.array(z.string()), most: z.int() }), answer: answer(openedFile.nullable()) },
  /** The user chooses where to write; null when they give up. Gives the name that was chosen. */
  saveTextFile: { question: z.object({ suggestedName: z.string(), text: z.string(), mime: z.string() }), answer: answer(z.object({ name: z.string() }).nullable()) },
} as const;

export type RequestName = keyof typeof REQUESTS;
export type Question<N extends RequestName> = z.infer<(typeof REQUESTS)[N]['question']>;
export type Answer<N extends RequestName> = z.infer<(typeof REQUESTS)[N]['answer']>;
export type Failure = z.infer<typeof failure>;

/** A host, seen from the renderer. */
export type Host = { readonly [N in RequestName]: (question: Question<N>) => Promise<Answer<N>> };
