import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../../build/scripts/targets';

/** Files and the modules they import: an invented code base that breaks each rule on purpose. */
const HOUSE: Readonly<Record<string, readonly string[]>> = {
  'package.json': [],
  'shared/model/money.ts': [],
  'shared/model/up.ts': ['../commands/edit'],
  'shared/commands/edit.ts': ['../model/money'],
  'shared/model/manifest.ts': ['../../package.json'],
  'shared/model/node.ts': ['node:crypto'],
  'shared/model/drawn.ts': ['../../renderer/ui/Button'],
  'shared/alone.ts': [],
  'shared/attic/alone.ts': [],
  'shared/attic/imported.ts': [],
  'shared/attic/importing.ts': ['../model/money'],
  'shared/hosts/usesAttic.ts': ['../attic/imported'],
  'renderer/main.tsx': ['./app/Shell', './ui/theme.css'],
  'renderer/ui/Button.tsx': ['./theme.css'],
  'renderer/ui/theme.css': [],
  'renderer/ui/styled.ts': ['../app/shell.css'],
  'renderer/ui/up.ts': ['../core/store'],
  'renderer/gantt/up.ts': ['../plan/rows'],
  'renderer/attic/view.ts': [],
  'renderer/app/Shell.tsx': ['../plan/rows', './shell.css', '../attic/view'],
  'renderer/app/shell.css': [],
  'renderer/core/store.ts': ['../storage/database'],
  'renderer/storage/database.ts': [],
  'renderer/plan/rows.ts': ['../core/store'],
  'renderer/plan/shape.ts': [],
  'renderer/living/make.ts': ['../core/store'],
  'renderer/living/page/Living.tsx': ['../../plan/shape', '../../../shared/model/money'],
  'renderer/living/page/Rows.tsx': ['../../plan/rows'],
  'electron/main.ts': ['./shell/start'],
  'electron/shell/start.ts': ['electron', '../host/write'],
  'electron/host/write.ts': [],
  'electron/host/shell.ts': ['../shell/start'],
  'electron/web/electron.ts': ['electron'],
  'electron/print/electron.ts': ['electron'],
  'electron/cli/run.ts': ['../main'],
  'electron/cli/export.ts': ['../print/files', '../host/write'],
  'electron/print/files.ts': [],
};

/**
 * The broken rules, as "rule: from -> to" (both without their extensions; "from" alone for a file).
 */
let broken: string[];
let house: string;

const bare = (path: string): string =>
  path.replace(/^.*node_modules\//, '').replace(/(?<!package)\.\w+$/, '');

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'phasage-house-'));
  for (const [path, imported] of Object.entries(HOUSE)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    const code = imported.map((name) => `import '${name}';\n`).join('');
    writeFileSync(join(house, path), path.endsWith('.json') ? '{}' : code);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  writeFileSync(join(house, 'tsconfig.json'), '{}');
  writeFileSync(
    join(house, 'imports.cjs'),
    readFileSync(join(ROOT, 'build/config/imports.cjs'), 'utf8'),
  );
  const cruised = execFileSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', 'imports.cjs', '--output-type', 'json', 'shared', 'renderer', 'electron'],
    ],
    { cwd: house, maxBuffer: 1e8 },
  );
  const { summary } = JSON.parse(String(cruised)) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  broken = summary.violations.map(({ rule, from, to }) =>
    from === to ? `${rule.name}: ${bare(from)}` : `${rule.name}: ${bare(from)} -> ${bare(to)}`,
  );
}, 300_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each([
  'shared-model-imports-only-above: shared/model/up -> shared/commands/edit',
  'shared-is-pure: shared/model/manifest -> package.json',
  'shared-is-pure: shared/model/drawn -> renderer/ui/Button',
  'shared-without-node: shared/model/node -> crypto',
  'filed-in-a-room: shared/attic/importing -> shared/model/money',
  'filed-in-a-room-though-imported-only: shared/hosts/usesAttic -> shared/attic/imported',
  'filed-in-a-room-though-alone: shared/attic/alone',
  'filed-in-a-room-though-alone: shared/alone',
  'filed-on-a-floor: renderer/app/Shell -> renderer/attic/view',
  'renderer-ui-imports-only-below: renderer/ui/up -> renderer/core/store',
  'renderer-ui-imports-only-below: renderer/ui/styled -> renderer/app/shell',
  'renderer-gantt-imports-only-below: renderer/gantt/up -> renderer/plan/rows',
  'living-page-stands-alone: renderer/living/page/Rows -> renderer/core/store',
  'living-page-stands-alone: renderer/living/page/Rows -> renderer/storage/database',
  'node-parts-without-electron: electron/host/shell -> electron/shell/start',
  'node-parts-without-electron: electron/cli/run -> electron/main',
  'node-parts-without-electron: electron/web/electron -> electron/index',
  'node-parts-without-electron: electron/print/electron -> electron/index',
])('refuses %s', (violation) => {
  expect(broken).toContain(violation);
});

test('accepts imports that follow the order', () => {
  const fine = [
    'shared/commands/edit',
    'renderer/main',
    'renderer/ui/Button',
    'renderer/core/store',
    'renderer/plan/rows',
    'renderer/living/make',
    'renderer/living/page/Living',
    'electron/main',
    'electron/shell/start',
    'electron/cli/export',
  ];
  expect(broken.filter((one) => fine.some((file) => one.includes(`: ${file} `)))).toEqual([]);
});
