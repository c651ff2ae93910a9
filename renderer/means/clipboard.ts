import { useMemo } from 'react';
import { say } from '../../shared/i18n/words';
import { isTyping } from '../core/keys';
import type { App } from '../core/store';
import { useGridClipboard } from '../ui/grid/useGridClipboard';
import { copyLines } from './copy';
import { removeSelectedLines } from './lineActs';
import { mayWrite } from './keys';
import { pasteText, type PasteError } from './paste';

/**
 * Copy, cut and paste of lines, where the keyboard is in the grid. `onErrors` gets the parts of a
 * pasted text that the app can't read.
 */
export function useMeansClipboard(
  app: App,
  onErrors: (errors: readonly PasteError[]) => void,
): void {
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
          const errors = pasteText(app, text);
          if (errors.length > 0) {
            app.notify(say('meansView.pasteErrorsTitle'), 'error');
            onErrors(errors);
          }
        },
      }),
      [app, onErrors],
    ),
  );
}
