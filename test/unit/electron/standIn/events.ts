/**
 * Electron's events for the main program. `check` never runs: it compares each line with Electron's
 * own types.
 */
import type {
  App,
  BrowserWindow,
  ContextMenuParams,
  Event,
  RenderProcessGoneDetails,
  Session,
  WebContents,
  WebContentsWillFrameNavigateEventParams,
  WindowSessionEndEvent,
} from 'electron';

export type Preventable = Pick<Event, 'preventDefault' | 'defaultPrevented'>;
type SessionEnd = Preventable & Pick<WindowSessionEndEvent, 'reasons'>;
/** The parts of a right click that the program reads. */
export type ContextMenu = Pick<
  ContextMenuParams,
  | 'isEditable'
  | 'selectionText'
  | 'editFlags'
  | 'misspelledWord'
  | 'dictionarySuggestions'
  | 'frame'
  | 'menuSourceType'
>;
type Navigation = Preventable &
  Pick<WebContentsWillFrameNavigateEventParams, 'url' | 'isMainFrame'>;

export interface AppEvents {
  'second-instance': [event: Preventable, args: string[], folder: string, handed: unknown];
  'open-file': [event: Preventable, path: string];
  'window-all-closed': [];
  'before-quit': [event: Preventable];
  'will-quit': [event: Preventable];
  'web-contents-created': [event: Preventable, contents: WebContents];
  'session-created': [session: Session];
}
export interface WindowEvents {
  close: [event: Preventable];
  closed: [];
  unresponsive: [];
  responsive: [];
  'ready-to-show': [];
  show: [];
  'enter-html-full-screen': [];
  'leave-html-full-screen': [];
  'query-session-end': [event: SessionEnd];
  'session-end': [event: SessionEnd];
}
export interface ContentsEvents {
  'will-navigate': [details: Navigation];
  'will-frame-navigate': [details: Navigation];
  'will-redirect': [details: Navigation];
  'will-attach-webview': [event: Preventable, preferences: object, params: Record<string, string>];
  'will-prevent-unload': [event: Preventable];
  'did-finish-load': [];
  'context-menu': [event: Preventable, params: ContextMenu];
  'render-process-gone': [event: Preventable, details: RenderProcessGoneDetails];
}
export interface SessionEvents {
  'will-download': [event: Preventable, item: { getURL(): string }];
}

/** Compiles only if each event exists in Electron, with at least these arguments. */
export function check(
  app: App,
  window: BrowserWindow,
  contents: WebContents,
  session: Session,
): void {
  app.on('second-instance', (...args) => {
    args satisfies AppEvents['second-instance'];
  });
  app.on('open-file', (...args) => {
    args satisfies AppEvents['open-file'];
  });
  app.on('window-all-closed', (...args) => {
    args satisfies AppEvents['window-all-closed'];
  });
  app.on('before-quit', (...args) => {
    args satisfies AppEvents['before-quit'];
  });
  app.on('will-quit', (...args) => {
    args satisfies AppEvents['will-quit'];
  });
  app.on('web-contents-created', (...args) => {
    args satisfies AppEvents['web-contents-created'];
  });
  app.on('session-created', (...args) => {
    args satisfies AppEvents['session-created'];
  });
  window.on('close', (...args) => {
    args satisfies WindowEvents['close'];
  });
  window.on('closed', (...args) => {
    args satisfies WindowEvents['closed'];
  });
  window.on('unresponsive', (...args) => {
    args satisfies WindowEvents['unresponsive'];
  });
  window.on('responsive', (...args) => {
    args satisfies WindowEvents['responsive'];
  });
  window.on('ready-to-show', (...args) => {
    args satisfies WindowEvents['ready-to-show'];
  });
  window.on('show', (...args) => {
    args satisfies WindowEvents['show'];
  });
  window.on('enter-html-full-screen', (...args) => {
    args satisfies WindowEvents['enter-html-full-screen'];
  });
  window.on('leave-html-full-screen', (...args) => {
    args satisfies WindowEvents['leave-html-full-screen'];
  });
  window.on('query-session-end', (...args) => {
    args satisfies WindowEvents['query-session-end'];
  });
  window.on('session-end', (...args) => {
    args satisfies WindowEvents['session-end'];
  });
  contents.on('did-finish-load', (...args) => {
    args satisfies ContentsEvents['did-finish-load'];
  });
  contents.on('context-menu', (...args) => {
    args satisfies ContentsEvents['context-menu'];
  });
  contents.on('will-navigate', (details) => {
    details satisfies Navigation;
  });
  contents.on('will-frame-navigate', (details) => {
    details satisfies Navigation;
  });
  contents.on('will-redirect', (details) => {
    details satisfies Navigation;
  });
  contents.on('will-attach-webview', (...args) => {
    args satisfies ContentsEvents['will-attach-webview'];
  });
  contents.on('will-prevent-unload', (...args) => {
    args satisfies ContentsEvents['will-prevent-unload'];
  });
  contents.on('render-process-gone', (...args) => {
    args satisfies ContentsEvents['render-process-gone'];
  });
  session.on('will-download', (event, item) => {
    [event, item] satisfies SessionEvents['will-download'];
  });
}

/** An event that can be prevented, as in Electron. */
export function preventable<T extends object = object>(more?: T): Preventable & T {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
    ...more,
  } as Preventable & T & { defaultPrevented: boolean };
  return event;
}
