/**
 * `npm run bench [-- --json FILE] [-- --sizes 20,500] [-- --programs phasage]`: Phasage's whole
 * window beside frappe-gantt alone and dhtmlx-gantt 10, medians of five interleaved runs in one
 * browser. In milliseconds; compare ratios within one run, not seconds between machines.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import react from '@vitejs/plugin-react';
import { launchBrowser } from '../e2e/browser';
import { measure, type Figures } from './measure';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    programs: { type: 'string', default: 'phasage,frappe-gantt,dhtmlx-gantt' },
    sizes: { type: 'string', default: '20,500,10000,100000' },
    runs: { type: 'string', default: '5' },
  },
});
const SIZES = values.sizes.split(',').map(Number);
const RUNS = Number(values.runs);
const MOST: Readonly<Record<string, number>> = {
  phasage: Infinity,
  'frappe-gantt': 500,
  'dhtmlx-gantt': 100_000,
};

const root = new URL('./page', import.meta.url).pathname;
const outDir = new URL('../../dist/bench', import.meta.url).pathname;
await build({
  root,
  configFile: false,
  plugins: [react()],
  base: './',
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
});
const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
const url = server.resolvedUrls!.local[0]!;
const browser = await launchBrowser();

const found = new Map<string, Figures[]>();
for (let run = 0; run < RUNS; run += 1) {
  for (const size of SIZES) {
    for (const program of values.programs.split(',')) {
      if (size > (MOST[program] ?? 0)) continue;
      const key = `${program} ${size}`;
      const figures = await measure(browser, url, program, size);
      found.set(key, [...(found.get(key) ?? []), figures]);
      process.stderr.write(`${run + 1}/${RUNS} ${key}\n`);
    }
  }
}
const page = await browser.newPage();
await page.goto(url);
await page.waitForFunction(() => 'bench' in window);
const calculation = await page.evaluate(() => window.bench.fixedCalculation());
await browser.close();
await server.close();

const median = (figures: readonly Figures[], name: keyof Figures): number => {
  const sorted = figures.map((each) => each[name]).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]! * 10) / 10;
};
const NAMES: readonly (keyof Figures)[] = [
  'firstDraw',
  'edit',
  'editLatency',
  'dragP95',
  'scrollP95',
  'nodes',
];
const chart: Record<string, Record<string, Figures>> = {};
for (const [key, figures] of found) {
  const [program, size] = key.split(' ') as [string, string];
  (chart[program] ??= {})[size] = Object.fromEntries(
    NAMES.map((name) => [name, median(figures, name)]),
  ) as unknown as Figures;
}

console.log(
  `Médianes de ${RUNS} passages, ms (edit : travail d’une modification ; editLatency : jusqu’à l’image suivante ; nodes : éléments)`,
);
console.log(['programme', 'étapes', ...NAMES].map((head) => head.padStart(13)).join(''));
for (const [program, sizes] of Object.entries(chart))
  for (const [size, figures] of Object.entries(sizes))
    console.log(
      [program, size, ...NAMES.map((name) => figures[name])]
        .map((cell) => String(cell).padStart(13))
        .join(''),
    );
console.log(`Calcul fixe : ${calculation.toFixed(0)} ms`);

const at = (program: string, size: number): Figures | undefined => chart[program]?.[String(size)];
const goal = (words: string, value: number | undefined, most: number): void => {
  if (value !== undefined && !Number.isNaN(value))
    console.log(
      `${value <= most ? 'atteint    ' : 'NON ATTEINT'} ${words} : ${value.toFixed(2)} (au plus ${most})`,
    );
};
const [ours, theirs, large] = [
  at('phasage', 10_000),
  at('dhtmlx-gantt', 10_000),
  at('phasage', 100_000),
];
if (ours && theirs)
  goal(
    'premier dessin à 10 000, rapporté à dhtmlx-gantt',
    ours.firstDraw / theirs.firstDraw,
    0.334,
  );
goal('une modification à 10 000, ms de travail', ours?.edit, 10);
goal('glisser à 10 000, p95', ours?.dragP95, 10);
goal('défiler à 10 000, p95', ours?.scrollP95, 16.7);
goal(
  'éléments du DOM, au plus',
  Math.max(0, ...Object.values(chart.phasage ?? {}).map(({ nodes }) => nodes)),
  2500,
);
if (ours && large)
  goal('premier dessin à 100 000, rapporté à 10 000', large.firstDraw / ours.firstDraw, 1.5);
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ chart, fixedCalculation: calculation }, null, 1)}\n`,
  );
