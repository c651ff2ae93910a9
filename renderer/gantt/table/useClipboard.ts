import { useEffect } from 'react';
import type { App } from '../../app/store';
import { isTyping } from '../../app/actions/keys';
import { copyRows, cutRows, pasteText } from './clipboardActs';

/** Is the event about the rows? Not while typing, under a dialog, or where other text is selected. */
function isAboutRows(app: App, event: ClipboardEvent): boolean {
  const { target } = event;
  const { panel, pasting } = app.state();
  if (isTyping(target) || panel !== null || pasting !== null || !(target instanceof Element)) return false;
  return target.closest('[data-rows]') !== null || (target === document.body && (event.type === 'paste' || document.getSelection()?.isCollapsed !== false));
}

/** Copy, cut and paste of rows, in the table and on the chart, by the clipboard's own events: no permission is asked. */
export function useClipboard(app: App): void {
  useEffect(() => {
    const copied = (event: ClipboardEvent, copy: typeof copyRows): void => {
      const content = isAboutRows(app, event) ? copy(app) : null;
      if (!content || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', content.text);
      event.clipboardData.setData('text/html', content.html);
      event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent): void => copied(event, copyRows);
    const onCut = (event: ClipboardEvent): void => copied(event, cutRows);
    const onPaste = (event: ClipboardEvent): void => {
      if (!isAboutRows(app, event)) return;
      event.preventDefault();
      pasteText(app, event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [app]);
}
