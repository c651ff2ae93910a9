/**
 * The parts of windows, pages and the session that the main program uses; each member has
 * Electron's type.
 */
import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Session,
  WebContents,
  WebFrameMain,
} from 'electron';
import { preventable, type ContentsEvents, type SessionEvents, type WindowEvents } from './events';

type ContentsPart = Pick<
  WebContents,
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'send'
  | 'forcefullyCrashRenderer'
  | 'executeJavaScript'
  | 'printToPDF'
  | 'replaceMisspelling'
  | 'setZoomLevel'
  | 'opener'
>;
export type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

export class StandInContents extends EventEmitter<ContentsEvents> implements ContentsPart {
  /** The last committed address, which Electron gives as the requester's. */
  committed = 'about:blank';
  /** The frame that opened this page; null for a window of the program itself. */
  opener: WebFrameMain | null = null;
  openHandler: OpenHandler | null = null;
  webRtc = '';
  readonly sent: unknown[][] = [];
  crashes = 0;
  /** Expressions run in the page, the answers of the printing page, and the options of a print. */
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
  readonly replaced: string[] = [];
  async replaceMisspelling(text: string): Promise<void> {
    this.replaced.push(text);
  }
  zoomLevel = 2;
  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }
  /** The page calls `window.open` or follows a link with a target. True if a window opens. */
  open(url: string, frameName = ''): boolean {
    return this.openHandler!({ url, frameName } as never).action === 'allow';
  }
}

type WindowPart = Pick<
  BrowserWindow,
  | 'loadURL'
  | 'close'
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

export class StandInWindow extends EventEmitter<WindowEvents> implements WindowPart {
  readonly webContents = new StandInContents();
  readonly loaded: string[] = [];
  readonly did: string[] = [];
  /** True if the page's `beforeunload` prevents closing. */
  holdsBack = false;
  inFullScreen = false;
  /** Called for a prevented close, and for one that goes through. */
  onCloseCancelled: () => void = () => undefined;
  onGone: () => void = () => undefined;
  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
    if (options.webPreferences?.preload === '')
      throw new Error('a preload script must have an absolute path');
  }
  /** The user's own click on the cross: `close`, then the page's `beforeunload`. */
  close(): void {
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return this.onCloseCancelled();
    if (this.holdsBack) {
      const left = preventable();
      this.webContents.emit('will-prevent-unload', left);
      if (!left.defaultPrevented) return this.onCloseCancelled();
    }
    this.did.push('close');
    this.#gone();
  }
  #gone(): void {
    this.emit('closed');
    this.onGone();
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.webContents.committed = url;
  }
  show(): void {
    this.did.push('show');
    this.emit('show');
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
    return this.inFullScreen;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0, width = 0, height = 0 } = this.options;
    return { x, y, width, height };
  }
  isDestroyed(): boolean {
    return this.did.includes('destroy') || this.did.includes('close');
  }
  /** Closes without `close` and without asking the page. */
  destroy(): void {
    this.did.push('destroy');
    this.#gone();
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

export class StandInSession extends EventEmitter<SessionEvents> implements SessionPart {
  beforeRequest: BeforeRequest | null = null;
  permissionRequest: Given<'setPermissionRequestHandler'> | null = null;
  permissionCheck: Given<'setPermissionCheckHandler'> | null = null;
  device: Given<'setDevicePermissionHandler'> | null = null;
  /** A page requests a permission; gives the program's answer. */
  requested(by: StandInContents, permission: string, isMainFrame = true): boolean {
    let granted: boolean | null = null;
    this.permissionRequest!(
      by as never,
      permission as never,
      (answer) => {
        granted = answer;
      },
      { requestingUrl: by.committed, isMainFrame },
    );
    return granted!;
  }
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

/** A frame as the sender of a message. */
export function frame(
  of: Partial<Pick<WebFrameMain, 'url' | 'parent' | 'detached'>> = {},
): WebFrameMain {
  return { url: 'app://phasage/', parent: null, detached: false, ...of } as WebFrameMain;
}
