import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const NO_CLOCK = 'shared/ has no clock and no randomness: take them from the context';

const ANYWHERE = [
  {
    selector: 'ExportAllDeclaration',
    message: 'export by name: a barrel hides who imports whom',
  },
  {
    // One formatter costs a start some milliseconds, used or not.
    selector:
      ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > * > [callee.object.name="Intl"]',
    message: 'make formatters when they are first used: see shared/wording/formatters.ts',
  },
];

/**
 * Allows only those members of Date, Math and Temporal that give the same answer every day, also
 * against aliases.
 */
const CLOCK_AND_CHANCE = [
  'Identifier[name="Date"]:not(NewExpression[arguments.length>0] > .callee)' +
    ':not(MemberExpression[computed=false][property.name=/^(UTC|prototype)$/] > .object)' +
    ':not(TSTypeReference > Identifier)',
  'NewExpression[callee.name="Date"] > :matches(SpreadElement, Identifier[name="undefined"])',
  'Identifier[name="Math"]' +
    ':not(MemberExpression[computed=false][property.name!="random"] > .object)',
  'Identifier[name="Temporal"]:not(ImportSpecifier > Identifier):not(TSQualifiedName > Identifier)' +
    ':not(MemberExpression[computed=false][property.name!="Now"] > .object)',
  'ImportSpecifier[imported.name="Temporal"][local.name!="Temporal"]',
  // Without a date, a format takes today's.
  'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
  'CallExpression[callee.property.name=/^format(ToParts)?$/] > Identifier[name="undefined"]',
  'CallExpression[callee.name=/^format(ToParts)?$/][arguments.length=0]',
  'MemberExpression[property.name="constructor"]',
  'ImportSpecifier[imported.name=/^random/]',
  // The import rules already cover the house's own modules.
  'ImportExpression:not([source.value=/^[.]/])',
].map((selector) => ({ selector, message: NO_CLOCK }));

const OWN_STORAGE = [
  {
    selector: ':matches(Identifier[name="indexedDB"], Literal[value="indexedDB"])',
    message: 'only renderer/storage knows IndexedDB',
  },
];

const OWN_WIDGETS = [
  {
    selector: 'JSXOpeningElement[name.name=/^(select|button)$/]',
    message: 'take Select, SelectField, AddSelect, Button or MenuButton from renderer/ui',
  },
  {
    selector:
      'JSXAttribute[name.name="type"][value.value=/^(date|datetime-local|month|time|week)$/]',
    message: 'the system words it in its own language: read typed words, as DayField does',
  },
];

/** Globals that read the clock, draw random numbers, or give access to something that does. */
const DOORS = [
  'globalThis',
  'window',
  'self',
  'global',
  'performance',
  'crypto',
  'eval',
  'Function',
];

/**
 * Places where literals may hold accented text, besides the catalogue, the templates and tests.
 * Code that reads French is not in the list: it compares words without accents, or uses patterns.
 */
const ACCENTED = [
  'shared/i18n/fr/**',
  'shared/templates/**',
  'test/**',
  // Signs of Windows-1252, not words.
  'shared/formats/encoding.ts',
  // Reads addresses and folders in French, by patterns that it builds from strings.
  'shared/analysis/projected.ts',
];

/**
 * Users read words of the catalogue: an accented literal shows that someone wrote words elsewhere.
 */
const noFrench = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    // Checks the source text, where an escape sequence stands for a byte or a sign rather than a
    // word.
    const refuse = (node, text) => {
      if (/[À-ÖØ-öø-ÿŒœ]/.test(text.normalize('NFC')))
        context.report({ node, message: 'words for users stand in shared/i18n/fr, read by say()' });
    };
    return {
      Literal: (node) => (typeof node.value === 'string' ? refuse(node, node.raw) : undefined),
      TemplateElement: (node) => refuse(node, node.value.raw),
      JSXText: (node) => refuse(node, node.value),
    };
  },
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'build/icons/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,cjs}'],
    rules: {
      'no-restricted-syntax': ['error', ...ANYWHERE],
      'no-nested-ternary': 'error',
      // Data may have long lines: breaking up words and addresses would make them hard to read.
      'max-len': [
        'error',
        {
          code: 120,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
          ignoreUrls: true,
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': [
        'error',
        { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,cjs}'],
    ignores: ACCENTED,
    plugins: { words: { rules: { 'no-french': noFrench } } },
    rules: { 'words/no-french': 'error' },
  },
  { files: ['build/**', 'electron/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    // Users type, paste and open texts of any length: a pattern must read them in one pass.
    files: ['shared/**', 'renderer/**', 'electron/**', 'build/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['shared/**/*.ts', 'renderer/**/*.{ts,tsx}', 'electron/**/*.ts'],
    ignores: ['**/*.d.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
          ],
          enableFixer: false,
        },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...DOORS.map((name) => ({ name, message: NO_CLOCK }))],
      'no-restricted-syntax': ['error', ...ANYWHERE, ...CLOCK_AND_CHANCE],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...ANYWHERE, ...OWN_STORAGE, ...OWN_WIDGETS] },
  },
  {
    files: ['renderer/storage/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...ANYWHERE, ...OWN_WIDGETS] },
  },
  {
    files: ['renderer/ui/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...ANYWHERE, ...OWN_STORAGE] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': [
        'error',
        ...ANYWHERE,
        {
          selector: 'CallExpression[callee.property.name="waitForTimeout"]',
          message: 'wait for a state, not for the clock',
        },
      ],
    },
  },
);
