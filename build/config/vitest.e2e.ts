import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // As long as the browser's own waits: one second is short on a machine that does other things.
    expect: { poll: { timeout: 10_000 } },
  },
});
