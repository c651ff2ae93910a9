import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { expect, test } from 'vitest';
import { ROOT } from '../../../build/scripts/targets';

/** The patterns that the modules of `shared` build from parts as they load. */
async function builtPatterns(): Promise<ReadonlySet<string>> {
  const files = readdirSync(join(ROOT, 'shared'), { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      readFileSync(join(ROOT, 'shared', file), 'utf8').includes('new RegExp('),
  );
  const built = new Set<string>();
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, parts: [string, string?]) {
      const pattern = new target(...parts);
      built.add(`/${pattern.source}/${pattern.flags}`);
      return pattern;
    },
  });
  try {
    for (const file of files) await import(join(ROOT, 'shared', file));
  } finally {
    globalThis.RegExp = Plain;
  }
  return built;
}

const linter = new Linter();
const faultsOf = (pattern: string): string[] =>
  linter
    .verify(`export const pattern = ${pattern};`, {
      plugins: { regexp: regexp as never },
      rules: {
        'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
        'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      },
    })
    .map(({ message }) => `${pattern.slice(0, 80)}: ${message}`);

// The linter sees literals alone: a pattern of several parts would escape it.
test('patterns built from parts read a text in one pass, as literals must', async () => {
  const built = await builtPatterns();
  expect(built.size).toBeGreaterThan(40);
  expect([...built].flatMap(faultsOf)).toEqual([]);
});

test('detects a pattern that goes over its text again', () => {
  expect(faultsOf(String.raw`/^(?:a+)+$/`)).not.toEqual([]);
});
