import { useMemo } from 'react';
import { copySteps } from '../../../shared/formats/clipboard/copy';
import { say } from '../../../shared/i18n/words';
import { withDescendants } from '../../../shared/model/tree';
import { removeSelected, selectedIds } from '../../app/actions/steps';
import type { App } from '../../app/store';
import { isTyping } from '../../app/actions/keys';

/** Copy, cut and paste of rows, by the clipboard's own events: no permission is asked. */
export function useClipboard(app: App): React.HTMLAttributes<HTMLElement> {
  return useMemo(() => {
    const copy = (event: React.ClipboardEvent): boolean => {
      const ids = selectedIds(app.state());
      if (isTyping(event.target) || ids.length === 0) return false;
      const { text, html } = copySteps(app.state().evaluation, [...withDescendants(app.state().plan.steps, ids)]);
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
      event.preventDefault();
      app.notify(say('table.copied', { count: ids.length }));
      return true;
    };
    return {
      onCopy: (event) => { copy(event); },
      onCut: (event) => { if (app.state().role === 'writer' && copy(event)) removeSelected(app); },
      onPaste: (event) => {
        if (isTyping(event.target) || app.state().role === 'reader') return;
        event.preventDefault();
        app.paste(event.clipboardData.getData('text/plain'));
      },
    };
  }, [app]);
}
