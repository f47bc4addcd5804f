import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { builtinModules } from 'node:module';
import ts from 'typescript-eslint';

const nodeModules = {
  group: ['node:*', ...builtinModules.filter((name) => !name.startsWith('_'))],
  message:
    'pipelines/ is pure: it also runs in a browser. Files and processes belong to pipelines/cli and pipelines/publish/node.',
};
const restricted = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default ts.config(
  { ignores: ['.svelte-kit/', '.cache/', 'dist/', 'data/', 'coverage/', '**/*.local.*'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // $lib/address resolves every link in one place, which the navigation rule cannot see.
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    files: ['pipelines/**/*.ts'],
    rules: restricted({ regex: '/web/', message: 'The pipeline does not know the site.' }),
  },
  {
    files: ['pipelines/**/*.ts'],
    ignores: ['pipelines/cli/**', 'pipelines/publish/node/**'],
    rules: restricted(nodeModules, { regex: '/web/', message: 'The pipeline does not know the site.' }),
  },
  {
    files: ['web/**/*.ts', 'web/**/*.svelte'],
    rules: restricted({
      regex: 'pipelines/(?!model/|check\\.ts$)',
      message: 'The site takes the model and the pure entry pipelines/disclosure.ts, nothing else of the pipeline.',
    }),
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...ts.configs.disableTypeChecked,
  },
);
