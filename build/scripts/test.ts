/**
 * Types, lint and import rules, unit tests, e2e in the real browser. Each stage runs even if an
 * earlier one failed; the last line gives the totals.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './targets';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The result of a stage, and its time in seconds. */
interface Stage extends Counts {
  readonly name: string;
  readonly seconds: number;
}

const require = createRequire(import.meta.url);
const RESULTS = join(ROOT, 'test-results');
const TSX = require.resolve('tsx/cli');

function node(script: string, args: readonly string[]): boolean {
  return (
    spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' }).status === 0
  );
}

function timed(name: string, run: () => Counts): Stage {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const counts = run();
  return { ...counts, name, seconds: Math.round((performance.now() - begun) / 1000) };
}

/** A check that passes or fails as a whole. */
function check(name: string, script: string, args: readonly string[]): Stage {
  return timed(name, () => {
    const good = node(script, args);
    return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
  });
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
}

/**
 * Runs tests, counted by vitest's own report. A run without a report, or that fails without a
 * failed test, counts as one failure.
 */
function tests(name: string, script: string, args: readonly string[]): Stage {
  return timed(name, () => count(name, script, args));
}

function count(name: string, script: string, args: readonly string[]): Counts {
  const file = join(RESULTS, `${name}.json`);
  const good = node(script, [
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file))
    return good ? { passed: 0, failed: 0, skipped: 1 } : { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const failed =
    report.numFailedTests > 0 || good
      ? report.numFailedTests
      : Math.max(1, report.numFailedTestSuites);
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const bin = (name: string, entry: string): string => join(ROOT, 'node_modules', name, entry);
const stages: readonly Stage[] = [
  ...['shared', 'renderer', 'electron', 'test'].map((environment) =>
    check(`types: ${environment}`, bin('typescript', 'bin/tsc'), [
      '-p',
      `build/config/tsconfig.${environment}.json`,
    ]),
  ),
  check('format', bin('prettier', 'bin/prettier.cjs'), [
    '--config=build/config/prettier.json',
    '--ignore-path=build/config/prettierignore',
    '--log-level=warn',
    '--check',
    '.',
  ]),
  check('lint', bin('eslint', 'bin/eslint.js'), ['--config', 'build/config/eslint.js', '.']),
  check('imports', bin('dependency-cruiser', 'bin/dependency-cruise.mjs'), [
    '--config',
    'build/config/imports.cjs',
    'shared',
    'renderer',
    'electron',
    'build',
    'test',
  ]),
  tests('unit', bin('vitest', 'vitest.mjs'), ['run', '--config', 'build/config/vitest.ts']),
  tests('e2e', TSX, ['test/e2e/run.ts']),
];
const sum = (name: keyof Counts): number =>
  stages.reduce((total, counts) => total + counts[name], 0);
const skipped = sum('skipped');
console.log('\n== seconds');
for (const { name, seconds } of stages) console.log(`${String(seconds).padStart(6)}  ${name}`);
console.log(`${String(stages.reduce((all, { seconds }) => all + seconds, 0)).padStart(6)}  in all`);
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = sum('failed') > 0 ? 1 : 0;
