/** The command line in this process, with its output captured; and in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Io } from '../../../../electron/cli/command';
import { run } from '../../../../electron/cli/run';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs it with a fixed clock and ids. */
export async function phasage(...args: string[]): Promise<Ran> {
  return phasageWith(async () => ({ ok: false, code: 'print.noBrowser', params: {} }), ...args);
}

/** Runs it with a printing engine of the test. */
export async function phasageWith(print: Io['print'], ...args: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
    today: () => '2026-11-24',
    now: () => '2026-11-24T09:00:00Z',
    newId: () => 'plan-new',
    print,
  });
  return { code, ...said };
}

/** Runs the entry as node would. `onStart` may close its output early. */
export function phasageProcess(
  args: readonly string[],
  onStart: (child: ReturnType<typeof spawn>) => void = () => undefined,
): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'electron/cli/main.ts', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => {
      said.out += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      said.err += text.toString();
    });
    child.on('close', (code) => done({ code, ...said }));
    onStart(child);
  });
}

/** A folder for this file's tests, removed after them. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'phasage-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
