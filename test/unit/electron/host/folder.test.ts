import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textFolder } from '../../../../electron/host/folder';
import { freshFolder } from './harness';

const folder = freshFolder();

test.skipIf(process.platform === 'win32')(
  'a link in the folder is not listed, read or added to',
  async () => {
    const outside = join(folder(), 'outside.phasage');
    writeFileSync(outside, 'secret');
    const path = join(folder(), 'data');
    const texts = textFolder(path);
    await texts.write('own.phasage', 'own');
    symlinkSync(outside, join(path, 'link.phasage'));
    mkdirSync(join(path, 'folder.phasage'));
    expect(await texts.names()).toEqual(['own.phasage']);
    // Each is a failure rather than "nothing there": there may be data behind it.
    for (const name of ['link.phasage', 'folder.phasage']) {
      await expect(texts.read(name)).rejects.toThrow();
      expect(await texts.stamp(name)).toBe(null);
      expect(await texts.append(name, 'more', '')).toBe(null);
      await texts.write(name, 'mine');
      expect(await texts.read(name)).toBe('mine');
    }
    expect(readFileSync(outside, 'utf8')).toBe('secret');
  },
);
