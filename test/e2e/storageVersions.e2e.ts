/**
 * A database from each version of Phasage opens completely: there is one dump of records per
 * version.
 */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATABASE_VERSION } from '../../renderer/storage/version';
import { SCHEMA_VERSION } from '../../shared/model/plan';
import { storageHarness } from './storage/harness';

const storage = storageHarness();
const pathOf = (version: number): string => `test/fixtures/database/v${version}.json`;
const VERSIONS = Array.from({ length: DATABASE_VERSION }, (_, index) => index + 1);
type Dump = Readonly<
  Record<
    'plans' | 'rows' | 'snapshots' | 'contents' | 'preferences',
    readonly { id: string; title: string }[]
  >
>;

test('each version of the database has its dump', () => {
  expect(VERSIONS.filter((version) => !existsSync(pathOf(version)))).toEqual([]);
});

test.each(VERSIONS)(
  'a database of version %i opens with its plans and their last edits, and goes on',
  async (version) => {
    const dump = JSON.parse(readFileSync(pathOf(version), 'utf8')) as Dump;
    const opened = await storage.open();
    await opened.call.open();
    for (const store of ['plans', 'rows', 'snapshots', 'contents', 'preferences'] as const)
      for (const record of dump[store]) await opened.call.rawPut(store, record);
    const [plan] = dump.plans;
    await opened.reload();
    await opened.call.open();
    expect(await opened.call.session(plan!.id)).toBeNull();
    await opened.expect({ role: 'writer', why: null, title: plan!.title });
    expect(JSON.parse(await opened.call.plan())).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      title: 'Troisième titre',
    });
    await opened.call.edit('Quatrième titre');
    await opened.expect({ saving: 'saved' });
    await opened.reload();
    await opened.call.open();
    await opened.call.session(plan!.id);
    await opened.expect({ role: 'writer', title: 'Quatrième titre' });
  },
);
