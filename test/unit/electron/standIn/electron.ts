/**
 * Stands in for the `electron` module under the built main program: keeps what the program does
 * with it, and answers what the program asks as the test says.
 */
import { EventEmitter } from 'node:events';
import type * as Real from 'electron';
import { StandInSession, StandInWindow } from './window';
import type { ToldByApp } from './told';

export interface Settings {
  readonly userData: string;
  readonly packaged?: boolean;
  readonly switches?: readonly string[];
  /** False for a second start. */
  readonly first?: boolean;
  readonly workAreas?: readonly Real.Rectangle[];
  /** Which button each message box is answered with, in turn. */
  readonly boxes?: number[];
  readonly chosen?: string | null;
}

/** What happened, in order, and what the main program gave to Electron. */
export class StandIn {
  readonly log: string[] = [];
  readonly windows: StandInWindow[] = [];
  readonly session = new StandInSession();
  readonly boxes: Real.MessageBoxSyncOptions[] = [];
  readonly errors: string[] = [];
  readonly shown: string[] = [];
  readonly appended: string[][] = [];
  readonly paths = new Map<string, string>();
  handed: unknown = undefined;
  privileges: readonly Real.CustomScheme[] = [];
  handlers = new Map<string, (...args: never[]) => unknown>();
  menu: Real.MenuItemConstructorOptions[] = [];
  readonly app;
  constructor(readonly settings: Settings) {
    this.app = Object.assign(new EventEmitter<ToldByApp>(), this.#app());
  }

  /** The module itself. */
  get module(): Record<string, unknown> {
    const made = this.windows;
    class BrowserWindow extends StandInWindow {
      constructor(options: Real.BrowserWindowConstructorOptions) {
        super(options);
        made.push(this);
      }
    }
    return { app: this.app, BrowserWindow, ...this.#rest() };
  }

  #app() {
    const { settings, log } = this;
    return {
      isPackaged: settings.packaged ?? false,
      name: 'Phasage',
      commandLine: {
        hasSwitch: (name: string) => settings.switches?.includes(name) ?? false,
        appendSwitch: (name: string, value?: string) => {
          this.appended.push([name, value ?? '']);
        },
      } satisfies Pick<Real.CommandLine, 'hasSwitch' | 'appendSwitch'> as Real.CommandLine,
      getVersion: () => '0.1.0',
      getPath: (name: Parameters<Real.App['getPath']>[0]) =>
        `${settings.userData}${name === 'userData' ? '' : `/${name}`}`,
      requestSingleInstanceLock: (data?: Record<string, unknown>) => {
        this.handed = data;
        return settings.first ?? true;
      },
      setPath: (name: Parameters<Real.App['setPath']>[0], path: string) => {
        this.paths.set(name, path);
      },
      exit: (code?: number) => {
        log.push(`exit ${code ?? 0}`);
      },
      quit: () => {
        log.push('quit');
      },
      enableSandbox: () => {
        log.push('sandbox');
      },
      setAboutPanelOptions: () => undefined,
      whenReady: async () => {
        log.push('ready');
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
      buildFromTemplate: (template) => template as unknown as Real.Menu,
      setApplicationMenu: (menu) => {
        this.menu = menu as unknown as Real.MenuItemConstructorOptions[];
      },
    } satisfies Pick<typeof Real.Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
    const path = this.settings.chosen ?? null;
    const dialog = {
      showErrorBox: (_title: string, content: string) => {
        this.errors.push(content);
      },
      showMessageBoxSync: (_window: unknown, options?: Real.MessageBoxSyncOptions) =>
        answer(options!),
      showMessageBox: async (_window: unknown, options?: Real.MessageBoxOptions) => ({
        response: answer(options!),
        checkboxChecked: false,
      }),
      showOpenDialog: async () => ({
        canceled: path === null,
        filePaths: path === null ? [] : [path],
      }),
      showSaveDialog: async () => ({ canceled: path === null, filePath: path ?? '' }),
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
