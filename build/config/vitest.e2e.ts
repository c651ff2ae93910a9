import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    // Bounds what a test that hangs can cost: a machine seven times slower must pass too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    // As long as the browser's own waits (app.ts).
    expect: { poll: { timeout: 60_000 } },
  },
});
