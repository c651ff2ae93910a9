import { useMemo } from 'react';
import { say } from '../../../shared/i18n/words';
import type { App } from '../../core/store';
import type * as ClipboardActs from './clipboardActs';
import { isTyping } from '../../core/keys';
import { useGridClipboard } from '../../ui/grid/useGridClipboard';

let acts: typeof ClipboardActs | null = null;
const load = async (): Promise<void> => {
  acts = await import('./clipboardActs');
};
/** Loads it in advance. */
export const LATER_CLIPBOARD = { load };

function isAboutRows(app: App, event: ClipboardEvent): boolean {
  const { target } = event;
  const { panel, pasting } = app.state();
  if (isTyping(target) || panel !== null || pasting !== null || !(target instanceof Element))
    return false;
  return (
    target.closest('[data-rows]') !== null ||
    (target === document.body &&
      (event.type === 'paste' || document.getSelection()?.isCollapsed !== false))
  );
}

/** Runs the act when the code for rows has loaded; shows a message if it can't load. */
function later(app: App, act: () => void): null {
  load().then(act, () => app.notify(say('app.partNotLoaded'), 'error'));
  return null;
}

/** Copy, cut and paste of rows, in the table and on the chart. */
export function useClipboard(app: App): void {
  useGridClipboard(
    useMemo(
      () => ({
        isAbout: (event: ClipboardEvent) => isAboutRows(app, event),
        // The event can't wait for the code to load, so trigger another one then.
        copy: () => (acts ? acts.copyRows(app) : later(app, () => document.execCommand('copy'))),
        cut: () => (acts ? acts.cutRows(app) : later(app, () => document.execCommand('cut'))),
        paste: (text: string) => {
          if (acts) acts.pasteText(app, text);
          else later(app, () => acts!.pasteText(app, text));
        },
      }),
      [app],
    ),
  );
}
