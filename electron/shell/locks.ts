/** Restricts the page: no network, other pages, other windows, permissions or downloads. */
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

/** Chromium's certificate verifier reads this as a refusal. */
const REFUSED_CERTIFICATE = -2;

/** True if the system checks spelling without fetching anything. */
export const CHECKS_SPELLING = process.platform === 'darwin';

/** The address of a page before anything loads in it. */
const BLANK: ReadonlySet<string> = new Set(['', 'about:blank']);

/** Restricts a session before anything loads in it. */
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
  // macOS has its own spelling checker; elsewhere Chromium would download dictionaries.
  locked.setSpellCheckerEnabled(CHECKS_SPELLING);
  locked.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
}

/**
 * True for the presenter's window: blank, and opened by the page itself. When it makes a request,
 * Electron gives its last committed address, and it has none.
 */
function isPresenter({ opener }: WebContents, url: string): boolean {
  return BLANK.has(url) && isOwnFrame(opener);
}

/** Restricts the page's own session. */
export function lockOwnSession(hasDevTools: boolean): void {
  lockSession(session.defaultSession, hasDevTools);
}

/** The presenter's window has no preload, so it can't send requests to the host. */
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

/** Restricts a page, whoever opened it. */
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

/** Opens a link in the user's browser instead of a new window. */
function showOutside(url: string): void {
  const link = linkToShow(url);
  if (link !== null)
    shell.openExternal(link).catch((thrown: unknown) => console.error(link, thrown));
}
