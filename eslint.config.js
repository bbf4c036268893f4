import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const nodeTest = {
  from: 'package',
  package: 'node:test',
  name: ['test', 'describe', 'it', 'suite'],
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'lib/',
    '.dist.*/',
    '.astro/',
    '.cache/',
    'docs/',
    'src/content/',
    '**/fixtures/',
  ]),
  {
    files: ['**/*.{ts,js}'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-warning-comments': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      // `() => log.push(x)` reads better than a block with one line.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An empty text is as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Splitting text by code point is what measuring and quoting need.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Counts stand in messages everywhere; what can print as [object Object] stays forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A test or suite at top level reports to its runner, not to whoever called it.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [nodeTest] }],
      // `while (true)` says what it means.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' },
        { selector: 'ExportAllDeclaration', message: 'Import from where it is written.' },
      ],
    },
  },
  {
    // Runs in the page before anything else, as it is written.
    files: ['src/**/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        localStorage: 'readonly',
        URLSearchParams: 'readonly',
        window: 'readonly',
      },
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // In a test a missing element fails where it is asserted; that is the test's work.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Components are typed by `astro check`; ESLint's typed rules can't see through their templates.
  { extends: [astro.configs.recommended], files: ['**/*.astro'] },
);
