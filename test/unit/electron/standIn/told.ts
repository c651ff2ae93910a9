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

export interface ToldByApp {
  'second-instance': [event: Preventable, args: string[], folder: string, handed: unknown];
  'open-file': [event: Preventable, path: string];
  'window-all-closed': [];
  'before-quit': [event: Preventable];
  'will-quit': [event: Preventable];
  'web-contents-created': [event: Preventable, contents: WebContents];
  'session-created': [session: Session];
}
export interface ToldByWindow {
  close: [event: Preventable];
  closed: [];
  unresponsive: [];
  responsive: [];
  'ready-to-show': [];
  'enter-html-full-screen': [];
  'leave-html-full-screen': [];
  'query-session-end': [event: SessionEnd];
  'session-end': [event: SessionEnd];
}
export interface ToldByContents {
  'will-navigate': [details: Navigation];
  'will-frame-navigate': [details: Navigation];
  'will-redirect': [details: Navigation];
  'will-attach-webview': [event: Preventable, preferences: object, params: Record<string, string>];
  'will-prevent-unload': [event: Preventable];
  'did-finish-load': [];
  'context-menu': [event: Preventable, params: ContextMenu];
  'render-process-gone': [event: Preventable, details: RenderProcessGoneDetails];
}
export interface ToldBySession {
  'will-download': [event: Preventable, item: { getURL(): string }];
}

/** Compiles only if each event exists in Electron, with at least these arguments. */
export function check(
  app: App,
  window: BrowserWindow,
  contents: WebContents,
  session: Session,
): void {
  app.on('second-instance', (...told) => {
    told satisfies ToldByApp['second-instance'];
  });
  app.on('open-file', (...told) => {
    told satisfies ToldByApp['open-file'];
  });
  app.on('window-all-closed', (...told) => {
    told satisfies ToldByApp['window-all-closed'];
  });
  app.on('before-quit', (...told) => {
    told satisfies ToldByApp['before-quit'];
  });
  app.on('will-quit', (...told) => {
    told satisfies ToldByApp['will-quit'];
  });
  app.on('web-contents-created', (...told) => {
    told satisfies ToldByApp['web-contents-created'];
  });
  app.on('session-created', (...told) => {
    told satisfies ToldByApp['session-created'];
  });
  window.on('close', (...told) => {
    told satisfies ToldByWindow['close'];
  });
  window.on('closed', (...told) => {
    told satisfies ToldByWindow['closed'];
  });
  window.on('unresponsive', (...told) => {
    told satisfies ToldByWindow['unresponsive'];
  });
  window.on('responsive', (...told) => {
    told satisfies ToldByWindow['responsive'];
  });
  window.on('ready-to-show', (...told) => {
    told satisfies ToldByWindow['ready-to-show'];
  });
  window.on('enter-html-full-screen', (...told) => {
    told satisfies ToldByWindow['enter-html-full-screen'];
  });
  window.on('leave-html-full-screen', (...told) => {
    told satisfies ToldByWindow['leave-html-full-screen'];
  });
  window.on('query-session-end', (...told) => {
    told satisfies ToldByWindow['query-session-end'];
  });
  window.on('session-end', (...told) => {
    told satisfies ToldByWindow['session-end'];
  });
  contents.on('did-finish-load', (...told) => {
    told satisfies ToldByContents['did-finish-load'];
  });
  contents.on('context-menu', (...told) => {
    told satisfies ToldByContents['context-menu'];
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
  contents.on('will-attach-webview', (...told) => {
    told satisfies ToldByContents['will-attach-webview'];
  });
  contents.on('will-prevent-unload', (...told) => {
    told satisfies ToldByContents['will-prevent-unload'];
  });
  contents.on('render-process-gone', (...told) => {
    told satisfies ToldByContents['render-process-gone'];
  });
  session.on('will-download', (event, item) => {
    [event, item] satisfies ToldBySession['will-download'];
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
