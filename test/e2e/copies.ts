import type { Harness, OpenApp } from './app';
import { SafetyPage } from './pages/safety';

/** The app after one edit, with a backup of it. */
export async function withCopy(
  app: Harness,
): Promise<OpenApp & { safety: SafetyPage; url: string }> {
  const opened = await app.open();
  const safety = new SafetyPage(opened.page);
  await opened.table.write('Portrea / supports', 'title', 'Portrea refait');
  await opened.window.saved();
  await opened.window.menu('Copies de sauvegarde…');
  await safety.keepCopy();
  await safety.dialog.waitFor({ state: 'detached' });
  return { ...opened, safety, url: opened.page.url() };
}
