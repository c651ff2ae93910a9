/** The interface of a command, and its input: a command has no other access to the process. */
import type { ParseArgsConfig } from 'node:util';
import type { PrintJob } from '../../shared/desktop/printing';
import type { writeBeside } from '../host/write';
import type { PrintedFiles } from '../print/files';
import type { IsoDate } from '../../shared/model/dates';
import type { WordKey, WordParams } from '../../shared/i18n/words';

/**
 * The process around a command, replaceable in tests. Each call of `out` and `err` writes one or
 * more whole lines.
 */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  today(): IsoDate;
  /** "YYYY-MM-DDTHH:MM:SSZ". */
  now(): string;
  newId(): string;
  /** The built page of the living roadmap; null if it is missing. */
  livingPage?(): Promise<string | null>;
  /** Writes a file beside its final place; by default on this machine's disk. */
  readonly write?: typeof writeBeside;
  /** Draws a job with the printing page, in any available browser. Never rejects. */
  print(job: PrintJob, kind: 'pdf' | 'svg' | 'png'): Promise<PrintedFiles>;
}

/** Exit codes: success; a negative answer; a wrong command. */
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
  /** Runs the command and returns the exit code. Throws `Usage` for wrong arguments. */
  run(given: Given, io: Io): Promise<number>;
}

/** Thrown for wrong arguments: one French sentence, exit code 2. */
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

/** The values of an option that users may repeat. */
export function textOptions({ options }: Given, name: string): string[] {
  const values = options[name];
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

/** The only file among the arguments. */
export function onlyFile({ words }: Given, command: string): string {
  const [file, extra] = words;
  if (file === undefined) throw new Usage('cli.needsFile', { command });
  if (extra !== undefined) throw new Usage('cli.oneFile', { extra });
  return file;
}
