/**
 * The local server while it writes backups, sentinels and noted rows endlessly; what it reported as
 * kept, and whether that is there later.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../build/scripts/targets';
import { readPhasage, writePhasage } from '../../shared/formats/phasage';
import { checkChain, sealRow, type JournalRow } from '../../shared/history/journal';
import { isProblem } from '../../shared/model/problem';
import { acte3Plan } from '../../shared/templates/acte3';

/** The token of a server, obtained like a browser that opens its address. */
export async function enter(openingUrl: string): Promise<string> {
  const [url, oneTime] = openingUrl.split('#cle=') as [string, string];
  const at = async (what: string, key: string): Promise<Record<string, string>> => {
    const answer = await fetch(`${url}.well-known/phasage/${what}`, {
      method: 'POST',
      headers: { Origin: new URL(url).origin },
      body: JSON.stringify({ key }),
    });
    return (await answer.json()) as Record<string, string>;
  };
  const { key } = await at('exchange', oneTime);
  return (await at('enter', key!))['token']!;
}

export interface Running {
  readonly child: ChildProcess;
  ask(name: string, question: unknown): Promise<{ ok: boolean; value: Record<string, unknown> }>;
}

/** A server with its data in that folder; `before`: a module that it loads first. */
export async function start(data: string, before: readonly string[] = []): Promise<Running> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      ...before.flatMap((module) => ['--import', module]),
      join(import.meta.dirname, 'serverChild.ts'),
      join(ROOT, 'dist/renderer'),
    ],
    { env: { ...process.env, PHASAGE_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const opened = await new Promise<string>((done) =>
    child.stdout!.once('data', (text: Buffer) => done(text.toString().trim())),
  );
  const url = opened.replace(/#.*$/, '');
  const token = await enter(opened);
  return {
    child,
    async ask(name, question) {
      const response = await fetch(`${url}api/${name}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Phasage-Token': token,
          Origin: new URL(url).origin,
        },
        body: JSON.stringify(question),
      });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json() as Promise<{ ok: boolean; value: Record<string, unknown> }>;
    },
  };
}

const PLAN = acte3Plan('plan-1');
const AT = (sequence: number): string =>
  new Date(Date.UTC(2024, 0, 1) + sequence * 1000).toISOString().replace(/\.\d+Z$/, 'Z');

/** Rows between two backups. */
const COPY_EVERY = 4;

export interface Reported {
  /** The last backup that the server reported as kept, and its row. */ copy: string;
  at: number;
  sentinel: number;
  noted: number;
  writes: number;
}

export const nothingReported = (): Reported => ({
  copy: '',
  at: 0,
  sentinel: 0,
  noted: 0,
  writes: 0,
});

/**
 * The journal of the plan, one row longer each time; the same again after a kill, like the page's
 * database.
 */
function rowAt(rows: JournalRow[], sequence: number): JournalRow {
  return (rows[sequence - 1] ??= sealRow({
    planId: PLAN.id,
    sequence,
    at: AT(sequence),
    command: 'renamePlan',
    label: { code: 'renamePlan', params: { title: `Titre ${sequence}` } },
    patches: [{ op: 'replace', path: ['title'], value: `Titre ${sequence}` }],
    inverses: [],
    undoes: null,
    mergesWith: null,
    mergeKey: null,
    contents: [],
    previousHash: rows[sequence - 2]?.hash ?? '',
  }));
}

/** Writes endlessly; records everything that the server reports as kept. */
export async function write(
  server: Running,
  rows: JournalRow[],
  reported: Reported,
  onBegun: () => void,
): Promise<void> {
  for (let sequence = Math.max(reported.noted, reported.at) + 1; ; sequence += 1) {
    const row = rowAt(rows, sequence);
    const noted = await server.ask('noteRows', {
      profile: 'faults',
      planId: PLAN.id,
      rows: [row],
      contents: {},
    });
    if (noted.ok && noted.value['noted'] === true) {
      reported.noted = sequence;
      reported.writes += 1;
    }
    if (!reported.copy || sequence % COPY_EVERY === 0) {
      const text = writePhasage(
        { ...PLAN, title: `Titre ${sequence}` },
        {},
        { savedWith: 'Phasage', savedAt: AT(sequence) },
      );
      const kept = await server.ask('keepBackup', {
        profile: 'faults',
        planId: PLAN.id,
        title: PLAN.title,
        stepCount: 14,
        sequence,
        hash: row.hash,
        reason: 'changes',
        at: AT(sequence),
        text,
      });
      if (kept.ok) {
        reported.copy = (kept.value['backup'] as { token: string }).token;
        reported.at = sequence;
        reported.writes += 1;
      }
    }
    const sentinel = {
      version: 1,
      writtenAt: AT(sequence),
      databaseVersion: 1,
      schemaVersion: PLAN.schemaVersion,
      plans: [
        {
          id: PLAN.id,
          title: PLAN.title,
          stepCount: 14,
          updatedAt: AT(sequence),
          sequence,
          hash: row.hash,
          deleted: false,
        },
      ],
    };
    if ((await server.ask('writeSentinel', { profile: 'faults', sentinel })).ok) {
      reported.sentinel = sequence;
      reported.writes += 1;
    }
    onBegun();
  }
}

/**
 * The rows after the last backup that the server reported as kept: their number, how many noted
 * ones are missing, and whether any differs from the original.
 */
async function readNoted(
  server: Running,
  rows: readonly JournalRow[],
  reported: Reported,
): Promise<{ read: number; lost: number; untrue: boolean }> {
  const copied = rows[reported.at - 1]!;
  const answer = await server.ask('notedRows', {
    profile: 'faults',
    planId: PLAN.id,
    sequence: copied.sequence,
    hash: copied.hash,
  });
  const found = (answer.value?.['rows'] ?? []) as JournalRow[];
  const reached = found.at(-1)?.sequence ?? reported.at;
  const untrue =
    checkChain(found, copied) !== undefined ||
    found.some((row) => row.hash !== rows[row.sequence - 1]?.hash);
  return { read: found.length, lost: Math.max(0, reported.noted - reached), untrue };
}

/**
 * The result for everything that the server reported as kept: backups and sentinels, and rows after
 * the last backup.
 */
export interface Found {
  readonly lost: number;
  readonly copies: number;
  readonly torn: number;
  readonly read: number;
  readonly rowsLost: number;
  readonly untrue: number;
}

/** Asks a restarted server for everything that it reported as kept. */
export async function look(
  server: Running,
  rows: readonly JournalRow[],
  reported: Reported,
): Promise<Found> {
  let [lost, torn] = [0, 0];
  const sentinel = await server.ask('readSentinel', { profile: 'faults' });
  const kept = sentinel.value?.['sentinel'] as { plans: { sequence: number }[] } | null;
  if (!sentinel.ok || (kept?.plans[0]?.sequence ?? 0) < reported.sentinel) lost += 1;
  const listed = (await server.ask('listBackups', {})).value['backups'] as { token: string }[];
  if (reported.copy !== '' && !listed.some(({ token }) => token === reported.copy)) lost += 1;
  for (const { token } of listed) {
    const read = await server.ask('readBackup', { token });
    if (!read.ok || isProblem(readPhasage(String(read.value['text'])))) torn += 1;
  }
  const noted =
    reported.at > 0 ? await readNoted(server, rows, reported) : { read: 0, lost: 0, untrue: false };
  return {
    lost,
    copies: listed.length,
    torn,
    read: noted.read,
    rowsLost: noted.lost,
    untrue: noted.untrue ? 1 : 0,
  };
}

/** The sum of the results. */
export function sumOf(found: readonly Found[], of: keyof Found): number {
  return found.reduce((total, one) => total + one[of], 0);
}
