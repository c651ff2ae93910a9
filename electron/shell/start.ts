/**
 * Starts the desktop window: settings that must precede Chromium's start, then the window and its
 * answers.
 */
import { join } from 'node:path';
import { Menu, app, ipcMain, session } from 'electron';
import { say } from '../../shared/i18n/words';
import { refusedSwitch } from './address';
import { answerAsk } from './answering';
import { shellAnswers } from './answers';
import { ASK } from './channels';
import { sayRefusal } from './dialogs';
import { givenPath, handedPath } from './given';
import { keep, readKept } from './kept';
import { lockContents, lockOwnSession, lockSession } from './locks';
import { menuTemplate } from './menuTemplate';
import { PROFILE_VERSION, newerThan, type Profile } from './profile';
import { registerScheme, serveApp } from './protocol';
import { makeRunning, type Running } from './running';
import { makeWindow, raise } from './window';
import { sayProblem } from '../../shared/wording/problems';

/** Folder of the built main program, beside that of the built page. */
const HERE = import.meta.dirname;

/** Starts the app, or explains in one sentence why it can't. */
export function startShell(): void {
  const refused = app.isPackaged ? refusedSwitch((name) => app.commandLine.hasSwitch(name)) : null;
  if (refused !== null) return leave(say('shell.refusedSwitch', { name: refused }));
  const file = givenPath(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
  // If Phasage is already running, hands it the file and brings it to the front.
  if (!app.requestSingleInstanceLock({ file })) return app.exit(0);
  if (!isOwnProfile()) return;
  const running = makeRunning(file);
  registerScheme();
  app.enableSandbox();
  // Never looks up a host name, whatever asks for it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
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
  void app.whenReady().then(() => open(running, !app.isPackaged));
}

function open(running: Running, hasDevTools: boolean): void {
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
  const showMenu = (groups: Parameters<typeof menuTemplate>[0]): void => {
    const template = menuTemplate(groups, {
      platform: process.platform,
      hasDevTools,
      choose: (id) => running.tell('actionChosen', { id }),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  showMenu([]);
  const answers = shellAnswers(running, showMenu);
  ipcMain.handle(ASK, (event, name: unknown, question: unknown) =>
    answerAsk(answers, event.senderFrame, name, question),
  );
  running.window = makeWindow({
    preload: join(HERE, 'preload.cjs'),
    placeFile: inUserData('window.json'),
    hasDevTools,
    unsaved: () => running.unsaved,
    reopened: () => {
      running.unsaved = false;
    },
    now: () => Date.now(),
  });
  running.window.on('closed', () => {
    running.window = null;
  });
}

/**
 * Whether this version or an older one wrote the user's data; then marks the data as this one's.
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

function leave(why: string): void {
  sayRefusal(why);
  app.exit(1);
}

function inUserData(name: string): string {
  return join(app.getPath('userData'), name);
}
