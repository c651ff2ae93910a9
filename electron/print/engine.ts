/**
 * Prints a job with an engine that can open the printing page: Electron's own window, or a browser
 * that this process drives. The only place that orders the steps and sets the time limit.
 */
import { tmpdir } from 'node:os';
import type { Answer, Failure, Question } from '../../shared/desktop';
import { shownSchema, type Shown } from '../../shared/desktop/printing';

/** The printing page, open and ready in an engine. Each act rejects once the engine is gone. */
export interface PrintWindow {
  /** The value of an expression of the page, awaited. */
  run(expression: string): Promise<unknown>;
  /**
   * Prints what is on the page as a tagged PDF with an outline, on the paper of its `@page` rules.
   */
  pdf(): Promise<Uint8Array>;
  close(): void;
}

/** Opens the printing page. Rejects with a `PrintError`. */
export type OpenPrintWindow = (gone: AbortSignal) => Promise<PrintWindow>;

/** The reason why a print failed: a code of the words, as in a failure of the contract. */
export class PrintError extends Error {
  constructor(
    readonly code: string,
    readonly params: Failure['params'] = {},
  ) {
    super(code);
  }
}

/**
 * Turns an exception into a failure of the contract. Engines keep temporary files while they print,
 * so the disk may be full.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof PrintError) return { ok: false, code: thrown.code, params: thrown.params };
  const { code, path } = thrown as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return { ok: false, code: 'desktop.diskFull', params: { folder: path ?? tmpdir() } };
  return {
    ok: false,
    code: 'print.failed',
    params: {
      reason:
        thrown instanceof Error ? thrown.message.split('\n', 1)[0]!.slice(0, 200) : String(thrown),
    },
  };
}

type Job = Question<'printPdf'>['job'];

/** A drawing takes far less, but a busy machine may take long. */
const PATIENCE_MS = 60_000;

/**
 * Runs an act on a window within the time limit; turns its failure into one of the contract. Always
 * closes the window.
 */
async function within<T>(
  open: OpenPrintWindow,
  act: (window: PrintWindow) => Promise<T>,
  patience: number,
): Promise<T | Failure> {
  const gone = new AbortController();
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    limit = setTimeout(
      () => fail(new PrintError('print.tooLong', { seconds: Math.round(patience / 1000) })),
      patience,
    );
  });
  let opened: PrintWindow | null = null;
  const acted = open(gone.signal).then((window) => {
    opened = window;
    if (gone.signal.aborted) throw new PrintError('print.closed');
    return act(window);
  });
  // After the time limit it may still reject.
  acted.catch(() => undefined);
  try {
    return await Promise.race([acted, late]);
  } catch (thrown) {
    return failureOf(thrown);
  } finally {
    clearTimeout(limit);
    gone.abort();
    (opened as PrintWindow | null)?.close();
  }
}

const asked = (name: 'show' | 'svgs' | 'pngs', job: Job): string =>
  `window.phasagePrint.${name}(${JSON.stringify(job)})`;

async function shown(window: PrintWindow, job: Job): Promise<Shown> {
  const found = shownSchema.parse(await window.run(asked('show', job)));
  if (found.pages === 0)
    throw new PrintError(found.problem?.code ?? 'print.nothing', found.problem?.params);
  return found;
}

/** Handles `printPdf`. Never rejects. */
export function printPdf(
  open: OpenPrintWindow,
  job: Job,
  patience = PATIENCE_MS,
): Promise<Answer<'printPdf'>> {
  return within(
    open,
    async (window) => {
      const found = await shown(window, job);
      const bytes = await window.pdf();
      return {
        ok: true as const,
        value: { ...found, base64: Buffer.from(bytes).toString('base64') },
      };
    },
    patience,
  );
}

export type Pictures =
  Failure | { readonly ok: true; readonly value: Shown & { readonly parts: readonly string[] } };

/** Each page of a job as a picture: SVG as text, PNG in base64. Never rejects. */
export function printPictures(
  open: OpenPrintWindow,
  job: Job,
  kind: 'svg' | 'png',
  patience = PATIENCE_MS,
): Promise<Pictures> {
  return within(
    open,
    async (window) => {
      const found = await shown(window, job);
      return {
        ok: true as const,
        value: {
          ...found,
          parts: (await window.run(asked(kind === 'svg' ? 'svgs' : 'pngs', job))) as string[],
        },
      };
    },
    patience,
  );
}
