/**
 * Finds the page of each heading of a document: lays it out in columns as tall as a page, which
 * break as pages do.
 */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { DocumentTree } from '../../../shared/document/tree';
import { pictureRead } from '../../ui/pictureRead';
import type { BlocksGiven } from '../Blocks';
import { fontsReady } from '../fonts';
import { DocumentPages } from './DocumentPages';

/** Waits for every picture of a part of the page; ignores an unreadable one. */
export async function picturesReady(within: ParentNode): Promise<void> {
  await Promise.all(
    [...within.querySelectorAll('img')].map((image) => pictureRead(image).catch(() => undefined)),
  );
}

/** The pages by the ids of headings, and their number. The first page is 1. */
export async function measurePages(
  tree: DocumentTree,
  given: BlocksGiven,
): Promise<{ pages: Map<string, number>; count: number }> {
  const box = document.createElement('div');
  box.className = 'doc-measure';
  document.body.append(box);
  const root = createRoot(box);
  try {
    flushSync(() => root.render(<DocumentPages tree={tree} given={given} pages={new Map()} />));
    await fontsReady();
    await picturesReady(box);
    const { left, width } = box.getBoundingClientRect();
    const pageAt = (x: number): number => Math.floor((x - left + 1) / width) + 1;
    const pages = new Map(
      [...box.querySelectorAll('[id]')].map((heading) => [
        heading.id,
        pageAt(heading.getClientRects()[0]?.left ?? left),
      ]),
    );
    return { pages, count: Math.max(1, Math.round(box.scrollWidth / width)) };
  } finally {
    root.unmount();
    box.remove();
  }
}
