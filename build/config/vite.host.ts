import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * One Node program as one ESM file with all its packages inside, so that it starts at once.
 * @param entry source file, from the repository's root
 * @param folder folder of dist/
 * @param file name of the built file
 */
export function nodeProgram({ entry, folder, file }: { entry: string; folder: string; file: string }): InlineConfig {
  return {
    configFile: false,
    root: at('.'),
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: at(entry),
      outDir: at(`dist/${folder}`),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: file, codeSplitting: false } },
    },
  };
}
