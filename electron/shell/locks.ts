/**
 * Shuts what a page could otherwise do: the network, other pages, other windows, permissions,
 * downloads.
 */
import {
  session,
  shell,
  type BrowserWindowConstructorOptions,
  type Session,
  type WebContents,
} from 'electron';
import {
  isOwnBlob,
  isOwnFrame,
  linkToShow,
  mayHave,
  mayNavigate,
  mayOpen,
  mayRequest,
  ORIGIN,
} from './address';

/** What Chromium's certificate verifier takes as a refusal. */
const REFUSED_CERTIFICATE = -2;

/** Whether the system checks spelling without fetching anything. */
export const CHECKS_SPELLING = process.platform === 'darwin';

/** The address of a page that nothing was loaded in. */
const BLANK: ReadonlySet<string> = new Set(['', 'about:blank']);

/** Locks a session before anything is loaded in it. */
export function lockSession(locked: Session, hasDevTools: boolean): void {
  locked.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url, hasDevTools) }),
  );
  locked.setPermissionRequestHandler(
    (contents, permission, answer, { requestingUrl, isMainFrame }) =>
      answer(
        mayHave(
          permission,
          isPresenter(contents, requestingUrl) ? ORIGIN : requestingUrl,
          isMainFrame,
        ),
      ),
  );
  locked.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) =>
    mayHave(permission, origin, isMainFrame),
  );
  locked.setDevicePermissionHandler(() => false);
  locked.setCertificateVerifyProc((_request, answer) => answer(REFUSED_CERTIFICATE));
  // macOS has its own; elsewhere the dictionaries would be downloaded.
  locked.setSpellCheckerEnabled(CHECKS_SPELLING);
  locked.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
}

/**
 * Whether a page is the presenter's window: blank, and opened by the page itself. Electron gives its
 * last committed address where it asks for something, and it has none of its own.
 */
function isPresenter({ opener }: WebContents, url: string): boolean {
  return BLANK.has(url) && isOwnFrame(opener);
}

/** Locks the page's own session. */
export function lockOwnSession(hasDevTools: boolean): void {
  lockSession(session.defaultSession, hasDevTools);
}

/** The presenter's window: it has no preload, so it can ask the host nothing. */
const PRESENTER: BrowserWindowConstructorOptions = {
  autoHideMenuBar: true,
  webPreferences: {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  },
};

/** Locks a page, whoever made it. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url, frameName }) => {
    if (mayOpen(url, frameName))
      return { action: 'allow', overrideBrowserWindowOptions: PRESENTER };
    showOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (details) => {
    if (!mayNavigate(details.url, details.isMainFrame)) details.preventDefault();
  });
  contents.on('will-navigate', (details) => {
    if (!mayNavigate(details.url, details.isMainFrame)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!mayNavigate(details.url, details.isMainFrame)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** A link that would open a window opens in the user's browser instead. */
function showOutside(url: string): void {
  const link = linkToShow(url);
  if (link !== null)
    shell.openExternal(link).catch((thrown: unknown) => console.error(link, thrown));
}
