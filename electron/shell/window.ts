/**
 * The app's only window: makes it, places it, reopens it after a crash, and asks before closing it
 * would lose edits.
 */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { START_URL } from './address';
import { makeCrashes } from './crashes';
import { closeInOrder } from './closing';
import { asksToGiveUp, asksToLose, asksToReopen } from './dialogs';
import { keep, readKept } from './kept';
import { CHECKS_SPELLING } from './locks';
import { SMALLEST, placeOn, type Box, type Place } from './placing';

export interface WindowOptions {
  /** The built preload. */
  readonly preload: string;
  /** The file that keeps the window's place between starts. */
  readonly placeFile: string;
  readonly hasDevTools: boolean;
  /** True if closing would lose edits; the page keeps this up to date. */
  unsaved(): boolean;
  /** Makes the page write its pending edits. */
  flush(): Promise<void>;
  /** False on Wayland, where a program does not know where its window is. */
  readonly knowsPlace: boolean;
  /** The page starts again: forgets everything the former page reported. */
  reopened(): void;
  now(): number;
}

/** How long a window that is not ready to show stays hidden, in ms. */
const HIDDEN_MS = 2000;
const BACKGROUND = { light: '#ffffff', dark: '#16191d' } as const;

/** Makes the window and shows it when the page has something to draw. */
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
      spellcheck: CHECKS_SPELLING,
      devTools: options.hasDevTools,
    },
  });
  showOnce(window, place);
  keepPlace(window, place, options);
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

/**
 * Shows a window when its page is visible. On Wayland a hidden window may never be ready to show
 * (electron#48859), so showing it after the page's load or two seconds must do.
 */
function showOnce(window: BrowserWindow, place: Place): void {
  let limit: NodeJS.Timeout | null = null;
  const show = (): void => {
    if (limit === null) return;
    clearTimeout(limit);
    limit = null;
    if (window.isDestroyed()) return;
    if (place.maximised) window.maximize();
    if (place.fullScreen) window.setFullScreen(true);
    window.show();
  };
  limit = setTimeout(show, HIDDEN_MS);
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
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

/** Keeps the window's place between starts, as it was when it closed. */
function keepPlace(window: BrowserWindow, former: Place, options: WindowOptions): void {
  // The page goes to full screen for a presentation, which is not the window's own state.
  let isPresenting = false;
  window.on('enter-html-full-screen', () => {
    isPresenting = true;
  });
  window.on('leave-html-full-screen', () => {
    isPresenting = false;
  });
  closeInOrder(window, {
    unsaved: options.unsaved,
    flush: options.flush,
    asksToLose: () => asksToLose(window),
    leaving: () => {
      const { x, y, width, height } = window.getNormalBounds();
      const place: Place = {
        ...(options.knowsPlace ? { x, y } : { x: former.x, y: former.y }),
        width,
        height,
        maximised: window.isMaximized(),
        fullScreen: isPresenting ? former.fullScreen : window.isFullScreen(),
      };
      keep(options.placeFile, place);
    },
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
