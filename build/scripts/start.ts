// `npm start [-- file]`: builds what has changed, then starts the app in the best available host.
import { resolve } from 'node:path';
import { electronPackage, electronRuntime, lackOf } from '../../electron/print/runtime';
import { thisMachine } from '../../electron/web/browsers';
import { readStart, startWeb, stayUntilStopped, type StartWords } from '../../electron/web/start';
import { say } from '../../shared/i18n/words';
import { ensureBuilt } from './build';
import { canReach, fetchRuntime, runElectron } from './electron';
import { ROOT } from './targets';

/** Opens the browser on the server at 127.0.0.1. */
async function startInBrowser({ given, wantsWindow }: StartWords): Promise<void> {
  stayUntilStopped(
    await startWeb({
      root: `${ROOT}/dist/renderer`,
      wantsWindow,
      given,
      prepare: () => ensureBuilt(['renderer']),
    }),
  );
}

/** Finds Electron's program, or fetches it if it is missing; else returns the reason. */
async function findElectron(): Promise<{ program: string } | string> {
  const machine = thisMachine();
  const there = electronRuntime(machine);
  const lack = lackOf(machine, there);
  if (lack) return say(lack);
  if (there !== null) return { program: there };
  const folder = electronPackage();
  if (
    folder === null ||
    machine.env['ELECTRON_OVERRIDE_DIST_PATH'] ||
    !(await canReach(machine.env))
  )
    return say('host.lackRuntime');
  console.log(say('host.fetchingElectron'));
  const reason = await fetchRuntime(folder, machine.env);
  const fetched = electronRuntime(machine);
  return fetched === null
    ? say('host.fetchFailed', { reason: reason ?? '' })
    : { program: fetched };
}

/** Runs the desktop window until the user closes it; returns the reason if it can't open. */
async function startInElectron({ given }: StartWords): Promise<string | null> {
  const found = await findElectron();
  if (typeof found === 'string') return found;
  await ensureBuilt(['renderer', 'electron']);
  // Starts the folder, not the program: Electron reads the version and the name, which decides
  // where the plans are, from the folder's package.json.
  const code = await runElectron(
    found.program,
    [ROOT, ...(given === undefined ? [] : [given])],
    process.env,
  );
  if (code === null) return say('host.lackStart');
  process.exitCode = code;
  return null;
}

/** The only place that chooses a host. */
async function startHost(words: StartWords): Promise<void> {
  if (!words.wantsBrowser) {
    const reason = await startInElectron(words);
    if (reason === null) return;
    console.log(say('host.noElectron', { reason }));
  }
  await startInBrowser(words);
}

const words = readStart(process.argv.slice(2), process.env);
if (typeof words === 'string') {
  console.error(words);
  process.exitCode = 1;
} else {
  try {
    // npm runs scripts in the repository's root, but users' paths are relative to their own folder.
    await startHost({
      ...words,
      given:
        words.given === undefined
          ? undefined
          : resolve(process.env['INIT_CWD'] ?? '.', words.given),
    });
  } catch (error) {
    console.error(say('host.buildFailed', { reason: (error as Error).message }));
    process.exitCode = 1;
  }
}
