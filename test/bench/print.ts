/**
 * `npx tsx test/bench/print.ts`, after a build: the Acte 3 roadmap on A3, from the request to the
 * file on the disk, with a running engine; and the size of the file.
 */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumWindow } from '../../electron/print/chromium';
import { printFiles } from '../../electron/print/files';
import { thisMachine } from '../../electron/web/browsers';
import { DEFAULT_OPTIONS } from '../../shared/roadmap/options';
import { acte3Plan } from '../../shared/templates/acte3';

const RUNS = 10;
const MOST_MS = 2000;
const MOST_BYTES = 300_000;

const plan = acte3Plan('bench');
const options = { ...DEFAULT_OPTIONS, scenarioId: 'scenario-investissement' };
const folder = await mkdtemp(join(tmpdir(), 'phasage-bench-'));
const file = join(folder, 'feuille.pdf');
const up = new AbortController();
const started = performance.now();
const engine = await chromiumWindow({
  root: fileURLToPath(new URL('../../dist/renderer', import.meta.url)),
  machine: thisMachine(),
})(up.signal);
const startMs = performance.now() - started;
try {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const from = performance.now();
    const printed = await printFiles(
      () => Promise.resolve({ ...engine, close: () => undefined }),
      { kind: 'roadmap', plan, options, today: '2024-03-08', logos: [], before: null },
      'pdf',
    );
    if (!printed.ok) throw new Error(printed.code);
    await writeFile(file, printed.value.files[0]!);
    times.push(performance.now() - from);
  }
  const { size } = await stat(file);
  const [first, median] = [times[0]!, [...times].sort((a, b) => a - b)[RUNS / 2]!];
  const verdict = (ok: boolean): string => (ok ? 'atteint    ' : 'NON ATTEINT');
  console.log(`le moteur démarre en ${startMs.toFixed(0)} ms (non compté)`);
  console.log(
    `${verdict(first <= MOST_MS && median <= MOST_MS)} PDF A3 d’Acte 3, de la demande au fichier : ${first.toFixed(0)} ms la première fois, médiane ${median.toFixed(0)} ms (au plus ${MOST_MS})`,
  );
  console.log(
    `${verdict(size <= MOST_BYTES)} sa taille : ${(size / 1000).toFixed(0)} Ko (au plus ${MOST_BYTES / 1000})`,
  );
} finally {
  engine.close();
  await rm(folder, { recursive: true, force: true });
}
