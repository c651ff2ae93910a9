import { useMemo } from 'react';
import type { App } from '../../core/store';
import { isTyping } from '../../core/keys';
import { useGridClipboard } from '../../ui/grid/useGridClipboard';
import { copyRows, cutRows, pasteText } from './clipboardActs';

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

/** Copy, cut and paste of rows, in the table and on the chart. */
export function useClipboard(app: App): void {
  useGridClipboard(
    useMemo(
      () => ({
        isAbout: (event: ClipboardEvent) => isAboutRows(app, event),
        copy: () => copyRows(app),
        cut: () => cutRows(app),
        paste: (text: string) => pasteText(app, text),
      }),
      [app],
    ),
  );
}
