import type { Page } from 'playwright-core';

/**
 * Goes to a page of the same origin that does not open the database, to change it behind the app's
 * back.
 */
async function aside(page: Page): Promise<void> {
  // The browser requests an icon for any page that names none.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(new URL('/icon.svg', page.url()).href);
}

/**
 * Changes one row of the only plan's journal so that its hash is wrong, or removes it; then opens
 * the app again.
 */
export async function damageRow(
  page: Page,
  sequence: number,
  how: 'changed' | 'removed',
): Promise<void> {
  const url = page.url();
  await aside(page);
  await page.evaluate(
    ([number, way]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('phasage');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('rows', 'readwrite');
          const rows = transaction.objectStore('rows');
          const reading = rows.getAll();
          reading.onsuccess = () => {
            const row = (reading.result as { planId: string; sequence: number }[]).find(
              (one) => one.sequence === number,
            )!;
            if (way === 'removed') rows.delete([row.planId, row.sequence]);
            else rows.put({ ...row, command: 'torn' });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [sequence, how] as const,
  );
  await page.goto(url);
}
