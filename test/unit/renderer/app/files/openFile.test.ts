import { expect, test } from 'vitest';
import { openFile, type KnownChoice, type OpenFilePorts } from '../../../../../renderer/app/files/openFile';
import { saveFile } from '../../../../../renderer/app/files/saveFile';
import type { Answer } from '../../../../../shared/desktop';
import { readPhasage, writePhasage } from '../../../../../shared/formats/phasage';
import { isProblem } from '../../../../../shared/model/problem';
import { acte3Plan } from '../../../../../shared/templates/acte3';

const PLAN = acte3Plan('plan1');
const TEXT = writePhasage(PLAN, {}, { savedWith: 'test', savedAt: '2024-03-08T10:00:00Z' });
const answered = (text: string): Answer<'openTextFile'> => ({ ok: true, value: { token: 't', name: 'plan.phasage', text } });

/** Ports that note what was done, in order. */
function ports(given: { known?: { title: string; deletedAt: string | null }; choice?: KnownChoice | null; can?: boolean } = {}): { did: string[]; ports: OpenFilePorts } {
  const did: string[] = [];
  const note = (what: string): boolean => { did.push(what); return given.can ?? true; };
  return { did, ports: {
    newId: () => 'fresh', known: async () => given.known,
    ask: async (title) => { note(`ask ${title}`); return given.choice ?? null; },
    add: async (plan) => note(`add ${plan.id} ${plan.title}`), replace: async (plan) => note(`replace ${plan.id} ${plan.title}`),
    refuse: (text) => { note(`refuse ${text}`); }, tell: (text) => { note(`tell ${text}`); },
  } };
}

const opened = async (answer: Answer<'openTextFile'>, given: Parameters<typeof ports>[0] = {}): Promise<string[]> => {
  const made = ports(given);
  await openFile(answer, made.ports);
  return made.did;
};

test('a plan that is not here is added as it is', async () => {
  expect(await opened(answered(TEXT))).toEqual(['add plan1 Acte 3, 2024-2026', 'tell « Acte 3, 2024-2026 » ouvert.']);
});

test('a plan that is here: asked by the name it has here; a copy, in its place, or nothing', async () => {
  const known = { title: 'Le mien', deletedAt: null };
  expect(await opened(answered(TEXT), { known, choice: null })).toEqual(['ask Le mien']);
  expect(await opened(answered(TEXT), { known, choice: 'copy' })).toEqual(['ask Le mien', 'add fresh Acte 3, 2024-2026 (copie)', 'tell « Acte 3, 2024-2026 (copie) » ouvert.']);
  expect(await opened(answered(TEXT), { known, choice: 'replace' })).toEqual(['ask Le mien', 'replace plan1 Acte 3, 2024-2026', 'tell « Acte 3, 2024-2026 » ouvert.']);
});

test('a plan that is in the bin is left there, without a question', async () => {
  expect(await opened(answered(TEXT), { known: { title: 'Le mien', deletedAt: '2024-03-01T00:00:00Z' } })).toEqual(['replace plan1 Acte 3, 2024-2026', 'tell « Acte 3, 2024-2026 » ouvert.']);
});

test('what could not be done is not said to be', async () => {
  expect(await opened(answered(TEXT), { can: false })).toEqual(['add plan1 Acte 3, 2024-2026']);
});

test('giving up is no error; a failure of the host is said in words, an unknown one too', async () => {
  expect(await opened({ ok: true, value: null })).toEqual([]);
  expect((await opened({ ok: false, code: 'files.unreadable', params: { name: 'a.phasage' } }))[0]).toMatch(/^refuse Le fichier « a.phasage » ne peut pas être lu/);
  expect((await opened({ ok: false, code: 'host.internal.EIO', params: {} }))[0]).toMatch(/^refuse Phasage n’a pas pu/);
});

test('a file that is no plan changes nothing and gets one sentence', async () => {
  for (const text of ['', '{', '[]', '{"format":"other"}', TEXT.slice(0, -20), TEXT.replace('"version": 1', '"version": 9')]) {
    const did = await opened(answered(text));
    expect(did, text.slice(0, 40)).toHaveLength(1);
    expect(did[0]).toMatch(/^refuse [A-ZÀ-Ý].*\.$/);
  }
});

test('a saved copy reads back equal, and its name is told', async () => {
  const told: string[] = [];
  let written = '';
  await saveFile(PLAN, {
    host: { saveTextFile: async ({ suggestedName, text }) => { written = text; return { ok: true, value: { token: null, name: suggestedName } }; } },
    contents: async () => ({}), now: () => '2024-03-08T10:00:00Z', refuse: (text) => told.push(`refuse ${text}`), tell: (text) => told.push(text),
  });
  const read = readPhasage(written);
  expect(isProblem(read) ? read : read.plan).toEqual(PLAN);
  expect(told).toEqual(['Copie enregistrée : Acte 3, 2024-2026.phasage']);
});

test('a copy that was given up says nothing; one that failed says why', async () => {
  const save = async (answer: Answer<'saveTextFile'>): Promise<string[]> => {
    const told: string[] = [];
    await saveFile(PLAN, { host: { saveTextFile: async () => answer }, contents: async () => ({}), now: () => '2024-03-08T10:00:00Z', refuse: (text) => told.push(`refuse ${text}`), tell: (text) => told.push(text) });
    return told;
  };
  expect(await save({ ok: true, value: null })).toEqual([]);
  expect((await save({ ok: false, code: 'files.unwritable', params: { name: 'p.phasage' } }))[0]).toMatch(/^refuse Le fichier « p.phasage » ne peut pas être écrit/);
});
