/**
 * What a command of the command line is, and what it is handed: nothing of the process is reached
 * otherwise.
 */
import type { ParseArgsConfig } from 'node:util';
import type { PrintJob } from '../../shared/desktop/printing';
import type { writeBeside } from '../host/write';
import type { PrintedFiles } from '../print/files';
import type { IsoDate } from '../../shared/model/dates';
import type { WordKey, WordParams } from '../../shared/i18n/words';

/**
 * The world outside, replaceable in tests. Each call of `out` and `err` is one or more whole lines.
 */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  today(): IsoDate;
  /** "YYYY-MM-DDTHH:MM:SSZ". */
  now(): string;
  newId(): string;
  /** The built page of the living roadmap; null where it is not there. */
  livingPage?(): Promise<string | null>;
  /** Writes a file beside its place; left out: on this machine's disk. */
  readonly write?: typeof writeBeside;
  /** Draws a job by the printing page, in whatever browser there is. Never rejects. */
  print(job: PrintJob, kind: 'pdf' | 'svg' | 'png'): Promise<PrintedFiles>;
}

/** Exit codes: all is well; the answer is no; the command is badly written. */
export const OK = 0;
export const NO = 1;
export const USAGE = 2;

export interface Given {
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly words: readonly string[];
}

export interface CliCommand {
  readonly name: string;
  readonly help: WordKey;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Does it and gives the exit code. Throws `Usage` where the command is badly written. */
  run(given: Given, io: Io): Promise<number>;
}

/** Thrown for a badly written command: one French sentence, exit code 2. */
export class Usage extends Error {
  constructor(
    readonly code: WordKey,
    readonly params: WordParams = {},
  ) {
    super(code);
  }
}

/** The value of an option that takes one. */
export function textOption({ options }: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may be given several times. */
export function textOptions({ options }: Given, name: string): string[] {
  const values = options[name];
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

/** The one file that a command is about. */
export function onlyFile({ words }: Given, command: string): string {
  const [file, extra] = words;
  if (file === undefined) throw new Usage('cli.needsFile', { command });
  if (extra !== undefined) throw new Usage('cli.oneFile', { extra });
  return file;
}
