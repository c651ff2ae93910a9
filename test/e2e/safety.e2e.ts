/**
 * A database that lost its content: the app adds no new plan over it, and the backup restores it.
 */
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { withCopy } from './copies';
import { SafetyPage } from './pages/safety';

const app = harness();

/** The last rows of the plans in the sentinel. */
const watched = ({ page }: OpenApp): Promise<number[]> =>
  page.evaluate(async () => {
    const post = (path: string, question: object, token = ''): Promise<Response> =>
      fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Phasage-Token': token },
        body: JSON.stringify(question),
      });
    const entered = await post('/.well-known/phasage/enter', {
      key: localStorage.getItem('phasage.key'),
    });
    const { token } = (await entered.json()) as { token: string };
    const profile = localStorage.getItem('phasage.profile');
    const answer = await post('/api/readSentinel', { profile }, token);
    const { value } = (await answer.json()) as {
      value: { sentinel: { plans: { sequence: number }[] } | null };
    };
    return (value.sentinel?.plans ?? []).map(({ sequence }) => sequence);
  });

/** Waits for the sentinel to have this row: it is written a moment after the last change. */
async function sentinelKnows(opened: OpenApp, sequence: number): Promise<void> {
  await expect.poll(async () => (await watched(opened))[0]).toBe(sequence);
}

test('an emptied database gets no new plan: the loss is reported, and the backup restores the plan', async () => {
  const opened = await withCopy(app);
  await sentinelKnows(opened, 1);
  await opened.safety.emptyDatabase();
  await opened.page.goto(opened.url);
  await opened.safety.recovery.waitFor();
  await expect
    .poll(async () => (await opened.safety.lost())[0])
    .toMatch(/Acte 3, 2024-2026[^]*Disparu : il avait \d+ étapes/);
  expect(await findings(opened.page)).toEqual([]);
  await opened.page.getByRole('button', { name: 'Restaurer les dernières bonnes copies' }).click();
  await opened.window.ready();
  await expect.poll(() => opened.table.titles).toContain('Portrea refait');
  // It is the user's own plan, so the bar with other ways to begin is gone.
  await expect
    .poll(() => opened.page.getByRole('region', { name: /commencer autrement/ }).count())
    .toBe(0);
  await opened.window.reload();
  await expect.poll(() => opened.table.titles).toContain('Portrea refait');
});

test('edits after the last backup come back too, as the host notes each edit', async () => {
  const opened = await app.open();
  const safety = new SafetyPage(opened.page);
  const url = opened.page.url();
  const names = ['Portrea / supports', 'Portrea 1', 'Portrea 2', 'Portrea 3'];
  for (let edit = 0; edit < 3; edit += 1) {
    await opened.table.write(names[edit]!, 'title', names[edit + 1]!);
    await opened.window.saved();
  }
  await opened.window.undo();
  await opened.window.saved();
  await sentinelKnows(opened, 4);
  await safety.emptyDatabase();
  await opened.page.goto(url);
  await safety.recovery.waitFor();
  await expect
    .poll(async () => (await safety.lost())[0])
    .toMatch(/Puis les 3 modifications notées depuis\. Tout ce qui était enregistré revient\./);
  await opened.page.getByRole('button', { name: 'Restaurer les dernières bonnes copies' }).click();
  await opened.window.ready();
  await expect.poll(() => opened.table.titles).toContain('Portrea 2');
});

test('a database that went back to an earlier state is reported; declined edits go to a backup', async () => {
  const opened = await withCopy(app);
  await sentinelKnows(opened, 1);
  // The window is killed before it writes the sentinel: only the host has the last edit.
  await opened.page.route('**/api/writeSentinel', (route) =>
    route.fulfill({ json: { ok: true, value: {} } }),
  );
  await opened.table.write('Portrea refait', 'title', 'Portrea perdu');
  await opened.window.saved();
  await opened.safety.loseLastRow();
  await opened.page.unroute('**/api/writeSentinel');
  await opened.page.goto(opened.url);
  await opened.safety.recovery.waitFor();
  await expect
    .poll(async () => (await opened.safety.lost())[0])
    .toMatch(
      /Revenu en arrière : sa dernière modification manque[^]*Puis la modification notée depuis\. Tout ce qui était enregistré revient\./,
    );
  await opened.page.getByRole('button', { name: 'Continuer sans restaurer' }).click();
  await opened.window.ready();
  await expect.poll(() => opened.table.titles).toContain('Portrea refait');
  await opened.window.menu('Copies de sauvegarde…');
  await expect.poll(() => opened.safety.ofThisPlan.count()).toBe(2);
});

test('declining waits until noted edits are safe in a backup, or says that they can’t be', async () => {
  const opened = await withCopy(app);
  const { page, safety, table, window, url } = opened;
  await table.write('Portrea refait', 'title', 'Portrea perdu');
  await window.saved();
  await sentinelKnows(opened, 2);
  await safety.loseLastRow();
  let answer = (): void => undefined;
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/api/listBackups', async (route) => {
    await held;
    await route.continue();
  });
  await page.route('**/api/keepBackup', (route) =>
    route.fulfill({ json: { ok: false, code: 'desktop.diskFull', params: { folder: '/data' } } }),
  );
  await page.goto(url);
  await safety.recovery.waitFor();
  await expect
    .poll(async () => (await safety.lost())[0])
    .toContain('Recherche des copies de sauvegarde…');
  const goOn = page.getByRole('button', { name: 'Continuer sans restaurer' });
  await expect.poll(() => goOn.isDisabled()).toBe(true);
  answer();
  await expect
    .poll(async () => (await safety.lost())[0])
    .toMatch(/Puis la modification notée depuis/);
  await goOn.click();
  await page.getByRole('alert').filter({ hasText: 'Le disque est plein (/data)' }).waitFor();
  await page.unroute('**/api/keepBackup');
  await goOn.click();
  await window.ready();
  await window.menu('Copies de sauvegarde…');
  await expect.poll(() => safety.ofThisPlan.count()).toBe(2);
});

test('of two lost plans, the one with a good backup comes back, and the other is named', async () => {
  const opened = await withCopy(app);
  const { page, safety, table, window, url } = opened;
  await window.menu('Nouveau plan de trois ans');
  // The former plan stays on the screen until then, and takes an open menu with it.
  await expect.poll(() => window.title.innerText()).toContain('Plan d’action');
  await window.menu('Copies de sauvegarde…');
  await safety.keepCopy();
  await safety.dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => (await watched(opened)).length).toBe(2);
  await safety.emptyDatabase();
  let acte3: readonly string[] = [];
  await page.route('**/api/listBackups', async (route) => {
    const response = await route.fetch();
    const { value } = (await response.json()) as {
      value: { backups: { token: string; title: string }[] };
    };
    acte3 = value.backups
      .filter(({ title }) => title.startsWith('Acte 3'))
      .map(({ token }) => token);
    await route.fulfill({ response });
  });
  await page.route('**/api/readBackup', (route) =>
    acte3.includes((route.request().postDataJSON() as { token: string }).token)
      ? route.continue()
      : route.fulfill({ json: { ok: false, code: 'desktop.backupDamaged', params: {} } }),
  );
  await page.goto(url);
  await safety.recovery.waitFor();
  await expect
    .poll(async () => (await safety.lost()).join())
    .toMatch(/copie de secours est abîmée/);
  await page.getByRole('button', { name: 'Restaurer les dernières bonnes copies' }).click();
  await window.ready();
  await window.expectFoot(
    /^Pas restauré, faute d’une copie qui se lise : « [^»]+ »\. Le reste est revenu\.$/,
  );
  await expect.poll(() => table.titles).toContain('Portrea refait');
});

test('the loss is reported even if the browser lost its local storage too', async () => {
  const opened = await withCopy(app);
  await sentinelKnows(opened, 1);
  await opened.page.evaluate(() => localStorage.clear());
  await opened.safety.emptyDatabase();
  await opened.page.goto(opened.url);
  await opened.safety.recovery.waitFor();
  await expect
    .poll(async () => (await opened.safety.lost())[0])
    .toMatch(/Tout ce qui était enregistré revient\./);
});

/** Makes the sentinel unreadable. */
async function damageSentinel({ page }: OpenApp): Promise<void> {
  await page.route('**/api/readSentinel', (route) =>
    route.fulfill({ json: { ok: false, code: 'desktop.sentinelDamaged', params: {} } }),
  );
}

test('an empty database with a damaged sentinel is no first start: its backups show its plans', async () => {
  const opened = await withCopy(app);
  await opened.safety.emptyDatabase();
  await damageSentinel(opened);
  await opened.page.goto(opened.url);
  await opened.safety.recovery.waitFor();
  await expect
    .poll(async () => (await opened.safety.lost())[0])
    .toMatch(/Acte 3, 2024-2026[^]*Dernière bonne copie/);
  await opened.page.getByRole('button', { name: 'Restaurer les dernières bonnes copies' }).click();
  await opened.window.ready();
  await expect.poll(() => opened.table.titles).toContain('Portrea refait');
});

test('a database with its plans and a damaged sentinel opens, with a message', async () => {
  const opened = await withCopy(app);
  await damageSentinel(opened);
  await opened.window.reload();
  await opened.window.expectFoot(/ne se lit plus/);
  await expect.poll(() => opened.table.titles).toContain('Portrea refait');
});

test('a database that the browser has discarded is reported, with or without backups', async () => {
  const opened = await withCopy(app);
  await sentinelKnows(opened, 1);
  // Chromium's only sign; `npm run faults` tests a database that is really damaged.
  await opened.page.addInitScript(() => {
    Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', { get: () => 'total' });
  });
  await opened.safety.emptyDatabase();
  await opened.page.goto(opened.url);
  await opened.page
    .getByRole('alert')
    .filter({ hasText: 'l’a remplacée par une base vide. Voici' })
    .waitFor();
  await expect.poll(async () => (await opened.safety.lost())[0]).toMatch(/Disparu/);
  expect(await findings(opened.page)).toEqual([]);
  await opened.page.evaluate(() => localStorage.clear());
  await opened.page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('phasage-profile', { recursive: true }),
  );
  await opened.safety.emptyDatabase();
  await opened.page.goto(opened.url);
  // Nothing shows whose it was, so the app offers all backups of this machine.
  await opened.page
    .getByRole('alert')
    .filter({ hasText: 'l’a remplacée par une base vide. Ce poste garde une copie' })
    .waitFor();
  await opened.page.getByRole('button', { name: 'Commencer sans les reprendre' }).click();
  await opened.window.ready();
});

test('the loss is reported until the user declines; then the window starts anew', async () => {
  const opened = await withCopy(app);
  await sentinelKnows(opened, 1);
  await opened.safety.emptyDatabase();
  for (let turn = 0; turn < 2; turn += 1) {
    await opened.page.goto(opened.url);
    await opened.safety.recovery.waitFor();
  }
  await opened.page.getByRole('button', { name: 'Continuer sans restaurer' }).click();
  await opened.window.ready();
  await expect.poll(() => opened.table.titles).toContain('Portrea / supports');
  await opened.page.waitForFunction(() => localStorage.getItem('phasage.profile') !== null);
  await sentinelKnows(opened, 0);
  await opened.window.reload();
});
