/** Takes the README's pictures (`npm run pictures`): not a test. */
import { mergeConfig } from 'vitest/config';
import e2e from './vitest.e2e';

export default mergeConfig(
  { ...e2e, test: { ...e2e.test, include: [] } },
  { test: { include: ['test/e2e/**/*.pictures.ts'] } },
);
