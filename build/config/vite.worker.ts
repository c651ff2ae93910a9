import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const NAME = 'sw.js';

/**
 * Builds the service worker for the page in a folder. It lists each of the page's files, and so
 * changes whenever one of them does.
 */
export function offlineWorker(folder: string): InlineConfig {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== NAME)
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)));
  return {
    configFile: false,
    root: at('.'),
    publicDir: false,
    define: {
      BUILT_FILES: JSON.stringify(files),
      BUILT_VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: at('renderer/platform/offline/worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => NAME,
      },
    },
  };
}
