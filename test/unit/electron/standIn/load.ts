/** Runs the built main program (or preload) with a stand-in for `electron`. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebFrameMain } from 'electron';
import { afterAll, onTestFinished } from 'vitest';
import { buildPrograms } from '../../../../build/scripts/build';
import { StandIn, type Settings } from './electron';
import { frame, type StandInWindow } from './window';

export interface Machine {
  readonly args?: readonly string[];
  readonly platform?: NodeJS.Platform;
  readonly electron?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a built file of dist/electron, as Electron would. */
export function runBuilt(
  folder: string,
  file: string,
  electron: object,
  { args = [], platform = 'linux', electron: version = '45.4.1', env = {} }: Machine = {},
): void {
  const path = join(folder, 'dist/electron', file);
  const real = createRequire(path);
  const require = (name: string): unknown => (name === 'electron' ? electron : real(name));
  const fake = Object.create(process, {
    argv: { value: ['/opt/phasage/phasage', ...args] },
    platform: { value: platform },
    versions: { value: { ...process.versions, electron: version } },
    env: {
      value: {
        ...process.env,
        PHASAGE_DATA: join(folder, 'data'),
        LOCALAPPDATA: join(folder, 'local'),
        XDG_SESSION_TYPE: 'x11',
        ...env,
      },
    },
  }) as NodeJS.Process;
  const module = { exports: {} };
  const run = new Function(
    'exports',
    'require',
    'module',
    '__filename',
    '__dirname',
    'process',
    readFileSync(path, 'utf8'),
  );
  run(module.exports, require, module, path, join(folder, 'dist/electron'), fake);
}

let built: Promise<string> | null = null;
afterAll(async () => {
  if (built) rmSync(await built, { recursive: true, force: true });
});

/**
 * Builds the main program and its preload, once for the tests of a file, in a folder of its own.
 */
async function build(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'phasage-built-'));
  await buildPrograms('electron', folder);
  return folder;
}

/** A folder with the built main program and a page of two files, removed after the test. */
export async function builtFolder(): Promise<string> {
  const from = await (built ??= build());
  const folder = mkdtempSync(join(tmpdir(), 'phasage-shell-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(from, join(folder, 'dist/electron'), { recursive: true });
  mkdirSync(join(folder, 'dist/renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'dist/renderer/index.html'), '<!doctype html><title>Phasage</title>');
  writeFileSync(join(folder, 'dist/renderer/assets/index-abcdefgh.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return folder;
}

export interface Started {
  readonly electron: StandIn;
  readonly folder: string;
  readonly window: StandInWindow;
  ask(name: unknown, question: unknown, from?: WebFrameMain | null): Promise<unknown>;
  fetch(url: string, method?: string): Promise<Response>;
  /** The preload's message about a dropped file. */
  drop(path: unknown, from?: WebFrameMain | null): Promise<unknown>;
  /** The main program's messages to the page, newest last. */
  sent(): unknown[][];
}

/** Starts the built main program and waits for its window, or its refusal. */
export async function start(
  settings: Partial<Settings> = {},
  machine: Machine = {},
  folder?: string,
): Promise<Started> {
  const at = folder ?? (await builtFolder());
  // The test may change its settings later.
  const electron = new StandIn(
    Object.assign(settings, {
      userData: settings.userData ?? join(at, 'userData'),
      platform: machine.platform ?? 'linux',
    }),
  );
  runBuilt(at, 'main.cjs', electron.module, machine);
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  const handler = (name: string) =>
    electron.handlers.get(name) as (...args: unknown[]) => Promise<unknown>;
  return {
    electron,
    folder: at,
    window: electron.windows[0]!,
    ask: (name, question, from = frame()) =>
      handler('phasage:ask')({ senderFrame: from }, name, question),
    drop: async (path, from = frame()) => handler('phasage:drop')({ senderFrame: from }, path),
    fetch: (url, method = 'GET') => handler('protocol app')({ url, method }) as Promise<Response>,
    sent: () => electron.windows[0]!.webContents.sent.map(([, ...event]) => event),
  };
}
