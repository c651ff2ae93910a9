/**
 * Windows, pages and the session as far as the main program uses them; each member has the type it
 * has in Electron.
 */
import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Session,
  WebContents,
  WebFrameMain,
} from 'electron';
import type { ToldByContents, ToldBySession, ToldByWindow } from './told';

type ContentsPart = Pick<
  WebContents,
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'send'
  | 'forcefullyCrashRenderer'
  | 'executeJavaScript'
  | 'printToPDF'
>;
export type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

export class StandInContents extends EventEmitter<ToldByContents> implements ContentsPart {
  openHandler: OpenHandler | null = null;
  webRtc = '';
  readonly sent: unknown[][] = [];
  crashes = 0;
  /** Expressions run in the page; what the printing page answers; what a print was asked with. */
  readonly ran: string[] = [];
  shown: () => Promise<unknown> = async () => ({
    pages: 1,
    title: 'Feuille de route',
    problem: null,
  });
  printed: Parameters<WebContents['printToPDF']>[0] | null = null;
  async executeJavaScript(code: string): Promise<unknown> {
    this.ran.push(code);
    return this.shown();
  }
  async printToPDF(options: Parameters<WebContents['printToPDF']>[0]): Promise<Buffer> {
    this.printed = options;
    return Buffer.from('%PDF-1.4');
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.webRtc = policy;
  }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push([channel, ...args]);
  }
  forcefullyCrashRenderer(): void {
    this.crashes += 1;
  }
}

type WindowPart = Pick<
  BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'maximize'
  | 'setFullScreen'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'destroy'
>;

export class StandInWindow extends EventEmitter<ToldByWindow> implements WindowPart {
  readonly webContents = new StandInContents();
  readonly loaded: string[] = [];
  readonly did: string[] = [];
  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
  show(): void {
    this.did.push('show');
  }
  focus(): void {
    this.did.push('focus');
  }
  restore(): void {
    this.did.push('restore');
  }
  maximize(): void {
    this.did.push('maximize');
  }
  setFullScreen(flag: boolean): void {
    this.did.push(flag ? 'fullScreen' : 'notFullScreen');
  }
  isMinimized(): boolean {
    return true;
  }
  isMaximized(): boolean {
    return this.did.includes('maximize');
  }
  isFullScreen(): boolean {
    return false;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0, width = 0, height = 0 } = this.options;
    return { x, y, width, height };
  }
  isDestroyed(): boolean {
    return this.did.includes('destroy');
  }
  destroy(): void {
    this.did.push('destroy');
    this.emit('closed');
  }
}

type BeforeRequest = (
  details: { url: string },
  answer: (given: { cancel?: boolean }) => void,
) => void;
type Given<K extends keyof Session> = Session[K] extends (
  handler: infer H,
  ...more: never[]
) => unknown
  ? NonNullable<H>
  : never;
type SessionPart = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setCertificateVerifyProc'
  | 'setSpellCheckerEnabled'
  | 'clearStorageData'
>;

export class StandInSession extends EventEmitter<ToldBySession> implements SessionPart {
  beforeRequest: BeforeRequest | null = null;
  permissionRequest: Given<'setPermissionRequestHandler'> | null = null;
  permissionCheck: Given<'setPermissionCheckHandler'> | null = null;
  device: Given<'setDevicePermissionHandler'> | null = null;
  certificate: Given<'setCertificateVerifyProc'> | null = null;
  spellChecker = true;
  cleared: unknown = null;
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: Given<'setPermissionRequestHandler'> | null): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Given<'setPermissionCheckHandler'> | null): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Given<'setDevicePermissionHandler'> | null): void {
    this.device = handler;
  }
  setCertificateVerifyProc(handler: Given<'setCertificateVerifyProc'> | null): void {
    this.certificate = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
  async clearStorageData(options?: Parameters<Session['clearStorageData']>[0]): Promise<void> {
    this.cleared = options;
  }
}

/** A frame, as a message's sender. */
export function frame(
  of: Partial<Pick<WebFrameMain, 'url' | 'parent' | 'detached'>> = {},
): WebFrameMain {
  return { url: 'app://phasage/', parent: null, detached: false, ...of } as WebFrameMain;
}
