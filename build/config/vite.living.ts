import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Builds the program and styles of the living roadmap, with the fonts inside, without writing them
 * to disk: `livingPage` puts them into one page.
 */
export const LIVING: InlineConfig = {
  configFile: false,
  root: at('renderer'),
  publicDir: false,
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    write: false,
    lib: {
      entry: at('renderer/living/page/main.tsx'),
      formats: ['iife'],
      name: 'living',
      fileName: () => 'living.js',
      cssFileName: 'living',
    },
  },
};

/** The page may not fetch anything; the browser itself enforces this. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page without a plan: `shared/formats/living/file.ts` adds the data and the title. */
export function livingPage(script: string, styles: string): string {
  const safe = script.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '\\x3C!--');
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <link rel="icon" href="data:," />
    <title>PHASAGE_LIVING_TITLE</title>
    <style>${styles.replace(/<\/style/gi, '<\\/style')}</style>
  </head>
  <body>
    <div id="root"></div>
    <script id="data" type="application/json">"PHASAGE_LIVING_DATA"</script>
    <script>${safe}</script>
  </body>
</html>
`;
}
