import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    // Limits the cost of a hanging test; a machine seven times slower must still pass.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each worker has its own browser and servers, at free ports, and reuses them (modules,
    // browser, built pages) for its next file.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // As long as the browser's own waits (app.ts).
    expect: { poll: { timeout: 60_000 } },
  },
});
