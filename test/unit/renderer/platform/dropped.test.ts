import { expect, test } from 'vitest';
import { droppedFile } from '../../../../renderer/platform/dropped';
import type { Bridge } from '../../../../renderer/platform/electron';
import type { Answer, Host } from '../../../../shared/desktop';

const HERE = { token: 'known', name: 'plan.phasage', base64: 'AAAA', stamp: '1' };

/** Opens a dropped file; the host may have a token for its path. */
function dropped(
  token: string | boolean | null,
  read: Answer<'rereadFile'> = { ok: true, value: HERE },
): Promise<Answer<'rereadFile'>> {
  const bridge: Bridge = {
    ask: async () => null,
    hear: () => () => undefined,
    drop: async () => token,
  };
  const host: Pick<Host, 'rereadFile'> = {
    rereadFile: async (asked) =>
      asked.token === HERE.token ? read : { ok: false, code: 'desktop.unknownFile', params: {} },
  };
  return droppedFile(new File(['x'], 'plan.phasage'), host, 1000, bridge);
}

test('the desktop app opens a dropped file by its path, and can save over it', async () => {
  expect(await dropped(HERE.token)).toEqual({ ok: true, value: HERE });
});

test('the page reads a file without a path, or on another host', async () => {
  const bytes = { ok: true, value: { base64: 'eA==', stamp: '' } };
  for (const none of [null, false]) expect(await dropped(none)).toMatchObject(bytes);
  const host = { rereadFile: async () => ({ ok: true as const, value: HERE }) };
  expect(await droppedFile(new File(['x'], 'a.phasage'), host, 1000, null)).toMatchObject(bytes);
});

test('shows the host’s reason why a file can’t be read', async () => {
  const refused = { ok: false, code: 'files.unreadable', params: {} } as const;
  expect(await dropped(HERE.token, refused)).toEqual(refused);
});
