/**
 * Replaces the `electron` module below the built main program: records its calls, and answers as
 * the test wants.
 */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as Real from 'electron';
import { StandInMenu } from './menu';
import { preventable, type AppEvents } from './events';
import type { StandInContents } from './window';
import { StandInSession, StandInWindow } from './window';

export interface Settings {
  readonly userData: string;
  readonly platform?: NodeJS.Platform;
  readonly packaged?: boolean;
  readonly switches?: readonly string[];
  readonly switchValues?: Readonly<Record<string, string>>;
  /** False for a second start. */
  readonly first?: boolean;
  readonly workAreas?: readonly Real.Rectangle[];
  /** The buttons that answer the message boxes, in order. */
  readonly boxes?: number[];
  /** The choice in each file dialog; null: the user cancels. */
  chosen?: string | null;
}

/** The events in order, and the main program's calls of Electron. */
export class StandIn {
  readonly log: string[] = [];
  readonly windows: StandInWindow[] = [];
  readonly session = new StandInSession();
  readonly boxes: Real.MessageBoxSyncOptions[] = [];
  readonly errors: string[] = [];
  /** Errors invisible to a user who started the program with a click. */
  readonly stderr: string[] = [];
  readonly shown: string[] = [];
  readonly appended: string[][] = [];
  readonly paths = new Map<string, string>();
  handed: unknown = undefined;
  privileges: readonly Real.CustomScheme[] = [];
  handlers = new Map<string, (...args: never[]) => unknown>();
  menu = new StandInMenu([]);
  /** How often the program set the whole menu bar; each time closes an open menu. */
  menusSet = 0;
  readonly popups: StandInMenu[] = [];
  readonly recent: string[] = [];
  modelId: string | null = null;
  readonly switches: Set<string>;
  readonly app;
  #isReady = false;
  #isQuitting = false;
  constructor(readonly settings: Settings) {
    this.switches = new Set(settings.switches);
    this.app = Object.assign(new EventEmitter<AppEvents>(), this.#app());
  }

  get platform(): NodeJS.Platform {
    return this.settings.platform ?? 'linux';
  }

  /** The module itself. */
  get module(): Record<string, unknown> {
    const made = (window: StandInWindow): void => this.#made(window);
    class BrowserWindow extends StandInWindow {
      constructor(options: Real.BrowserWindowConstructorOptions) {
        super(options);
        made(this);
      }
    }
    return { app: this.app, BrowserWindow, ...this.#rest() };
  }

  #made(window: StandInWindow): void {
    this.windows.push(window);
    window.onCloseCancelled = () => {
      this.#isQuitting = false;
    };
    window.onGone = () => {
      if (this.windows.some((one) => !one.isDestroyed())) return;
      if (this.#isQuitting) this.#willQuit();
      else this.app.emit('window-all-closed');
    };
    this.app.emit('web-contents-created', preventable(), window.webContents as never);
  }

  #commandLine() {
    return {
      hasSwitch: (name: string) => this.switches.has(name),
      // Empty where the switch is not given.
      getSwitchValue: (name: string) => this.settings.switchValues?.[name] ?? '',
      appendSwitch: (name: string, value?: string) => {
        this.appended.push([name, value ?? '']);
      },
    } satisfies Pick<Real.CommandLine, 'hasSwitch' | 'getSwitchValue' | 'appendSwitch'>;
  }

  #usualPath(name: Parameters<Real.App['getPath']>[0]): string {
    const userData = this.paths.get('userData') ?? this.settings.userData;
    if (name === 'userData' || name === 'sessionData') return userData;
    if (name === 'appData' || name === 'temp') return dirname(this.settings.userData);
    return join(userData, name);
  }

  /** Ends at once, without waiting for promises, unless `will-quit` is prevented. */
  #willQuit(): void {
    const event = preventable();
    this.app.emit('will-quit', event);
    this.#isQuitting = false;
    if (!event.defaultPrevented) this.log.push('quit');
  }

  #quit(): void {
    if (this.#isQuitting) return;
    const event = preventable();
    this.app.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    const open = this.windows.filter((window) => !window.isDestroyed());
    if (open.length === 0) this.#willQuit();
    for (const window of open) window.close();
  }

  /** The page opens a window; null if it is refused. */
  opened(by: StandInContents, url: string, frameName: string): StandInWindow | null {
    const answer = by.openHandler!({ url, frameName } as never);
    if (answer.action === 'deny') return null;
    const window = new StandInWindow(answer.overrideBrowserWindowOptions ?? {});
    window.webContents.opener = { url: 'app://phasage/', parent: null, detached: false } as never;
    this.#made(window);
    return window;
  }

  #app() {
    const { settings, log } = this;
    return {
      isPackaged: settings.packaged ?? false,
      name: 'Phasage',
      commandLine: this.#commandLine() as unknown as Real.CommandLine,
      getVersion: () => '0.1.0',
      getPath: (name: Parameters<Real.App['getPath']>[0]) =>
        this.paths.get(name) ?? this.#usualPath(name),
      requestSingleInstanceLock: (data?: Record<string, unknown>) => {
        this.handed = data;
        return settings.first ?? true;
      },
      setPath: (name: Parameters<Real.App['setPath']>[0], path: string) => {
        if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
        this.paths.set(name, path);
      },
      setAppUserModelId: (id: string) => {
        this.modelId = id;
      },
      isReady: () => this.#isReady,
      addRecentDocument: (path: string) => {
        this.recent.push(path);
      },
      clearRecentDocuments: () => {
        this.recent.length = 0;
      },
      exit: (code?: number) => {
        log.push(`exit ${code ?? 0}`);
      },
      quit: () => this.#quit(),
      // Removes "--no-sandbox" from the command line.
      enableSandbox: () => {
        log.push('sandbox');
        this.switches.delete('no-sandbox');
      },
      setAboutPanelOptions: () => undefined,
      whenReady: async () => {
        log.push('ready');
        this.#isReady = true;
      },
    } satisfies Partial<Omit<Real.App, 'on'>>;
  }

  #rest() {
    const areas = this.settings.workAreas ?? [{ x: 0, y: 0, width: 1920, height: 1040 }];
    const displays = areas.map((workArea, id) => ({ id, workArea }) as Real.Display);
    const answer = (options: Real.MessageBoxSyncOptions): number => {
      this.boxes.push(options);
      return this.settings.boxes?.shift() ?? options.cancelId ?? 0;
    };
    const protocol = {
      registerSchemesAsPrivileged: (schemes) => {
        this.log.push('scheme');
        this.privileges = schemes;
      },
      handle: (scheme, handler) => {
        this.handlers.set(`protocol ${scheme}`, handler as never);
      },
    } satisfies Pick<Real.Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
    const ipcMain = {
      handle: (channel, listener) => {
        this.handlers.set(channel, listener as never);
      },
    } satisfies Pick<Real.IpcMain, 'handle'>;
    const screen = {
      getPrimaryDisplay: () => displays[0]!,
      getAllDisplays: () => displays,
    } satisfies Pick<Real.Screen, 'getPrimaryDisplay' | 'getAllDisplays'>;
    const shell = {
      openExternal: async (url) => {
        this.shown.push(url);
      },
    } satisfies Pick<Real.Shell, 'openExternal'>;
    const Menu = {
      buildFromTemplate: (template) =>
        Object.assign(new StandInMenu(template), {
          popup(this: StandInMenu) {
            popups.push(this);
          },
        }) as unknown as Real.Menu,
      setApplicationMenu: (menu) => {
        this.menu = menu as unknown as StandInMenu;
        this.menusSet += 1;
      },
      getApplicationMenu: () => this.menu as unknown as Real.Menu,
    } satisfies Pick<
      typeof Real.Menu,
      'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'
    >;
    const { popups } = this;
    const chosen = (): string | null => this.settings.chosen ?? null;
    const dialog = {
      showErrorBox: (_title: string, content: string) => {
        if (this.platform === 'linux' && !this.#isReady) this.stderr.push(content);
        else this.errors.push(content);
      },
      showMessageBoxSync: (_window: unknown, options?: Real.MessageBoxSyncOptions) =>
        answer(options!),
      showMessageBox: async (_window: unknown, options?: Real.MessageBoxOptions) => ({
        response: answer(options!),
        checkboxChecked: false,
      }),
      showOpenDialog: async () => ({
        canceled: chosen() === null,
        filePaths: [chosen()].filter((path) => path !== null),
      }),
      showSaveDialog: async () => ({ canceled: chosen() === null, filePath: chosen() ?? '' }),
    } satisfies Pick<
      Real.Dialog,
      'showErrorBox' | 'showMessageBoxSync' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'
    >;
    return {
      protocol,
      ipcMain,
      screen,
      shell,
      Menu,
      dialog,
      nativeTheme: { shouldUseDarkColors: false } satisfies Partial<Real.NativeTheme>,
      session: { defaultSession: this.session },
    };
  }
}
