import type { Page } from 'playwright-core';

/** The stored view of the plan; undefined if there is none yet. */
export function notedView(
  page: Page,
): Promise<{ readonly screen: string; readonly scrollTop: number } | undefined> {
  return page.evaluate(
    () =>
      new Promise<{ screen: string; scrollTop: number } | undefined>((done) => {
        const opening = indexedDB.open('phasage');
        opening.onsuccess = () => {
          const all = opening.result.transaction('preferences').objectStore('preferences').getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(
              (all.result as { key: string; value: { screen: string; scrollTop: number } }[]).find(
                ({ key }) => key.startsWith('view:'),
              )?.value,
            );
          };
        };
      }),
  );
}
