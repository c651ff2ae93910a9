/**
 * The import rules. Each folder of `shared` may import itself and the folders before it in ROOMS;
 * the build fails for a package without a folder in PACKAGES.
 */
const ROOMS = [
  'model',
  'i18n',
  'wording',
  'scenarios',
  'hypotheses',
  'schedule',
  'means',
  'evaluate.ts',
  'analysis',
  'document',
  'commands',
  'history',
  'roadmap',
  'formats',
  'templates',
  'desktop',
  'desktop.ts',
  'hosts',
];

/** A folder (regular expression on its path) and the packages that its files may import. */
const PACKAGES = {
  '^shared/': ['zod', 'mutative', 'fractional-indexing', '@noble/hashes'],
  '^shared/document/': [
    'mdast-util-from-markdown',
    'mdast-util-gfm-table',
    'micromark-extension-gfm-table',
  ],
  '^shared/formats/': ['papaparse', 'jsonrepair', 'docx'],
  '^renderer/': [
    'react',
    'react-dom',
    'zod',
    'react-aria-components',
    'zustand',
    'react-markdown',
    '@fontsource/source-sans-3',
  ],
  '^renderer/gantt/': ['frappe-gantt'],
  '^renderer/storage/': ['dexie'],
  '^electron/': ['electron', 'zod'],
  '^build/': [
    'vite',
    '@vitejs/plugin-react',
    'vitest',
    'eslint',
    'typescript-eslint',
    'eslint-plugin-react-hooks',
    'eslint-plugin-regexp',
    'eslint-plugin-jsdoc',
    'zod',
    'electron-builder',
    'playwright-core',
    'opentype.js',
  ],
  '^test/': [
    'typescript',
    'vitest',
    'eslint',
    'eslint-plugin-regexp',
    'fast-check',
    'fake-indexeddb',
    'playwright-core',
    'axe-core',
    'vite',
    '@vitejs/plugin-react',
    'dhtmlx-gantt',
    'dexie',
    'frappe-gantt',
    'react',
    'react-dom',
    'zod',
    'temporal-polyfill',
    'electron',
    '@electron/fuses',
    '@electron/asar',
    'app-builder-lib',
    'electron-builder',
    'builder-util',
  ],
};

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const roomPath = (room) => `^shared/${escape(room)}${room.endsWith('.ts') ? '$' : '/'}`;

const roomRules = ROOMS.map((room, index) => ({
  name: `shared-${room}-imports-only-above`,
  comment: 'Inside shared the rooms stand in order; each imports only itself and those above it.',
  severity: 'error',
  from: { path: roomPath(room) },
  to: { path: '^shared/', pathNot: ROOMS.slice(0, index + 1).map(roomPath) },
}));

/** The renderer's folders from low to high: each may import only itself and those before it. */
const FLOORS = [
  'ui',
  'storage',
  'platform',
  'core',
  'scenarios',
  'print',
  'document',
  'gantt',
  'versions',
  'means',
  'hypotheses',
  'plan',
  'explain',
  'comparison',
  'meetings',
  'living',
  'roadmap',
  'presentation',
  'help',
  'app',
];
const floorPaths = (floors) => floors.map((floor) => `^renderer/${floor}/`);
const floorRules = FLOORS.map((floor, index) => ({
  name: `renderer-${floor}-imports-only-below`,
  comment: 'The renderer has an order: each folder imports only itself and those before it.',
  severity: 'error',
  from: { path: `^renderer/${floor}/` },
  to: {
    path: '^renderer/',
    pathNot: floorPaths(FLOORS.slice(0, index + 1)),
  },
}));

const folders = Object.keys(PACKAGES);
const allowedIn = (folder) =>
  folders.filter((other) => folder.startsWith(other)).flatMap((other) => PACKAGES[other]);
const packageRules = folders.map((folder) => ({
  name: `packages-of-${folder.replace(/\W/g, '')}`,
  comment: 'A package must be given to the folder that uses it, in build/config/imports.cjs.',
  severity: 'error',
  from: {
    path: folder,
    pathNot: folders.filter((other) => other !== folder && other.startsWith(folder)),
  },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
    pathNot: allowedIn(folder)
      .map((name) => `node_modules/${escape(name)}(/|$)`)
      .concat(allowedIn(folder).map((name) => `node_modules/@types/${escape(name)}(/|$)`)),
  },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-is-pure',
      comment: 'shared imports itself and its packages: no other folder, no package.json.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '(^|/)node_modules/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'shared-without-node',
      severity: 'error',
      from: { path: '^(shared|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-not-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|build|test)/' },
    },
    {
      name: 'electron-not-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|test)/' },
    },
    {
      name: 'filed-in-a-room',
      severity: 'error',
      from: { path: '^shared/', pathNot: ROOMS.map(roomPath) },
      to: {},
    },
    {
      name: 'filed-in-a-room-though-imported-only',
      severity: 'error',
      from: {},
      to: { path: '^shared/', pathNot: ROOMS.map(roomPath) },
    },
    {
      name: 'filed-in-a-room-though-alone',
      severity: 'error',
      from: { orphan: true, path: '^shared/', pathNot: ROOMS.map(roomPath) },
      to: {},
    },
    {
      name: 'filed-on-a-floor',
      severity: 'error',
      from: {},
      to: { path: '^renderer/', pathNot: floorPaths(FLOORS) },
    },
    {
      name: 'node-parts-without-electron',
      comment: 'What serves the command line and the browser runs without Electron.',
      severity: 'error',
      from: { path: '^electron/(host|web|print|cli)/' },
      to: {
        path: ['^electron/', '(^|/)node_modules/electron/'],
        pathNot: '^electron/(host|web|print|cli)/',
      },
    },
    {
      name: 'living-page-stands-alone',
      comment: 'A page sent to outsiders holds nothing of the app that keeps the plans.',
      severity: 'error',
      from: { path: '^renderer/living/page/' },
      to: { path: floorPaths(['storage', 'core', 'app']), reachable: true },
    },
    ...roomRules,
    ...floorRules,
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\?' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
