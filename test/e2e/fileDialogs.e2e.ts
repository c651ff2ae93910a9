/**
 * A damaged file is repaired into a plan of its own; a file of a known plan shows its differences.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { FileDialogsPage } from './pages/fileDialogs';
import { PlansPage } from './pages/plans';

const phasage = harness();
const ACTE3 = 'Acte 3, 2024-2026';
const STEP = '"title": "Portrea / supports"';
const file = (buffer: Buffer) => ({
  name: 'abîmé.phasage',
  mimeType: 'application/json',
  buffer,
});

test.each<[string, (bytes: Buffer) => Buffer, RegExp, [string, string]]>([
  [
    'cut off in the middle',
    (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.8)),
    /\S/,
    // The end of the file, with the plan's title, is lost.
    ['Plan sans titre (réparé)', 'Portrea / supports'],
  ],
  [
    'of which a byte is no text',
    (bytes) => {
      bytes[bytes.indexOf(STEP) + STEP.indexOf('ortrea')] = 0xff;
      return bytes;
    },
    /^1 caractère illisible/,
    [`${ACTE3} (réparé)`, 'P\ufffdrtrea / supports'],
  ],
])(
  'a file %s: the repair opens the readable part as a new plan, and lists the losses',
  async (_how, damage, lost, [title, step]) => {
    const { page, window, table } = await phasage.open();
    const dialogs = new FileDialogsPage(page);
    const plans = new PlansPage(page);
    const whole = await readFile(await plans.saveCopy());
    await window.openFile(file(damage(whole)));
    await dialogs.repair();
    expect(await findings(page)).toEqual([]);
    expect((await dialogs.lost())[0]).toMatch(lost);
    await dialogs.repaired.getByRole('button', { name: 'D’accord' }).click();
    await expect.poll(() => window.title.innerText()).toBe(title);
    await expect.poll(() => table.titles).toContain(step);
    await window.saved();
    await plans.open();
    await expect.poll(() => plans.titles()).toContain(ACTE3);
  },
);

test('a file of a known plan shows which is newer and the changes; cancelling changes nothing', async () => {
  const { page, window, table } = await phasage.open();
  const dialogs = new FileDialogsPage(page);
  const copy = await new PlansPage(page).saveCopy();
  await window.openFile(copy);
  await dialogs.known.getByText('sont identiques').waitFor();
  await dialogs.known.getByRole('button', { name: 'Annuler' }).click();
  await page.clock.setFixedTime(new Date('2024-03-09T10:00:00+01:00'));
  await table.write('Wifi public', 'title', 'Wifi pour tous');
  await window.saved();
  await window.openFile(copy);
  await dialogs.known.getByText('Le plan d’ici est plus récent').waitFor();
  expect((await dialogs.changes()).join('\n')).toMatch(/Wifi/);
  expect(await findings(page)).toEqual([]);
  await dialogs.known.getByRole('button', { name: 'Annuler' }).click();
  await dialogs.known.waitFor({ state: 'detached' });
  await expect.poll(() => table.titles).toContain('Wifi pour tous');
});
