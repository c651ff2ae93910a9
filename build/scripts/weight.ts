// `npm run weight`: the gzipped size of the files that the built window loads before the user can
// work.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from './build';
import { ROOT } from './targets';

/**
 * The page, its programs and its styles, each with its gzipped size in bytes. Leaves out fonts,
 * which are compressed already and load only for the letters on screen.
 */
export function startFiles(folder: string): { file: string; bytes: number }[] {
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  const asked = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file!,
  );
  return ['index.html', ...asked].map((file) => ({
    file,
    bytes: gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length,
  }));
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  await ensureBuilt(['renderer']);
  const files = startFiles(`${ROOT}/dist/renderer`);
  const size = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(8);
  for (const { file, bytes } of files) console.log(`${size(bytes)} ko  ${file}`);
  console.log(`${size(files.reduce((sum, { bytes }) => sum + bytes, 0))} ko`);
}
