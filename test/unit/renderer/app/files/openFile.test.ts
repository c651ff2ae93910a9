import { expect, test } from 'vitest';
import { openFile, type OpenFilePorts } from '../../../../../renderer/app/files/openFile';
import type { FileLink } from '../../../../../renderer/app/files/linked';
import { saveFile } from '../../../../../renderer/app/files/saveFile';
import type { ChangedChoice, KnownChoice } from '../../../../../renderer/core/given';
import type { Answer } from '../../../../../shared/desktop';
import type { Format } from '../../../../../shared/formats/formats';
import { readPhasage, writePhasage } from '../../../../../shared/formats/phasage';
import { writeBundle } from '../../../../../shared/formats/phasage/bundle';
import { isProblem } from '../../../../../shared/model/problem';
import { acte3Plan } from '../../../../../shared/templates/acte3';

const PLAN = acte3Plan('plan1');
const TEXT = writePhasage(PLAN, {}, { savedWith: 'test', savedAt: '2024-03-08T10:00:00Z' });
const answered = (text: string | Uint8Array): Answer<'openFile'> => ({
  ok: true,
  value: {
    token: 't',
    name: 'plan.phasage',
    base64: Buffer.from(text).toString('base64'),
    stamp: 's',
  },
});

/** Ports that note what was done, in order. */
function ports(
  given: {
    known?: { title: string; deletedAt: string | null };
    choice?: KnownChoice | null;
    can?: boolean;
    same?: boolean;
  } = {},
): { did: string[]; ports: OpenFilePorts } {
  const did: string[] = [];
  const note = (what: string): boolean => {
    did.push(what);
    return given.can ?? true;
  };
  return {
    did,
    ports: {
      ready: async () => undefined,
      newId: () => 'fresh',
      known: async () => given.known,
      same: async () => given.same ?? false,
      ask: async (title) => {
        note(`ask ${title}`);
        return given.choice ?? null;
      },
      add: async (plan) => note(`add ${plan.id} ${plan.title}`),
      replace: async (plan) => note(`replace ${plan.id} ${plan.title}`),
      refuse: (text) => {
        note(`refuse ${text}`);
      },
      tell: (text) => {
        note(`tell ${text}`);
      },
      link: (planId, { token }) => {
        note(`link ${planId} ${token}`);
      },
    },
  };
}

const opened = async (
  answer: Answer<'openFile'>,
  given: Parameters<typeof ports>[0] = {},
  formats?: readonly Format[],
): Promise<string[]> => {
  const made = ports(given);
  await openFile(answer, made.ports, formats);
  return made.did;
};

test('a plan that is not here is added as it is', async () => {
  expect(await opened(answered(TEXT))).toEqual([
    'add plan1 Acte 3, 2024-2026',
    'link plan1 t',
    'tell « Acte 3, 2024-2026 » ouvert.',
  ]);
});

test('a plan that is here: asked by the name it has here; a copy, in its place, or nothing', async () => {
  const known = { title: 'Le mien', deletedAt: null };
  expect(await opened(answered(TEXT), { known, choice: null })).toEqual(['ask Le mien']);
  expect(await opened(answered(TEXT), { known, choice: 'copy' })).toEqual([
    'ask Le mien',
    'add fresh Acte 3, 2024-2026 (copie)',
    'tell « Acte 3, 2024-2026 (copie) » ouvert.',
  ]);
  expect(await opened(answered(TEXT), { known, choice: 'replace' })).toEqual([
    'ask Le mien',
    'replace plan1 Acte 3, 2024-2026',
    'link plan1 t',
    'tell « Acte 3, 2024-2026 » ouvert.',
  ]);
});

test('a plan that is in the bin is left there, without a question', async () => {
  expect(
    await opened(answered(TEXT), {
      known: { title: 'Le mien', deletedAt: '2024-03-01T00:00:00Z' },
    }),
  ).toEqual([
    'replace plan1 Acte 3, 2024-2026',
    'link plan1 t',
    'tell « Acte 3, 2024-2026 » ouvert.',
  ]);
});

test('what could not be done is not said to be', async () => {
  expect(await opened(answered(TEXT), { can: false })).toEqual(['add plan1 Acte 3, 2024-2026']);
});

test('giving up is no error; a failure of the host is said in words, an unknown one too', async () => {
  expect(await opened({ ok: true, value: null })).toEqual([]);
  expect(
    (await opened({ ok: false, code: 'files.unreadable', params: { name: 'a.phasage' } }))[0],
  ).toMatch(/^refuse Le fichier « a.phasage » ne peut pas être lu/);
  expect((await opened({ ok: false, code: 'host.internal.EIO', params: {} }))[0]).toMatch(
    /^refuse Phasage n’a pas pu/,
  );
});

test('a file that is no plan changes nothing and gets one sentence', async () => {
  for (const text of [
    '',
    '{',
    '[]',
    '{"format":"other"}',
    TEXT.slice(0, -20),
    TEXT.replace('"version": 1', '"version": 9'),
  ]) {
    const did = await opened(answered(text));
    expect(did, text.slice(0, 40)).toHaveLength(1);
    expect(did[0]).toMatch(/^refuse [A-ZÀ-Ý].*\.$/);
  }
});

test('the plans of a bundle are opened one after the other, and none is linked to the file', async () => {
  const did = await opened(
    answered(writeBundle([TEXT, TEXT.replace('"id": "plan1"', '"id": "plan2"')])),
  );
  expect(did.filter((what) => !what.startsWith('tell'))).toEqual([
    'add plan1 Acte 3, 2024-2026',
    'add plan2 Acte 3, 2024-2026',
  ]);
});

test('a plan of a bundle that is here already, the very same, is passed over; one that differs is asked about', async () => {
  const bundle = answered(writeBundle([TEXT]));
  const known = { title: 'Le mien', deletedAt: null };
  expect(await opened(bundle, { known, same: true })).toEqual([
    'tell 0 plan apporté. 1 était déjà là, identique.',
  ]);
  expect((await opened(bundle, { known, choice: 'copy' })).at(-1)).toBe('tell 1 plan apporté.');
  expect(await opened(answered(TEXT), { known, same: true })).toEqual(['ask Le mien']);
});

test('what is imported from a foreign file is never linked to it: "Enregistrer" would write over it', async () => {
  const gan: Format = {
    id: 'gan',
    name: 'formats.gan',
    extensions: ['.gan'],
    recognises: () => true,
    read: () => [{ read: { plan: PLAN, contents: {}, problems: [] }, isDamaged: false }],
  };
  expect(await opened(answered('<project>'), {}, [gan])).toEqual([
    'add plan1 Acte 3, 2024-2026',
    'tell « Acte 3, 2024-2026 » ouvert.',
  ]);
});

test('a foreign file that is not read is named, and changes nothing', async () => {
  expect(await opened(answered('<?xml version="1.0"?><project name="x">'))).toEqual([
    expect.stringMatching(/^refuse Ce fichier est un planning GanttProject, /),
  ]);
});

test('a plan saved by Notepad in UTF-16 opens as it is, and stays the file of the plan', async () => {
  expect(await opened(answered(Buffer.from(`\ufeff${TEXT}`, 'utf16le')))).toEqual([
    'add plan1 Acte 3, 2024-2026',
    'link plan1 t',
    'tell « Acte 3, 2024-2026 » ouvert.',
  ]);
});

interface Host {
  saves?: Answer<'saveTextFile'>;
  writes?: Answer<'writeTextFile'>[];
  link?: FileLink;
  choice?: ChangedChoice | null;
}

/** Saves, and tells what was asked of the host and said to the person. */
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

test("a saved copy reads back equal, its name is told, and it is the plan's file from then on where it can be written again", async () => {
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

test('a copy that was given up says nothing; one that failed says why', async () => {
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
    'that can no longer be reached is chosen again, and it is said why',
    { link: LINK, writes: [{ ok: false, code: 'desktop.unknownFile', params: {} }] },
    ['write l s1', 'Phasage ne sait plus où est ce fichier. Ouvrez-le de nouveau.', 'save'],
  ],
])("the plan's file %s", async (_what, host, expected) =>
  expect((await saved(host)).did).toEqual(expected),
);
