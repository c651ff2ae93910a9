import { expect, test } from 'vitest';
import { droppedFile } from '../../../../renderer/platform/dropped';
import type { Bridge } from '../../../../renderer/platform/electron';
import type { Answer } from '../../../../shared/desktop';

const HERE = { token: 'known', name: 'plan.phasage', base64: 'AAAA', stamp: '1' };

/** What a dropped file is opened with, where the desktop app has (or not) its place. */
function dropped(
  hasPlace: boolean | null,
  given: Answer<'takeGivenFile'> = { ok: true, value: HERE },
): Promise<Answer<'rereadFile'>> {
  const bridge: Bridge | null =
    hasPlace === null
      ? null
      : { ask: async () => null, hear: () => () => undefined, drop: async () => hasPlace };
  const host = { takeGivenFile: async () => given };
  return droppedFile(new File(['x'], 'plan.phasage'), host, 1000, bridge);
}

test('the desktop app opens a dropped file by its place, and can write over it again', async () => {
  expect(await dropped(true)).toEqual({ ok: true, value: HERE });
});

test('a file without a place, or on another host, is read in the page', async () => {
  for (const hasPlace of [false, null])
    expect(await dropped(hasPlace)).toMatchObject({
      ok: true,
      value: { base64: 'eA==', stamp: '' },
    });
  expect(await dropped(true, { ok: true, value: null })).toMatchObject({ value: { stamp: '' } });
});

test('why the file can’t be read is told as the host says it', async () => {
  const refused = { ok: false, code: 'files.unreadable', params: {} } as const;
  expect(await dropped(true, refused)).toEqual(refused);
});
