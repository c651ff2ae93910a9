/** The local server killed while it writes copies and sentinels: what it said kept must be whole. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../build/scripts/targets';
import { readPhasage, writePhasage } from '../../shared/formats/phasage';
import { isProblem } from '../../shared/model/problem';
import { acte3Plan } from '../../shared/templates/acte3';
import type { Amount, Family } from './report';

interface Running { readonly child: ChildProcess; ask(name: string, question: unknown): Promise<{ ok: boolean; value: Record<string, unknown> }> }

async function start(data: string): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'serverChild.ts'), join(ROOT, 'dist/renderer')], { env: { ...process.env, PHASAGE_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((done) => child.stdout!.once('data', (text: Buffer) => done(text.toString().trim())));
  const token = /name="phasage-token" content="([^"]+)"/.exec(await (await fetch(url)).text())![1]!;
  return {
    child,
    async ask(name, question) {
      const response = await fetch(`${url}api/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Phasage-Token': token, Origin: new URL(url).origin }, body: JSON.stringify(question) });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json() as Promise<{ ok: boolean; value: Record<string, unknown> }>;
    },
  };
}

const PLAN = acte3Plan('plan-1');
const AT = (sequence: number): string => new Date(Date.UTC(2024, 0, 1) + sequence * 1000).toISOString().replace(/\.\d+Z$/, 'Z');

/** Writes without end; tells of each thing the server said it kept. */
async function write(server: Running, from: number, told: { copy: string; sentinel: number; sequence: number }): Promise<void> {
  for (let sequence = from; ; sequence += 1) {
    const text = writePhasage({ ...PLAN, title: `Titre ${sequence}` }, {}, { savedWith: 'Phasage', savedAt: AT(sequence) });
    const kept = await server.ask('keepBackup', { profile: 'faults', planId: PLAN.id, title: PLAN.title, stepCount: 14, sequence, hash: `h${sequence}`, reason: 'changes', at: AT(sequence), text });
    if (kept.ok) told.copy = (kept.value['backup'] as { token: string }).token;
    const sentinel = { version: 1, writtenAt: AT(sequence), databaseVersion: 1, schemaVersion: PLAN.schemaVersion, plans: [{ id: PLAN.id, title: PLAN.title, stepCount: 14, updatedAt: AT(sequence), sequence, hash: `h${sequence}`, deleted: false }] };
    if ((await server.ask('writeSentinel', { profile: 'faults', sentinel })).ok) told.sentinel = sequence;
    told.sequence = sequence;
  }
}

/** 50 kills (5 when quick). */
export async function serverKills({ quick }: Amount): Promise<Family> {
  const kills = quick ? 5 : 50;
  const data = await mkdtemp(join(tmpdir(), 'phasage-faults-'));
  const told = { copy: '', sentinel: 0, sequence: 0 };
  let copies = 0;
  let lost = 0;
  let torn = 0;
  try {
    for (let turn = 0; turn <= kills; turn += 1) {
      const server = await start(data);
      if (turn > 0) {
        const sentinel = await server.ask('readSentinel', { profile: 'faults' });
        const kept = sentinel.value?.['sentinel'] as { plans: { sequence: number }[] } | null;
        if (!sentinel.ok || (kept?.plans[0]?.sequence ?? 0) < told.sentinel) lost += 1;
        const listed = (await server.ask('listBackups', {})).value['backups'] as { token: string }[];
        if (told.copy !== '' && !listed.some(({ token }) => token === told.copy)) lost += 1;
        for (const { token } of listed) {
          const read = await server.ask('readBackup', { token });
          copies += 1;
          if (!read.ok || isProblem(readPhasage(String(read.value['text'])))) torn += 1;
        }
      }
      if (turn === kills) { server.child.kill('SIGKILL'); break; }
      const writing = write(server, told.sequence + 1, told).catch(() => undefined);
      // Another moment of the writing each time; the clock is the fault itself, nothing waits on it.
      await new Promise((done) => setTimeout(done, 40 + ((turn * 37) % 160)));
      server.child.kill('SIGKILL');
      await writing;
    }
    const left = (await readdir(data, { recursive: true })).filter((name) => name.includes('.tmp')).length;
    return {
      name: 'Local server killed while it writes', command: 'npm run faults -- --only server', skipped: null,
      figures: [{ what: 'kills (SIGKILL)', value: kills }, { what: 'copies and sentinels said kept', value: 2 * told.sequence }, { what: 'of the last ones lost', value: lost }, { what: 'copies read back', value: copies }, { what: 'of them torn', value: torn }, { what: 'temporary files left at the end', value: left }],
    };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
