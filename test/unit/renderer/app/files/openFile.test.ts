import { expect, test } from 'vitest';
import { openFile, type OpenFilePorts } from '../../../../../renderer/app/files/openFile';
import type { KnownChoice, KnownPlan, WayOut } from '../../../../../renderer/core/given';
import type { Answer } from '../../../../../shared/desktop';
import type { Format } from '../../../../../shared/formats/formats';
import { writePhasage } from '../../../../../shared/formats/phasage';
import { writeBundle } from '../../../../../shared/formats/phasage/bundle';
import type { Plan } from '../../../../../shared/model/plan';
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

/** Ports that record their calls in order. */
function ports(
  given: {
    known?: { title: string; deletedAt: string | null };
    choice?: KnownChoice | null;
    can?: boolean;
    here?: Plan;
    changedAt?: string;
  } = {},
): { did: string[]; asked: KnownPlan[]; outs: WayOut[]; ports: OpenFilePorts } {
  const did: string[] = [];
  const asked: KnownPlan[] = [];
  const outs: WayOut[] = [];
  const note = (what: string): boolean => {
    did.push(what);
    return given.can ?? true;
  };
  return {
    did,
    asked,
    outs,
    ports: {
      ready: async () => undefined,
      newId: () => 'fresh',
      known: async () =>
        given.known && {
          ...given.known,
          changedAt: given.changedAt ?? '2024-03-07T10:00:00Z',
          plan: given.here ?? null,
        },
      ask: async (known) => {
        note(`ask ${known.title}`);
        asked.push(known);
        return given.choice ?? null;
      },
      today: () => '2024-03-08',
      now: () => '2024-03-08T12:00:00Z',
      report: (text, lines) => {
        note(`report ${[text, ...lines].join(' | ')}`);
      },
      add: async (plan) => note(`add ${plan.id} ${plan.title}`),
      replace: async (plan) => note(`replace ${plan.id} ${plan.title}`),
      refuse: (text, out) => {
        note(`refuse ${text}`);
        if (out) outs.push(out);
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

test('a new plan is added as it is', async () => {
  expect(await opened(answered(TEXT))).toEqual([
    'add plan1 Acte 3, 2024-2026',
    'link plan1 t',
    'tell « Acte 3, 2024-2026 » ouvert.',
  ]);
});

test('a known plan asks by its name here: a copy, a replacement, or nothing', async () => {
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

test('a plan in the bin stays there, without a question', async () => {
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

test('a failed act is not reported as done', async () => {
  expect(await opened(answered(TEXT), { can: false })).toEqual(['add plan1 Acte 3, 2024-2026']);
});

test('cancelling is no error; a failure of the host is put into words, even an unknown one', async () => {
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

test('the plans of a bundle open one after the other, without a link to the file', async () => {
  const did = await opened(
    answered(writeBundle([TEXT, TEXT.replace('"id": "plan1"', '"id": "plan2"')])),
  );
  expect(did.filter((what) => !what.startsWith('tell'))).toEqual([
    'add plan1 Acte 3, 2024-2026',
    'add plan2 Acte 3, 2024-2026',
  ]);
});

test('an equal plan of a bundle is skipped; a different one asks', async () => {
  const bundle = answered(writeBundle([TEXT]));
  const known = { title: 'Le mien', deletedAt: null };
  expect(await opened(bundle, { known, here: PLAN })).toEqual([
    'tell 0 plan apporté. 1 était déjà là, identique.',
  ]);
  expect((await opened(bundle, { known, choice: 'copy' })).at(-1)).toBe('tell 1 plan apporté.');
  expect(await opened(answered(TEXT), { known, here: PLAN })).toEqual(['ask Le mien']);
});

test('an import of a foreign file is never linked to it, as "Enregistrer" would overwrite it', async () => {
  const gan: Format = {
    id: 'gan',
    name: 'formats.gan',
    extensions: ['.gan'],
    recognises: () => true,
    read: () => [
      { read: { plan: PLAN, contents: {}, savedAt: null, problems: [] }, isDamaged: false },
    ],
  };
  expect(await opened(answered('<project>'), {}, [gan])).toEqual([
    'add plan1 Acte 3, 2024-2026',
    'tell « Acte 3, 2024-2026 » ouvert.',
  ]);
});

test('an unreadable foreign file is named, and changes nothing', async () => {
  expect(await opened(answered('<?xml version="1.0"?><project name="x">'))).toEqual([
    expect.stringMatching(/^refuse Ce fichier est un planning GanttProject, /),
  ]);
});

test('a plan saved by Notepad in UTF-16 opens as it is, and keeps its file', async () => {
  expect(await opened(answered(Buffer.from(`\ufeff${TEXT}`, 'utf16le')))).toEqual([
    'add plan1 Acte 3, 2024-2026',
    'link plan1 t',
    'tell « Acte 3, 2024-2026 » ouvert.',
  ]);
});

test('a plan whose bytes are not text offers a repair too, which lists the losses', async () => {
  const bytes = Buffer.from(TEXT);
  // A byte of "Wifi public", in the middle of a title in UTF-8.
  bytes[bytes.indexOf('ifi public')] = 0xff;
  const made = ports({});
  await openFile(answered(bytes), made.ports);
  expect(made.did).toEqual([expect.stringMatching(/^refuse .*abîmé.*Phasage peut en sauver/)]);
  await made.outs[0]!.take();
  expect(made.did.slice(1)).toEqual([
    'add plan1 Acte 3, 2024-2026 (réparé)',
    expect.stringMatching(/^report .*1 perte.*1 caractère illisible/),
  ]);
});

/** The question about a known plan, for the file `TEXT`. */
async function askedAbout(here: Plan | undefined, changedAt: string): Promise<KnownPlan> {
  const made = ports({
    known: { title: 'Le mien', deletedAt: null },
    changedAt,
    ...(here && { here }),
  });
  await openFile(answered(TEXT), made.ports);
  return made.asked[0]!;
}

test('a known plan shows which is newer, and the changes in the file, as sentences', async () => {
  const [id, step] = Object.entries(PLAN.steps).find(([, { kind }]) => kind === 'task')!;
  const { [id]: _cut, ...steps } = PLAN.steps;
  const cut = await askedAbout({ ...PLAN, steps }, '2024-03-07T10:00:00Z');
  expect(cut.newer).toMatch(/^Le fichier est plus récent : il a été enregistré le 8 mars 2024/);
  expect(cut.changes.join(' ')).toContain(step.title);
  const titled = await askedAbout({ ...PLAN, title: 'Autre' }, '2024-03-09T10:00:00Z');
  expect(titled.newer).toMatch(
    /^Le plan d’ici est plus récent : il a été modifié pour la dernière fois le 9 mars 2024/,
  );
  expect(titled.changes).toEqual(['Le plan s’appelle « Acte 3, 2024-2026 » au lieu de « Autre ».']);
  expect((await askedAbout({ ...PLAN, notes: 'autres' }, '')).changes).toEqual([
    '1 élément diffère (notes, réglages ou registres).',
  ]);
  expect(await askedAbout(PLAN, '2024-03-09T10:00:00Z')).toEqual({
    title: 'Le mien',
    newer: 'Le fichier et le plan d’ici sont identiques.',
    changes: [],
  });
  expect((await askedAbout(undefined, '2024-03-09T10:00:00Z')).changes).toEqual([
    'Le plan d’ici ne se lit pas : ce qui diffère ne peut pas être dit.',
  ]);
});

test('a damaged file offers a repair into a new plan without a link, and lists the losses', async () => {
  const made = ports();
  await openFile(answered(TEXT.slice(0, -20)), made.ports);
  expect(made.did).toEqual([expect.stringMatching(/^refuse Ce fichier est abîmé/)]);
  await made.outs[0]!.take();
  expect(made.did.slice(1)).toEqual([
    'add plan1 Acte 3, 2024-2026 (réparé)',
    expect.stringMatching(/^report « Acte 3, 2024-2026 \(réparé\) » est ouvert\..* \| /),
  ]);
});

test('a repaired plan never replaces the existing one', async () => {
  const made = ports({ known: { title: 'Le mien', deletedAt: null } });
  await openFile(answered(TEXT.slice(0, -20)), made.ports);
  await made.outs[0]!.take();
  expect(made.did[1]).toBe('add fresh Acte 3, 2024-2026 (réparé)');
});

test('a file that is no plan offers no repair', async () => {
  for (const text of ['', '{"format":"other"}', TEXT.replace('"version": 1', '"version": 9')]) {
    const made = ports();
    await openFile(answered(text), made.ports);
    expect(made.outs).toEqual([]);
  }
});
