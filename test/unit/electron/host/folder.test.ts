import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textFolder } from '../../../../electron/host/folder';
import { freshFolder } from './harness';

const folder = freshFolder();

test.skipIf(process.platform === 'win32')(
  'a link in the folder is neither listed, read nor added to',
  async () => {
    const outside = join(folder(), 'outside.phasage');
    writeFileSync(outside, 'secret');
    const path = join(folder(), 'data');
    const texts = textFolder(path);
    await texts.write('own.phasage', 'own');
    symlinkSync(outside, join(path, 'link.phasage'));
    mkdirSync(join(path, 'folder.phasage'));
    expect(await texts.names()).toEqual(['own.phasage']);
    expect(await texts.read('link.phasage')).toBe(null);
    expect(await texts.read('folder.phasage')).toBe(null);
    await expect(texts.append('link.phasage', 'more')).rejects.toThrow();
    await texts.write('link.phasage', 'mine');
    expect(await texts.read('link.phasage')).toBe('mine');
    expect(readFileSync(outside, 'utf8')).toBe('secret');
  },
);
