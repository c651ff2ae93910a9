import { useMemo } from 'react';
import { isTyping } from '../core/keys';
import type { App } from '../core/store';
import { useGridClipboard } from '../ui/grid/useGridClipboard';
import { copyLines } from './copy';
import { removeSelectedLines } from './lineActs';
import { mayWrite } from './keys';
import { pasteText } from './paste/paste';

/**
 * Copy, cut and paste of lines while the grid has the keyboard. `onPreview` gets a pasted text
 * whose effect needs a preview.
 */
export function useMeansClipboard(app: App, onPreview: (text: string) => void): void {
  useGridClipboard(
    useMemo(
      () => ({
        isAbout: ({ target }: ClipboardEvent) =>
          !isTyping(target) &&
          app.state().panel === null &&
          target instanceof Element &&
          document.querySelector('.overlay') === null &&
          (target.closest('[data-grid="means"]') !== null || target === document.body),
        copy: () => copyLines(app),
        cut() {
          const content = mayWrite(app) ? copyLines(app) : null;
          if (content) removeSelectedLines(app);
          return content;
        },
        paste(text: string) {
          if (!mayWrite(app)) return;
          const toShow = pasteText(app, text);
          if (toShow !== null) onPreview(toShow);
        },
      }),
      [app, onPreview],
    ),
  );
}
