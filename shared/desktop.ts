/**
 * The contract between renderer and host: a table of named requests, each with the schema of its
 * question and of its answer.
 * Every host (Electron's main process, the local server, a plain page) answers this table and
 * nothing else. A new request is one
 * row here. Plain JSON only: a file or a backup is named by an opaque token that the host gave,
 * never by a path.
 */
import { z } from 'zod';
import { printJobSchema, shownSchema } from './desktop/printing';
import { backupReasonSchema, backupSchema, sentinelSchema } from './desktop/safety';
import { journalRowSchema } from './history/journal';
import { messageParamsSchema } from './model/message';

/**
 * The reason for a failed request, as a code of the catalogue of words. Cancelling is no failure:
 * the answer is then null.
 */
const failure = z.object({
  ok: z.literal(false),
  code: z.string(),
  params: messageParamsSchema,
});
const answer = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), failure]);

const token = z.string().min(1).max(200);
/**
 * The state of a file when a host read or wrote it; give it back to find out whether the file is
 * still the same. Opaque; '' never matches.
 */
const stamp = z.string().max(200);
/** A file's bytes in base64, whatever its kind; `formats.ts` recognises and reads them. */
const openedFile = z.object({ token, name: z.string(), base64: z.string(), stamp });
const nothing = z.object({});
/**
 * The browser profile that holds the database: a second browser on the same host has lost nothing.
 */
const profile = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const most = z.int().min(0);
/** Baselines and pictures, by their hash. */
const contents = z.record(z.string(), z.unknown());

const menuItem = z.object({
  id: z.string(),
  label: z.string(),
  keys: z.string().nullable(),
  enabled: z.boolean(),
});

export const REQUESTS = {
  /** Describes this host and its abilities. `profile` is null if the renderer must name its own. */
  hostInfo: {
    question: nothing,
    answer: answer(
      z.object({
        host: z.enum(['electron', 'server', 'page']),
        version: z.string(),
        profile: profile.nullable(),
        /** True if the host has a menu bar of its own. */
        hasMenu: z.boolean(),
      }),
    ),
  },
  /**
   * Lets the user choose a file to read; null if they cancel. `most`: refuses files with more
   * bytes.
   */
  openFile: {
    question: z.object({ extensions: z.array(z.string()), most }),
    answer: answer(openedFile.nullable()),
  },
  /**
   * Lets the user choose where to write; null if they cancel. The token is null if the host can't
   * write to the file again.
   */
  saveTextFile: {
    question: z.object({ suggestedName: z.string(), text: z.string(), mime: z.string() }),
    answer: answer(z.object({ token: token.nullable(), name: z.string(), stamp }).nullable()),
  },
  /**
   * Writes over a file that the user opened or saved before. `files.changedOnDisk` if it has
   * changed since `stamp`; null overwrites any change.
   */
  writeTextFile: {
    question: z.object({ token, text: z.string(), stamp: stamp.nullable() }),
    answer: answer(z.object({ name: z.string(), stamp })),
  },
  /**
   * Prints a document to PDF (`shared/desktop/printing.ts`): its bytes in base64, and what the page
   * showed. Failures: `print.…`, or the page's own problem if it has nothing to print.
   */
  printPdf: {
    question: z.object({ job: printJobSchema }),
    answer: answer(shownSchema.extend({ base64: z.string() })),
  },
  /**
   * Lets the user choose where to write bytes, given in base64; null if they cancel. Writes several
   * beside each other, numbered (`partName`): `files.existsBeside` if a numbered one already
   * exists.
   */
  saveFiles: {
    question: z.object({
      suggestedName: z.string().min(1).max(200),
      mime: z.string(),
      parts: z.array(z.string()).min(1).max(500),
    }),
    answer: answer(z.object({ name: z.string() }).nullable()),
  },
  /** Reads again a file that the user opened or saved before. */
  rereadFile: { question: z.object({ token, most }), answer: answer(openedFile) },
  /** Checks whether a file still matches `stamp`. */
  fileState: {
    question: z.object({ token, stamp }),
    answer: answer(z.object({ state: z.enum(['same', 'changed', 'gone']) })),
  },
  /** Recently opened or saved files, the last one first. */
  recentFiles: {
    question: nothing,
    answer: answer(
      z.object({ files: z.array(z.object({ token, name: z.string(), openedAt: z.string() })) }),
    ),
  },
  forgetRecentFile: { question: z.object({ token }), answer: answer(nothing) },
  /**
   * Takes the file that the system asked Phasage to open (double click, a second start); null if
   * there is none. Only the first call gets it.
   */
  takeGivenFile: { question: z.object({ most }), answer: answer(openedFile.nullable()) },
  /** The content of the database at its last write, stored outside it. */
  readSentinel: {
    question: z.object({ profile }),
    answer: answer(z.object({ sentinel: sentinelSchema.nullable() })),
  },
  writeSentinel: {
    question: z.object({ profile, sentinel: sentinelSchema }),
    answer: answer(nothing),
  },
  /**
   * Keeps a copy of a plan outside the database, and deletes old ones by the rules of `rotation`.
   */
  keepBackup: {
    question: z.object({
      profile,
      planId: z.string().max(80),
      title: z.string(),
      stepCount: z.int().min(0),
      sequence: z.int().min(0),
      hash: z.string(),
      reason: backupReasonSchema,
      at: z.string().max(40),
      text: z.string(),
    }),
    answer: answer(z.object({ backup: backupSchema })),
  },
  /**
   * Lists every copy, of every plan and profile, the newest first. `where`: the folder in words,
   * null if there is none.
   */
  listBackups: {
    question: nothing,
    answer: answer(z.object({ backups: z.array(backupSchema), where: z.string().nullable() })),
  },
  /**
   * Notes rows of the journal that the database now has, and their new contents, outside it.
   * `noted` is false if they follow neither a backup nor the rows noted before, or if these have
   * become too many: then make a backup, and the next rows follow it.
   */
  noteRows: {
    question: z.object({
      profile,
      planId: z.string().max(80),
      rows: z.array(journalRowSchema).min(1),
      contents,
    }),
    answer: answer(z.object({ noted: z.boolean() })),
  },
  /**
   * The rows noted after a given one (the last of a backup, or of the database), in order, with
   * their contents; empty if that one is unknown.
   */
  notedRows: {
    question: z.object({
      profile,
      planId: z.string().max(80),
      sequence: z.int().min(1),
      hash: z.string().min(1),
    }),
    answer: answer(z.object({ rows: z.array(journalRowSchema), contents })),
  },
  /**
   * Drops the noted rows of a plan: the user has accepted that the database lacks them. A backup
   * contains them by then.
   */
  forgetRows: {
    question: z.object({ profile, planId: z.string().max(80) }),
    answer: answer(nothing),
  },
  readBackup: { question: z.object({ token }), answer: answer(z.object({ text: z.string() })) },
  /**
   * Deletes the browser's data of this origin: the way out of a database that it can neither open
   * nor remove. The host's own files stay.
   */
  clearSite: { question: nothing, answer: answer(nothing) },
  /** Builds the menu bar, on hosts that have one, from the declared actions. */
  setMenu: {
    question: z.object({
      groups: z.array(z.object({ label: z.string(), items: z.array(menuItem) })),
    }),
    answer: answer(nothing),
  },
  /** Reports whether closing the window would lose edits, so that hosts that can will ask first. */
  setUnsaved: { question: z.object({ unsaved: z.boolean() }), answer: answer(nothing) },
  /** Answers `closing`: the page has written its pending edits, or (`unsaved`) can't. */
  flushed: { question: z.object({ unsaved: z.boolean() }), answer: answer(nothing) },
} as const;

/** Events that a host sends by itself. */
export const EVENTS = {
  /** The system asks to open a file; `takeGivenFile` returns it. */
  fileGiven: nothing,
  /** The user chose an entry of the menu bar, or pressed its key: the id of an action. */
  actionChosen: z.object({ id: z.string(), byKey: z.boolean() }),
  /** The window is about to close: the page writes its pending edits and sends `flushed`. */
  closing: nothing,
} as const;

export type RequestName = keyof typeof REQUESTS;
export type Question<N extends RequestName> = z.infer<(typeof REQUESTS)[N]['question']>;
export type Answer<N extends RequestName> = z.infer<(typeof REQUESTS)[N]['answer']>;
export type Failure = z.infer<typeof failure>;
export type EventName = keyof typeof EVENTS;
export type EventOf<N extends EventName> = z.infer<(typeof EVENTS)[N]>;
export type { Backup, BackupReason, Sentinel } from './desktop/safety';

/** The requests of a host, as functions. */
export type Requests = {
  readonly [N in RequestName]: (question: Question<N>) => Promise<Answer<N>>;
};

/** A host, seen from the renderer. */
export interface Host extends Requests {
  /** Calls back at each event of that name; returns a function that stops it. */
  listen<N extends EventName>(name: N, listener: (event: EventOf<N>) => void): () => void;
}
