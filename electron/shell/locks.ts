/**
 * Shuts what a page could otherwise do: the network, other pages, other windows, permissions,
 * downloads.
 */
import {
  session,
  type BrowserWindowConstructorOptions,
  type Session,
  type WebContents,
} from 'electron';
import { isOwnBlob, mayHave, mayNavigate, mayOpen, mayRequest } from './address';

/** What Chromium's certificate verifier takes as a refusal. */
const REFUSED_CERTIFICATE = -2;

/** Locks a session before anything is loaded in it. */
export function lockSession(locked: Session, hasDevTools: boolean): void {
  locked.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url, hasDevTools) }),
  );
  locked.setPermissionRequestHandler(
    (_contents, permission, answer, { requestingUrl, isMainFrame }) =>
      answer(mayHave(permission, requestingUrl, isMainFrame)),
  );
  locked.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) =>
    mayHave(permission, origin, isMainFrame),
  );
  locked.setDevicePermissionHandler(() => false);
  locked.setCertificateVerifyProc((_request, answer) => answer(REFUSED_CERTIFICATE));
  // Its dictionaries would be downloaded.
  locked.setSpellCheckerEnabled(false);
  locked.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
}

/** Locks the page's own session. */
export function lockOwnSession(hasDevTools: boolean): void {
  lockSession(session.defaultSession, hasDevTools);
}

/** The presenter's window: no preload, so it can ask the host nothing. */
const PRESENTER: BrowserWindowConstructorOptions = {
  autoHideMenuBar: true,
  webPreferences: {
    preload: '',
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
  contents.setWindowOpenHandler(({ url, frameName }) =>
    mayOpen(url, frameName)
      ? { action: 'allow', overrideBrowserWindowOptions: PRESENTER }
      : { action: 'deny' },
  );
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
