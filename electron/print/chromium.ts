/**
 * Prints with an installed Chrome, Edge or Chromium: starts it without a window, drives it over
 * pipes, and removes it with its profile after each print.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserFlags, findBrowser, type Machine } from '../web/browsers';
import { serve } from '../web/server';
import { PrintError, type OpenPrintWindow, type PrintWindow } from './engine';
import { pipeOver, type Pipe } from './pipe';

const QUIET = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--mute-audio',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export interface Printing {
  /** The folder of the built page. */
  readonly root: string;
  readonly machine: Machine;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/**
 * Opens the printing page in the browser found on the machine. Rejects with `print.noBrowser`,
 * `print.noStart` or `print.closed`.
 */
export function chromiumWindow({ root, machine }: Printing): OpenPrintWindow {
  return async (gone) => {
    const browser = findBrowser(machine);
    if (browser === null) throw new PrintError('print.noBrowser');
    // A server of its own, which answers no request of the contract: it serves the page's files,
    // and only during a print.
    const [serving, profile] = await Promise.all([
      serve({ root, port: 0, answers: {} }),
      mkdtemp(join(tmpdir(), 'phasage-print-')),
    ]);
    const program = spawn(
      browser,
      [
        ...QUIET,
        ...browserFlags(machine),
        `--user-data-dir=${profile}`,
        '--remote-debugging-pipe',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], windowsHide: true },
    );
    const pipe = pipeOver(program.stdio[3] as Writable, program.stdio[4] as Readable);
    const { close, isUp } = lifeOf(program, pipe, async () => {
      await serving.close();
      await removeProfile(profile);
    });
    if (gone.aborted) close();
    gone.addEventListener('abort', close, { once: true });
    try {
      const page = await pageIn(pipe, `${serving.url}print.html`);
      isUp();
      return { ...page, close };
    } catch (thrown) {
      close();
      throw thrown;
    }
  };
}

/** Removes the profile twice: after the browser dies, its processes may still write into it. */
async function removeProfile(profile: string): Promise<void> {
  const remove = (): Promise<void> =>
    rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  await remove();
  await new Promise((done) => {
    setTimeout(done, 500);
  });
  await remove();
}

/**
 * Watches the browser's life: whoever ends it, cleans up what it left, and rejects the pending
 * answers with the reason: it did not start, or someone closed it.
 */
function lifeOf(
  program: ChildProcess,
  pipe: Pipe,
  after: () => Promise<void>,
): { close(): void; isUp(): void } {
  let up = false;
  const over = (reason: string | number): void => {
    pipe.end(up ? new PrintError('print.closed') : new PrintError('print.noStart', { reason }));
    after().catch((thrown: unknown) => console.error(thrown));
  };
  program.once('error', (error: NodeJS.ErrnoException) => over(error.code ?? error.message));
  program.once('exit', (code, signal) => over(code ?? signal ?? ''));
  return {
    isUp: () => {
      up = true;
    },
    close: () => {
      pipe.end(new PrintError('print.closed'));
      program.kill('SIGKILL');
    },
  };
}

async function pageIn(pipe: Pipe, url: string): Promise<Omit<PrintWindow, 'close'>> {
  const { targetId } = await pipe.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  await pipe.send('Page.enable', {}, sessionId);
  const loaded = pipe.once('Page.loadEventFired', sessionId);
  const { errorText } = await pipe.send<{ errorText?: string }>(
    'Page.navigate',
    { url },
    sessionId,
  );
  if (errorText !== undefined) throw new PrintError('print.failed', { reason: errorText });
  await loaded;
  return {
    async run(expression) {
      const { result, exceptionDetails } = await pipe.send<Evaluated>(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        sessionId,
      );
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async pdf() {
      const { data } = await pipe.send<{ data: string }>(
        'Page.printToPDF',
        {
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        },
        sessionId,
      );
      return Buffer.from(data, 'base64');
    },
  };
}
