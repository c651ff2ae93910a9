/** The document of the example plan, open. */
import type { Harness, OpenApp } from './app';
import { DocumentPage } from './pages/document';

/** A PNG of two pixels by one. */
export const PIXELS =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGOQi1pwIkoEAAgdAk8oGhlmAAAAAElFTkSuQmCC';

export async function openDocument(app: Harness): Promise<OpenApp & { doc: DocumentPage }> {
  const opened = await app.open();
  await opened.window.view('Document');
  const doc = new DocumentPage(opened.page);
  await doc.view.waitFor();
  return { ...opened, doc };
}
