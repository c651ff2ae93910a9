import { expect, test } from 'vitest';
import type { FileLink } from '../../../../../renderer/app/files/linked';
import { saveFile } from '../../../../../renderer/app/files/saveFile';
import type { ChangedChoice } from '../../../../../renderer/core/given';
import type { Answer } from '../../../../../shared/desktop';
import { readPhasage } from '../../../../../shared/formats/phasage';
import { isProblem } from '../../../../../shared/model/problem';
import { acte3Plan } from '../../../../../shared/templates/acte3';

const PLAN = acte3Plan('plan1');

interface Host {
  saves?: Answer<'saveTextFile'>;
  writes?: Answer<'writeTextFile'>[];
  link?: FileLink;
  choice?: ChangedChoice | null;
}

/** Saves, and returns the requests to the host and the messages to the user. */
async function saved({
  saves = { ok: true, value: null },
  writes = [],
  link,
  choice = null,
}: Host): Promise<{ did: string[]; text: string }> {
  const did: string[] = [];
  let written = '';
  await saveFile(PLAN, {
    host: {
      saveTextFile: async ({ text }) => {
        did.push('save');
        written = text;
        return saves;
      },
      writeTextFile: async ({ token, text, stamp }) => {
        did.push(`write ${token} ${stamp ?? 'anyhow'}`);
        written = text;
        return writes.shift()!;
      },
    },
    link: link ?? null,
    keepLink: async ({ token, stamp }) => {
      did.push(`keep ${token} ${stamp}`);
    },
    askChanged: async (name) => {
      did.push(`ask ${name}`);
      return choice;
    },
    contents: async () => ({}),
    now: () => '2024-03-08T10:00:00Z',
    refuse: (text) => did.push(`refuse ${text}`),
    tell: (text) => did.push(text),
  });
  return { did, text: written };
}

test('a saved copy reads back equal, shows its name, and is the plan’s file if writable again', async () => {
  const { did, text } = await saved({
    saves: { ok: true, value: { token: 'n', name: 'plan.phasage', stamp: 's1' } },
  });
  const read = readPhasage(text);
  expect(isProblem(read) ? read : read.plan).toEqual(PLAN);
  expect(did).toEqual(['save', 'keep n s1', 'Copie enregistrée : plan.phasage']);
  expect(
    (await saved({ saves: { ok: true, value: { token: null, name: 'plan.phasage', stamp: '' } } }))
      .did,
  ).toEqual(['save', 'Copie enregistrée : plan.phasage']);
});

test('a cancelled copy shows nothing; a failed one shows the reason', async () => {
  expect((await saved({})).did).toEqual(['save']);
  expect(
    (await saved({ saves: { ok: false, code: 'files.unwritable', params: { name: 'p.phasage' } } }))
      .did[1],
  ).toMatch(/^refuse Le fichier « p.phasage » ne peut pas être écrit/);
});

const LINK = { token: 'l', name: 'plan.phasage', stamp: 's1' };
const OVER: Answer<'writeTextFile'> = { ok: true, value: { name: 'plan.phasage', stamp: 's2' } };
const CHANGED: Answer<'writeTextFile'> = {
  ok: false,
  code: 'files.changedOnDisk',
  params: { name: 'plan.phasage' },
};

test.each<[string, Host, string[]]>([
  [
    'is written over',
    { link: LINK, writes: [OVER] },
    ['write l s1', 'keep l s2', 'Enregistré dans plan.phasage'],
  ],
  [
    'changed by another program is replaced where one says so',
    { link: LINK, writes: [CHANGED, OVER], choice: 'replace' },
    [
      'write l s1',
      'ask plan.phasage',
      'write l anyhow',
      'keep l s2',
      'Enregistré dans plan.phasage',
    ],
  ],
  [
    'changed by another program is left alone where one gives up',
    { link: LINK, writes: [CHANGED] },
    ['write l s1', 'ask plan.phasage'],
  ],
  [
    'changed by another program is left for another place',
    { link: LINK, writes: [CHANGED], choice: 'elsewhere' },
    ['write l s1', 'ask plan.phasage', 'save'],
  ],
  [
    'that is out of reach has the user choose again, and says why',
    { link: LINK, writes: [{ ok: false, code: 'desktop.unknownFile', params: {} }] },
    ['write l s1', 'Phasage ne sait plus où est ce fichier. Ouvrez-le de nouveau.', 'save'],
  ],
])("the plan's file %s", async (_what, host, expected) =>
  expect((await saved(host)).did).toEqual(expected),
);
