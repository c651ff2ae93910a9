import { expect, test } from 'vitest';
import { droppedFile } from '../../../../renderer/platform/dropped';
import type { Bridge } from '../../../../renderer/platform/electron';
import type { Answer } from '../../../../shared/desktop';

const HERE = { token: 'known', name: 'plan.phasage', base64: 'AAAA', stamp: '1' };

/** Opens a dropped file; the desktop app may or may not have its path. */
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

test('the desktop app opens a dropped file by its path, and can save over it', async () => {
  expect(await dropped(true)).toEqual({ ok: true, value: HERE });
});

test('the page reads a file without a path, or on another host', async () => {
  for (const hasPlace of [false, null])
    expect(await dropped(hasPlace)).toMatchObject({
      ok: true,
      value: { base64: 'eA==', stamp: '' },
    });
  expect(await dropped(true, { ok: true, value: null })).toMatchObject({ value: { stamp: '' } });
});

test('shows the host’s reason why a file can’t be read', async () => {
  const refused = { ok: false, code: 'files.unreadable', params: {} } as const;
  expect(await dropped(true, refused)).toEqual(refused);
});
