import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isStampOf, stampOf } from '../../../../electron/host/stamp';
import { freshFolder } from './harness';

const folder = freshFolder();

test('a change between reading and stamping counts, even though the stamp has its time', async () => {
  const path = join(folder(), 'plan.phasage');
  writeFileSync(path, 'été et automne');
  const stamp = await stampOf(path, Buffer.from('été'));
  expect(await isStampOf(path, stamp)).toBe(false);
  expect(await isStampOf(path, await stampOf(path, Buffer.from('été et automne')))).toBe(true);
});
