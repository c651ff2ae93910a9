/**
 * The app's only window: makes it, places it, reopens it after a crash, and asks before closing it
 * would lose edits.
 */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { START_URL } from './address';
import { makeCrashes } from './crashes';
import { asksToGiveUp, asksToLose, asksToReopen } from './dialogs';
import { keep, readKept } from './kept';
import { SMALLEST, placeOn, type Box, type Place } from './placing';

export interface WindowOptions {
  /** The built preload. */
  readonly preload: string;
  /** The file that keeps the window's place between starts. */
  readonly placeFile: string;
  readonly hasDevTools: boolean;
  /** Whether closing would lose edits; the page keeps this up to date. */
  unsaved(): boolean;
  /** The page starts again: forgets everything the former page reported. */
  reopened(): void;
  now(): number;
}

const BACKGROUND = { light: '#ffffff', dark: '#16191d' } as const;

/** Makes the window and shows it once the page has something to draw. */
export function makeWindow(options: WindowOptions): BrowserWindow {
  const place = placeOn(readKept(options.placeFile), screens());
  const window = new BrowserWindow({
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Phasage',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.hasDevTools,
    },
  });
  window.once('ready-to-show', () => show(window, place));
  askBeforeClosing(window, options);
  reopenAfterCrash(window, options);
  load(window);
  return window;
}

/** Brings the window to the front. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function load(window: BrowserWindow): void {
  window.loadURL(START_URL).catch((error: unknown) => console.error(START_URL, error));
}

function show(window: BrowserWindow, place: Place): void {
  if (place.maximised) window.maximize();
  if (place.fullScreen) window.setFullScreen(true);
  window.show();
}

function screens(): [Box, ...Box[]] {
  const main = screen.getPrimaryDisplay();
  return [
    main.workArea,
    ...screen
      .getAllDisplays()
      .filter((display) => display.id !== main.id)
      .map((display) => display.workArea),
  ];
}

function askBeforeClosing(window: BrowserWindow, { placeFile, unsaved }: WindowOptions): void {
  let agreed = false;
  window.on('close', (event) => {
    if (!agreed && unsaved() && !asksToLose(window)) {
      event.preventDefault();
      return;
    }
    agreed = true;
    const place: Place = {
      ...window.getNormalBounds(),
      maximised: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    };
    keep(placeFile, place);
  });
  // The page itself also holds the window back (unsaved edits): ask once, not twice.
  window.webContents.on('will-prevent-unload', (event) => {
    if (agreed || asksToLose(window)) event.preventDefault();
  });
}

function reopenAfterCrash(window: BrowserWindow, { now, reopened }: WindowOptions): void {
  const afterCrash = makeCrashes();
  const { webContents } = window;
  let hung: AbortController | null = null;
  const reopen = (): void => {
    reopened();
    load(window);
  };
  webContents.on('render-process-gone', (_event, { reason }) => {
    hung?.abort();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (afterCrash(now()) === 'reopen') return reopen();
    void asksToReopen(window).then((again) => (again ? reopen() : window.destroy()));
  });
  window.on('unresponsive', () => {
    if (hung) return;
    hung = new AbortController();
    void asksToGiveUp(window, hung.signal).then((giveUp) => {
      hung = null;
      if (giveUp) webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => hung?.abort());
}
