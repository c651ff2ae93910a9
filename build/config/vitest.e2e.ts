import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    // Bounds what a test that hangs can cost: a machine seven times slower must pass too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each worker has its own browser and its own servers, at ports that are free; what it has made
    // (modules, browser, built pages) serves its next file.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // As long as the browser's own waits (app.ts).
    expect: { poll: { timeout: 60_000 } },
  },
});
