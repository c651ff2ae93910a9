/**
 * Prints through the browser's own dialog, from this page: without a host that makes PDFs, or
 * directly on paper.
 */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Drawing } from './kinds';
import { picturesReady } from './document/measure';
import { fontsReady } from './fonts';
import './here.css';

/**
 * Shows the sheets to the printer only, and settles when the dialog closes. `title` is its
 * suggestion for a file name.
 */
export async function printHere({
  title,
  sheets,
}: Pick<Drawing, 'title' | 'sheets'>): Promise<void> {
  const box = document.createElement('div');
  box.className = 'print-sheets';
  document.body.append(box);
  const root = createRoot(box);
  const former = document.title;
  try {
    flushSync(() => root.render(sheets));
    await fontsReady();
    await picturesReady(box);
    document.title = title;
    window.print();
  } finally {
    document.title = former;
    root.unmount();
    box.remove();
  }
}
