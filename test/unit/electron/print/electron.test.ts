/**
 * The command line's print with Electron: the built printing program on the stand-in, its errand
 * through files, and the fallback without Electron.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printByEither } from '../../../../electron/print/choice';
import { printByElectron } from '../../../../electron/print/electron';
import { readAnswer, writeAnswer, writeErrand } from '../../../../electron/print/errand';
import type { PrintedFiles } from '../../../../electron/print/files';
import { usableElectron } from '../../../../electron/print/runtime';
import type { Machine } from '../../../../electron/web/browsers';
import { say } from '../../../../shared/i18n/words';
import { freshFolder } from '../host/harness';
import { StandIn } from '../standIn/electron';
import { builtFolder, runBuilt } from '../standIn/load';

const folder = freshFolder();
const JOB = { kind: 'roadmap' as const, plan: { title: 'L’été' } };
const DONE: PrintedFiles = {
  ok: true,
  value: { pages: 1, title: 'Feuille de route', problem: null, files: [Buffer.from('%PDF-1.4')] },
};

describe('the built printing program', () => {
  /** Runs it on an errand; `ready` may change the answers of its window. */
  async function ran(errand: string): Promise<StandIn> {
    const at = await builtFolder();
    const electron = new StandIn({ userData: join(at, 'userData') });
    runBuilt(at, 'printing.cjs', electron.module, {
      args: [join(at, 'dist/electron/printing.cjs'), errand],
    });
    await expect.poll(() => electron.log.at(-1)).toMatch(/^exit/);
    return electron;
  }

  test('prints the errand in a hidden window with its own profile and the app’s locks, and ends', async () => {
    await writeErrand(folder(), { job: JOB, kind: 'pdf' });
    const electron = await ran(folder());
    expect(electron.log).toEqual(['scheme', 'sandbox', 'ready', 'exit 0']);
    expect(electron.paths.get('userData')).toBe(join(folder(), 'profile'));
    expect(electron.appended).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    const [hidden] = electron.windows;
    expect(hidden!.options).toMatchObject({
      show: false,
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
    });
    expect(hidden!.loaded).toEqual(['app://phasage/print.html']);
    expect(hidden!.webContents.ran).toEqual([`window.phasagePrint.show(${JSON.stringify(JOB)})`]);
    expect(hidden!.webContents.printed).toMatchObject({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    expect(hidden!.did).toEqual(['destroy']);
    expect(await readAnswer(folder())).toEqual(DONE);
  });

  test('answers with the reason if it can’t read the errand', async () => {
    writeFileSync(join(folder(), 'job.json'), '{');
    expect((await ran(folder())).log.at(-1)).toBe('exit 1');
    expect(await readAnswer(folder())).toMatchObject({ ok: false, code: 'print.failed' });
  });
});

describe.skipIf(process.platform === 'win32')('the command line', () => {
  const errands = (): string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('phasage-errand-'));
  const program = (script: string): string => {
    const path = join(folder(), 'electron');
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const by = (script: string, most?: number): Promise<PrintedFiles> =>
    printByElectron(
      {
        program: program(script),
        entry: 'printing.cjs',
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      },
      { job: JOB, kind: 'pdf' },
      most,
    );

  test('gets the answer of the program it starts, as itself and not as Node; removes the errand', async () => {
    const [ready, told] = [mkdtempSync(join(folder(), 'ready-')), join(folder(), 'told')];
    await writeAnswer(ready, DONE);
    const before = errands();
    expect(
      await by(
        `cp '${ready}'/* "$2"; cat "$2/job.json" > '${told}'; test -z "$ELECTRON_RUN_AS_NODE"`,
      ),
    ).toEqual(DONE);
    expect(existsSync(told)).toBe(true);
    await writeAnswer(ready, { ok: false, code: 'roadmap.noStep', params: {} });
    expect(await by(`cp '${ready}'/answer.json "$2"; exit 1`)).toEqual({
      ok: false,
      code: 'roadmap.noStep',
      params: {},
    });
    expect(errands().filter((name) => !before.includes(name))).toEqual([]);
  });

  test('says that it did not start if it ends without an answer, is missing, or never ends', async () => {
    expect(await by('exit 127')).toEqual({
      ok: false,
      code: 'print.noStart',
      params: { reason: '127' },
    });
    expect(await by('exec sleep 60', 200)).toEqual({
      ok: false,
      code: 'print.noStart',
      params: { reason: 'SIGKILL' },
    });
    expect(
      await printByElectron(
        { program: join(folder(), 'absent'), entry: '', env: {} },
        { job: JOB, kind: 'pdf' },
      ),
    ).toMatchObject({ code: 'print.noStart', params: { reason: 'ENOENT' } });
  });
});

test('Electron prints if it can; else Chromium, with one line about the reason', async () => {
  const lines: string[] = [];
  const failed = (code: string): PrintedFiles => ({ ok: false, code, params: {} });
  const made = (electron: Parameters<typeof printByEither>[0]['electron']): Promise<PrintedFiles> =>
    printByEither({
      electron,
      chromium: async () => DONE,
      say: (lack) => {
        lines.push(say('print.byChromium', { reason: say(lack) }));
      },
    });
  expect(await made(async () => failed('roadmap.noStep'))).toEqual(failed('roadmap.noStep'));
  expect(lines).toEqual([]);
  expect(await made(async () => failed('print.noStart'))).toEqual(DONE);
  expect(await made('host.lackScreen')).toEqual(DONE);
  expect(lines).toEqual([
    'Fait par le navigateur installé, non par Electron : Electron n’a pas pu démarrer.',
    'Fait par le navigateur installé, non par Electron : aucun écran.',
  ]);
});

test('uses an Electron that is there, with a screen and not as root', () => {
  mkdirSync(join(folder(), 'dist'));
  writeFileSync(join(folder(), 'dist', 'electron'), '', { mode: 0o755 });
  const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder(), 'dist'), DISPLAY: ':0' };
  const open = { read: () => null, names: () => [], isSetuidRoot: () => false };
  const usable = (machine: Machine): ReturnType<typeof usableElectron> =>
    usableElectron(machine, open);
  expect(usable({ platform: 'linux', env, isRoot: false })).toEqual({
    program: join(folder(), 'dist', 'electron'),
  });
  expect(usable({ platform: 'linux', env, isRoot: true })).toBe('host.lackRoot');
  expect(usable({ platform: 'linux', env: { ...env, DISPLAY: '' }, isRoot: false })).toBe(
    'host.lackScreen',
  );
  expect(
    usable({
      platform: 'linux',
      env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: '/absent' },
      isRoot: false,
    }),
  ).toBe('host.lackElectron');
});
