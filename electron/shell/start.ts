/**
 * Starts the desktop window: settings that must precede Chromium's start, then the window and its
 * answers.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, ipcMain, session } from 'electron';
import { say } from '../../shared/i18n/words';
import { isOwnFrame, refusedSwitch } from './address';
import { answerAsk } from './answering';
import { APP_ID } from './appId';
import { shellAnswers } from './answers';
import { ASK, DROP } from './channels';
import { endAfterAnswers, makeUnderWay, type UnderWay } from './closing';
import { offerEditing } from './contextMenu';
import { databaseName } from './databaseName';
import { sayLeft, sayRefusal } from './dialogs';
import { givenPath, handedPath } from './given';
import { keep, readKept } from './kept';
import { lockContents, lockOwnSession, lockSession } from './locks';
import { menuBar } from './menuBar';
import { PROFILE_VERSION, newerThan, type Profile } from './profile';
import { formerProfile, moveProfile, profileFolder, type Former } from './profileFolder';
import { registerScheme, serveApp } from './protocol';
import { makeRunning, type Running } from './running';
import { setSwitches, useProfile } from './settings';
import { makeWindow, raise } from './window';
import { sayProblem } from '../../shared/wording/problems';

/** Folder of the built main program, beside that of the built page. */
const HERE = import.meta.dirname;

/** Starts the app, or explains in one sentence why it can't. */
export function startShell(): void {
  const refused = app.isPackaged ? refusedSwitch((name) => app.commandLine.hasSwitch(name)) : null;
  if (refused !== null) return leave(say('shell.refusedSwitch', { name: refused }));
  const file = givenPath(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
  const { toMove, left } = placeProfile();
  // If Phasage is already running, hands it the file and brings it to the front.
  if (!app.requestSingleInstanceLock({ file })) return app.exit(0);
  if (toMove !== null) moveFrom(toMove);
  if (!isOwnProfile()) return;
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  const profile = databaseName(app.getPath('userData'));
  const running = makeRunning(file);
  const underWay = makeUnderWay();
  registerScheme();
  setSwitches();
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents);
    offerEditing(contents);
  });
  app.on('second-instance', (_event, _args, _folder, handed) => {
    const path = handedPath(handed);
    if (path !== null) running.give(path);
    if (running.window) raise(running.window);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    const given = handedPath({ file: path });
    if (given !== null) running.give(given);
  });
  app.on('window-all-closed', () => app.quit());
  endAfterAnswers(app, underWay);
  void app.whenReady().then(() => open(running, underWay, profile, left));
}

function open(running: Running, underWay: UnderWay, profile: string, left: string | null): void {
  const hasDevTools = !app.isPackaged;
  lockOwnSession(hasDevTools);
  app.on('session-created', (made) => {
    if (made !== session.defaultSession) lockSession(made, hasDevTools);
  });
  serveApp(join(HERE, '../renderer'));
  app.setAboutPanelOptions({
    applicationName: 'Phasage',
    applicationVersion: app.getVersion(),
    copyright: say('shell.licence'),
    credits: say('shell.aboutText'),
  });
  const showMenu = menuBar({
    platform: process.platform,
    hasDevTools,
    choose: (id, byKey) => running.tell('actionChosen', { id, byKey }),
    usualTextSize: () => running.window?.webContents.setZoomLevel(0),
  });
  showMenu([]);
  const { answers, dropped } = shellAnswers(running, profile, showMenu);
  ipcMain.handle(ASK, (event, name: unknown, question: unknown) =>
    underWay.during(answerAsk(answers, event.senderFrame, name, question)),
  );
  ipcMain.handle(DROP, (event, path: unknown) => {
    const given = isOwnFrame(event.senderFrame) ? handedPath({ file: path }) : null;
    return given && dropped(given);
  });
  running.window = makeWindow({
    preload: join(HERE, 'preload.cjs'),
    placeFile: inUserData('window.json'),
    knowsPlace: !isOnWayland(),
    hasDevTools,
    unsaved: () => running.unsaved,
    flush: () => running.flush(),
    reopened: () => {
      running.unsaved = false;
      running.hasPlan = false;
    },
    now: () => Date.now(),
  });
  const { window } = running;
  window.on('closed', () => {
    running.window = null;
  });
  if (left !== null) window.once('show', () => void sayLeft(window, left));
}

/** Electron uses Wayland in a Wayland session, unless `--ozone-platform` names another. */
function isOnWayland(): boolean {
  const platform = app.commandLine.getSwitchValue('ozone-platform');
  if (platform === 'x11' || platform === 'wayland') return platform === 'wayland';
  const { XDG_SESSION_TYPE: type, WAYLAND_DISPLAY: display } = process.env;
  return (
    process.platform === 'linux' && (type === 'wayland' || (type !== 'x11' && Boolean(display)))
  );
}

/** Puts the profile in its place on this system. Returns what that leaves to do. */
function placeProfile(): Former {
  const user = { platform: process.platform, env: process.env, home: homedir() };
  const folder = app.commandLine.hasSwitch('user-data-dir') ? null : profileFolder(user);
  const usual = app.getPath('userData');
  if (folder === null || folder === usual) return { toMove: null, left: null };
  const former = formerProfile(user, usual);
  useProfile(folder);
  return former;
}

/** Moves the profile; if that fails, this run uses the former folder. */
function moveFrom(former: string): void {
  try {
    moveProfile(former, app.getPath('userData'));
  } catch (error) {
    console.error(former, error);
    useProfile(former);
  }
}

/**
 * True if this version or an older one wrote the user's data; then marks the data as this
 * version's.
 */
function isOwnProfile(): boolean {
  const file = inUserData('profile.json');
  const own: Profile = {
    profile: PROFILE_VERSION,
    app: app.getVersion(),
    electron: Number.parseInt(process.versions.electron ?? '0', 10),
  };
  const newer = newerThan(readKept(file), own);
  if (newer) leave(sayProblem(newer));
  else keep(file, own);
  return newer === null;
}

/**
 * Explains why Phasage does not start, and ends. On Linux a dialog needs Chromium, which must not
 * touch the refused data: it starts on an empty folder.
 */
function leave(why: string): void {
  const isLinux = process.platform === 'linux';
  const empty = isLinux ? mkdtempSync(join(app.getPath('temp'), 'phasage-refused-')) : null;
  const end = (): void => {
    sayRefusal(why);
    if (empty !== null) rmSync(empty, { recursive: true, force: true });
    app.exit(1);
  };
  if (empty === null) return end();
  useProfile(empty);
  void app.whenReady().then(end);
}

function inUserData(name: string): string {
  return join(app.getPath('userData'), name);
}
