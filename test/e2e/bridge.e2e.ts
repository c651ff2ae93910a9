/** The page with the desktop's bridge, here played by a script: its reactions to events. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';

const app = harness();

interface Held {
  asked: [string, unknown][];
  given: object | null;
  tell(name: string, event: object): void;
}
const held = <T>(page: Page, name: string): Promise<T[]> =>
  page.evaluate(
    (wanted) =>
      (window as unknown as { held: Held }).held.asked
        .filter(([asked]) => asked === wanted)
        .map(([, question]) => question),
    name,
  ) as Promise<T[]>;
const tell = (page: Page, name: string, event: object): Promise<void> =>
  page.evaluate(([told, what]) => (window as unknown as { held: Held }).held.tell(told, what), [
    name,
    event,
  ] as const);

/** The window with the script as its host, which has a menu bar and knows the path of a file. */
async function underBridge(): Promise<OpenApp> {
  const opened = await app.open();
  await opened.page.addInitScript(() => {
    const listeners = new Set<(name: string, event: object) => void>();
    const here: Held = {
      asked: [],
      given: null,
      tell: (name, event) => {
        for (const listener of listeners) listener(name, event);
      },
    };
    const info = { host: 'electron', version: '0.1.0', profile: 'electron', hasMenu: true };
    const ok = (value: object | null): object => ({ ok: true, value });
    const answers: Record<string, () => object> = {
      hostInfo: () => ok(info),
      setMenu: () => ok({}),
      setUnsaved: () => ok({}),
      flushed: () => ok({}),
      takeGivenFile: () => ok(null),
      rereadFile: () => ok(here.given),
    };
    Object.assign(window, {
      held: here,
      phasage: {
        ask: async (name: string, question: unknown) => {
          here.asked.push([name, question]);
          return answers[name]?.() ?? { ok: false, code: 'desktop.notHere', params: {} };
        },
        hear: (listener: (name: string, event: object) => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        drop: async (file: File) => {
          const base64 = btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())));
          here.given = { token: 'its-place', name: file.name, base64, stamp: '1' };
          return 'its-place';
        },
      },
    });
  });
  await opened.page.reload();
  await opened.window.ready();
  await expect.poll(() => held(opened.page, 'setMenu')).not.toEqual([]);
  return opened;
}

test('before it closes, the page keeps the typed text, writes it, and reports that', async () => {
  const { page, table, window } = await underBridge();
  await table.cell('Wifi public', 'title').dblclick();
  await table.field.fill('Wifi pour tous');
  await tell(page, 'closing', {});
  await expect.poll(() => held(page, 'flushed')).toEqual([{ unsaved: false }]);
  await page.reload();
  await window.ready();
  await expect.poll(() => table.titles).toContain('Wifi pour tous');
});

test('a key that reaches the menu does nothing while the user types; a click on the entry works', async () => {
  const { page, table, window } = await underBridge();
  await table.write('Wifi public', 'title', 'Wifi pour tous');
  await window.saved();
  const { length } = await table.titles;
  await table.cell('Wifi pour tous', 'title').dblclick();
  await table.field.fill('Wifi');
  await tell(page, 'actionChosen', { id: 'duplicateSteps', byKey: true });
  await expect.poll(() => table.field.inputValue()).toBe('Wifi');
  await table.field.press('Escape');
  expect(await table.titles).toHaveLength(length);
  await tell(page, 'actionChosen', { id: 'duplicateSteps', byKey: false });
  await expect.poll(async () => (await table.titles).length).toBe(length + 1);
});

test('a file dropped on the window can be saved again in its place', async () => {
  const { page, window } = await underBridge();
  await window.press('Control+s');
  await expect.poll(() => held(page, 'saveTextFile')).toHaveLength(1);
  const [{ text }] = (await held<{ text: string }>(page, 'saveTextFile')) as [{ text: string }];
  const file = JSON.parse(text) as { plan: object };
  Object.assign(file.plan, { id: 'plan-depose', title: 'Plan déposé' });
  await page.keyboard.press('Escape');
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'déposé.phasage'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
  }, JSON.stringify(file));
  await expect.poll(() => window.title.innerText()).toContain('Plan déposé');
  await window.press('Control+s');
  await expect
    .poll(() => held<{ token: string }>(page, 'writeTextFile'))
    .toEqual([expect.objectContaining({ token: 'its-place', stamp: '1' })]);
});
