import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Bundles one Node program and all its packages into one file, so that it starts fast. It is
 * CommonJS if its name ends with .cjs.
 * @param entry source file, from the repository's root
 * @param folder folder of dist/
 * @param file name of the built file
 * @param keep true to keep the output of an earlier build in the same folder
 */
export function nodeProgram({
  entry,
  folder,
  file,
  keep = false,
}: {
  entry: string;
  folder: string;
  file: string;
  keep?: boolean;
}): InlineConfig {
  return {
    configFile: false,
    root: at('.'),
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: at(entry),
      outDir: at(`dist/${folder}`),
      emptyOutDir: !keep,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: {
          format: file.endsWith('.cjs') ? 'cjs' : 'es',
          entryFileNames: file,
          codeSplitting: false,
        },
      },
    },
  };
}
