import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { PlansPage } from './pages/plans';

const phasage = harness();
const ACTE3 = 'Acte 3, 2024-2026';

async function open(): Promise<OpenApp & { plans: PlansPage }> {
  const app = await phasage.open();
  return { ...app, plans: new PlansPage(app.page) };
}

test('a file replaces its plan: the former is in the bin with its history, the new one is open', async () => {
  const { page, window, table, plans } = await open();
  const file = await plans.saveCopy();
  await table.write('Wifi public', 'title', 'Wifi pour tous');
  await window.openFile(file);
  await page.getByRole('button', { name: 'Remplacer' }).click();
  await window.expectFoot(`« ${ACTE3} » ouvert.`);
  await expect.poll(() => table.titles).toContain('Wifi public');
  await expect.poll(() => window.title.innerText()).toBe(ACTE3);
  await table.write('Wifi public', 'title', 'Wifi d’après le fichier');
  await window.saved();
  await window.reload();
  await expect.poll(() => table.titles).toContain('Wifi d’après le fichier');

  await plans.open();
  await expect.poll(() => plans.titles()).toEqual([ACTE3]);
  await expect.poll(() => plans.titles('Corbeille')).toEqual([ACTE3]);
  await plans.act(ACTE3, 'Restaurer', 'Corbeille');
  await plans.told.getByText('de nouveau dans vos plans').waitFor();
  await plans.dialog.getByRole('button', { name: 'Ouvrir :' }).click();
  await expect.poll(() => table.titles).toContain('Wifi pour tous');
  await window.undo();
  await expect.poll(() => table.titles).toContain('Wifi public');
});

test('a file that replaced its plan asks again when it is opened again; cancelling changes nothing', async () => {
  const { page, window, table, plans } = await open();
  const file = await plans.saveCopy();
  await window.openFile(file);
  await page.getByRole('button', { name: 'Remplacer' }).click();
  await window.expectFoot('ouvert.');
  await window.openFile(file);
  await window.dialog.getByRole('button', { name: 'Annuler' }).click();
  await window.dialog.waitFor({ state: 'detached' });
  await plans.open();
  await expect.poll(() => plans.titles()).toEqual([ACTE3]);
  await page.keyboard.press('Escape');
  await table.write('Wifi public', 'title', 'Encore ouvert');
  await window.saved();
});

test('a copy dropped on another machine’s window opens without a question and saves the same bytes', async () => {
  const { window, plans } = await open();
  const text = await readFile(await plans.saveCopy(), 'utf8');
  await window.expectFoot(`Copie enregistrée : ${ACTE3}.phasage`);
  const elsewhere = await open();
  await elsewhere.plans.drop('plan.phasage', text);
  await elsewhere.window.expectFoot(`« ${ACTE3} » ouvert.`);
  const [first, again] = [
    JSON.parse(text),
    JSON.parse(await readFile(await elsewhere.plans.saveCopy(), 'utf8')),
  ] as { plan: object; savedWith: string }[];
  expect(again!.plan).toEqual(first!.plan);
  expect(again!.savedWith).toMatch(/^Phasage \d+\.\d+\.\d+$/);
  await elsewhere.plans.open();
  await expect.poll(() => elsewhere.plans.titles()).toEqual([ACTE3, ACTE3]);
});

test('a dropped file that is no plan, not UTF-8 or too large is refused with one sentence', async () => {
  const { page, window, plans } = await open();
  await plans.drop('notes.txt', 'bonjour');
  await expect.poll(() => window.dialog.innerText()).toMatch(/n’est pas un plan Phasage/);
  await window.dialog.getByRole('button', { name: 'D’accord' }).click();
  await window.openFile({
    name: 'a.phasage',
    mimeType: 'application/json',
    buffer: Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]),
  });
  await expect.poll(() => window.dialog.innerText()).toMatch(/abîmé ou incomplet/);
  await window.dialog.getByRole('button', { name: 'D’accord' }).click();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(51 * 1024 * 1024)], 'gros.phasage'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  });
  await expect.poll(() => window.dialog.innerText()).toMatch(/trop gros \(51 Mo ; 50 Mo au plus\)/);
  await window.dialog.getByRole('button', { name: 'D’accord' }).click();
  await window.expectUntouched(ACTE3);
});

test('uses the browser’s save dialog if any: shows the name, or the reason of a failure', async () => {
  const { page, window } = await open();
  const answerWith = (way: 'write' | 'give up' | 'fail'): Promise<void> =>
    page.evaluate((how) => {
      const given = window as unknown as { showSaveFilePicker: unknown; written: string };
      given.written = '';
      given.showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
        if (how === 'give up') throw new DOMException('', 'AbortError');
        return {
          name: `choisi ${suggestedName}`,
          createWritable: async () => ({
            write: async (text: string) => {
              if (how === 'fail') throw new Error('disk');
              given.written = text;
            },
            close: async () => undefined,
          }),
        };
      };
    }, way);
  await answerWith('give up');
  await page.keyboard.press('Control+s');
  await answerWith('write');
  await page.keyboard.press('Control+s');
  await window.expectFoot(`Copie enregistrée : choisi ${ACTE3}.phasage`);
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          (JSON.parse((window as unknown as { written: string }).written) as { format: string })
            .format,
      ),
    )
    .toBe('phasage');
  await answerWith('fail');
  await page.keyboard.press('Control+s');
  await expect.poll(() => window.dialog.innerText()).toMatch(/ne peut pas être écrit/);
});

test('any plan can be renamed, open or not, as an edit that its history can undo', async () => {
  const { page, window, plans } = await open();
  await plans.open();
  await plans.rename(ACTE3, 'Acte 3 bis');
  await plans.told.getByText('s’appelle maintenant « Acte 3 bis »').waitFor();
  await plans.act('Acte 3 bis', 'Dupliquer');
  await plans.row('Acte 3 bis (copie)').waitFor();
  await plans.rename('Acte 3 bis (copie)', 'Variante');
  await plans.row('Variante').waitFor();
  await expect.poll(() => plans.titles()).toEqual(['Acte 3 bis', 'Variante']);
  await plans.act('Variante', 'Renommer');
  await page.keyboard.type('Autre chose');
  await page.keyboard.press('Escape');
  await expect.poll(() => plans.titles()).toEqual(['Acte 3 bis', 'Variante']);
  await plans.act('Variante', 'Ouvrir');
  await expect.poll(() => window.title.innerText()).toBe('Variante');
  await window.undo();
  await expect.poll(() => window.title.innerText()).toBe('Acte 3 bis (copie)');
});

test('a plan that another window writes can’t be renamed', async () => {
  const first = await open();
  await first.plans.open();
  await first.plans.act(ACTE3, 'Dupliquer');
  await first.plans.row(`${ACTE3} (copie)`).waitFor();
  await first.plans.act(`${ACTE3} (copie)`, 'Ouvrir');
  await expect.poll(() => first.window.title.innerText()).toBe(`${ACTE3} (copie)`);
  const second = await phasage.another(first);
  const plans = new PlansPage(second.page);
  await plans.open();
  await plans.act(ACTE3, 'Ouvrir');
  await expect.poll(() => second.window.title.innerText()).toBe(ACTE3);
  await plans.open();
  await plans.rename(`${ACTE3} (copie)`, 'Pris ailleurs');
  await second.page
    .getByRole('dialog', { name: 'Cela n’a pas pu être fait' })
    .getByText('autre fenêtre')
    .waitFor();
  await expect.poll(() => first.window.title.innerText()).toBe(`${ACTE3} (copie)`);
});

test('the open plan goes to the bin and another opens; only deleting for good asks', async () => {
  const { page, window, plans } = await open();
  await plans.open();
  await plans.act(ACTE3, 'Dupliquer');
  await plans.row(`${ACTE3} (copie)`).waitFor();
  await plans.act(ACTE3, 'Supprimer');
  await expect.poll(() => window.title.innerText()).toBe(`${ACTE3} (copie)`);
  await plans.act(ACTE3, 'Supprimer définitivement', 'Corbeille');
  await page
    .getByRole('dialog', { name: 'pour toujours' })
    .getByRole('button', { name: 'Annuler' })
    .click();
  await expect.poll(() => plans.titles('Corbeille')).toEqual([ACTE3]);
  await plans.act(ACTE3, 'Supprimer définitivement', 'Corbeille');
  await page
    .getByRole('dialog', { name: 'pour toujours' })
    .getByRole('button', { name: 'Supprimer définitivement' })
    .click();
  await plans.told.getByText('supprimé définitivement').waitFor();
  await expect.poll(() => plans.titles('Corbeille')).toEqual([]);
  await window.reload();
  await expect.poll(() => window.title.innerText()).toBe(`${ACTE3} (copie)`);
  await plans.open();
  await plans.act(`${ACTE3} (copie)`, 'Supprimer');
  await expect.poll(() => window.title.innerText()).toBe('Plan d’action 2024-2026');
});

test('a plan stays in the bin for thirty days of use: a clock far ahead does not empty it', async () => {
  const { page, window, plans } = await open();
  await plans.open();
  await plans.act(ACTE3, 'Dupliquer');
  await plans.row(`${ACTE3} (copie)`).waitFor();
  await plans.act(`${ACTE3} (copie)`, 'Supprimer');
  await plans.row(`${ACTE3} (copie)`, 'Corbeille').waitFor();
  await page.clock.setFixedTime(new Date('2025-04-08T10:00:00'));
  await window.reload();
  await plans.open();
  await expect.poll(() => plans.titles('Corbeille')).toEqual([`${ACTE3} (copie)`]);
});
