import { useEffect } from 'react';

/** Copy, cut and paste while the rows of a grid have the keyboard. */
export interface GridClipboard {
  /**
   * True if the event is about the rows: not while typing, below a dialog, or with other text
   * selected.
   */
  isAbout(event: ClipboardEvent): boolean;
  copy(): { readonly text: string; readonly html: string } | null;
  cut(): { readonly text: string; readonly html: string } | null;
  paste(text: string): void;
}

/**
 * Copy, cut and paste of rows through the clipboard's own events, which need no permission. `grid`
 * must stay the same object.
 */
export function useGridClipboard(grid: GridClipboard): void {
  useEffect(() => {
    const copied = (event: ClipboardEvent, copy: GridClipboard['copy']): void => {
      const content = grid.isAbout(event) ? copy() : null;
      if (!content || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', content.text);
      event.clipboardData.setData('text/html', content.html);
      event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent): void => copied(event, () => grid.copy());
    const onCut = (event: ClipboardEvent): void => copied(event, () => grid.cut());
    const onPaste = (event: ClipboardEvent): void => {
      if (!grid.isAbout(event)) return;
      event.preventDefault();
      grid.paste(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [grid]);
}
