import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** In development Vite writes inline scripts and styles, which the page's own policy refuses. */
const withoutPolicy: Plugin = {
  name: 'without-policy',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/^.*http-equiv="Content-Security-Policy".*\n/m, ''),
};

const OTHER_LANGUAGE = /react-aria.*\/intl\/.*\/(?!fr-FR)[a-z]{2}-[A-Z]{2}\.m?js$/;

/** Keeps only the French of react-aria's 34 languages: the whole page is French. */
const frenchAlone: Plugin = {
  name: 'french-alone',
  enforce: 'pre',
  load: (id) => (OTHER_LANGUAGE.test(id) ? "export { default } from './fr-FR.mjs';" : null),
};

/** Views and dialogs load the other words, through `shared/i18n/later.ts`. */
const startWordsAlone: Plugin = {
  name: 'start-words-alone',
  enforce: 'pre',
  load: (id) =>
    id === at('shared/i18n/fr.ts')
      ? "import { frStart } from './frStart'; export const CATALOGUES = [frStart];"
      : null,
};

/**
 * Zod's schemas contain the code to write them as JSON Schema, an eighth of the library; only `npm
 * run schema` uses it.
 */
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  enforce: 'pre',
  load(id) {
    if (!/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return null;
    const source = readFileSync(id, 'utf8');
    const names = [
      ...source.matchAll(/^export (?:const|class|function) (\w+)|^export \{ \w+ as (\w+) \}/gm),
    ];
    return names
      .map(([, name, renamed], index) =>
        name === undefined
          ? `const unused${index} = () => {}; export { unused${index} as ${renamed} };`
          : `export const ${name} = () => () => undefined;`,
      )
      .join('\n');
  },
};

type NameOfChunk = Exclude<Rolldown.CodeSplittingGroup['name'], string>;
type ModuleGraph = Parameters<NameOfChunk>[1];

/** The modules that run with an entry, without those it loads later. */
function runWith(entry: string, graph: ModuleGraph, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const next of graph.getModuleInfo(entry)?.importedIds ?? []) runWith(next, graph, found);
  return found;
}

/**
 * The window loads its start as one file, except the modules that the printed page shares. Split
 * for the parts that load later, it would be forty files, which compress five percent worse.
 */
const inStart =
  (alsoPrinted: boolean) =>
  (id: string, graph: ModuleGraph): string | null => {
    const printed = runWith(at('renderer/print/main.tsx'), graph).has(id);
    if (!runWith(at('renderer/main.tsx'), graph).has(id) || (alsoPrinted && !printed)) return null;
    return alsoPrinted ? 'base' : 'start';
  };

export default defineConfig({
  root: at('renderer'),
  // Relative paths work both at the root of an origin and, in Electron, under app://.
  base: './',
  plugins: [react(), frenchAlone, startWordsAlone, withoutJsonSchema, withoutPolicy],
  // By default Dexie gives bundlers a larger build, for browsers from before 2020.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  // Not the app's own port, so that a program under development can't touch the user's plans.
  server: { host: '127.0.0.1', port: 41731, strictPort: true },
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    // The page's policy allows 'self' for font-src and script-src: no data: addresses, no inline
    // scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    // The window, and the page that hosts use to print.
    rolldownOptions: {
      input: [at('renderer/index.html'), at('renderer/print.html')],
      output: {
        codeSplitting: {
          groups: [
            { name: inStart(true), debugName: 'base', priority: 2 },
            { name: inStart(false), debugName: 'start', priority: 1 },
          ],
        },
      },
    },
  },
});
