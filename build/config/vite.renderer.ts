import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** In development Vite writes inline scripts and styles, which the page's own policy refuses. */
const withoutPolicy: Plugin = {
  name: 'without-policy',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/^.*http-equiv="Content-Security-Policy".*\n/m, ''),
};

const OTHER_LANGUAGE = /react-aria.*\/intl\/.*\/(?!fr-FR)[a-z]{2}-[A-Z]{2}\.m?js$/;

/** Of react-aria's own words, in 34 languages, the French ones alone: the whole page is French. */
const frenchAlone: Plugin = {
  name: 'french-alone',
  enforce: 'pre',
  load: (id) => (OTHER_LANGUAGE.test(id) ? "export { default } from './fr-FR.mjs';" : null),
};

export default defineConfig({
  root: at('renderer'),
  // The same files are served at an origin's root and, in Electron, from app://.
  base: './',
  plugins: [react(), frenchAlone, withoutPolicy],
  // Dexie's package offers bundlers the build for browsers of before 2020, which is larger.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  // Not the app's own port: its plans are not to be touched by a half-written program.
  server: { host: '127.0.0.1', port: 41731, strictPort: true },
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    // font-src and script-src are 'self': no data: address, no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    // The window, and the page that hosts print.
    rolldownOptions: { input: [at('renderer/index.html'), at('renderer/print.html')] },
  },
});
