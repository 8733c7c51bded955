import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Text that people read belongs in shared/i18n (house rule 15). */
const noLiteralText = {
  selector: 'JSXText[value=/\\p{L}{2,}/u]',
  message: 'Put words for people in shared/i18n and use t().',
};
const noLiteralAttribute = {
  selector:
    'JSXAttribute[name.name=/^(title|alt|label|placeholder|aria-label|description)$/] > Literal[value=/\\p{L}{2,}/u]',
  message: 'Put words for people in shared/i18n and use t().',
};
/** What stands before a colon, in French with a space of its own. */
const noBareColon = {
  selector:
    "TemplateLiteral[expressions.0.callee.name='t'] > TemplateElement[value.raw=/^: /], JSXExpressionContainer[expression.callee.name='t'] + JSXText[value=/^:/], CallExpression[callee.property.name='join'][arguments.0.value=': ']",
  message: "Use t('word.of', …) or t('word.head', …).",
};

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'screens/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.shared.json',
          './tsconfig.electron.json',
          './tsconfig.renderer.json',
          './tsconfig.vault.json',
          './tsconfig.tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `{ secret, ...rest }` leaves something out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
    rules: {
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
      'jsx-a11y/no-redundant-roles': ['error', { section: ['region'] }],
      'no-restricted-syntax': ['error', noLiteralText, noLiteralAttribute, noBareColon],
      // A page component lays out a screen; its logic stands elsewhere.
      'max-lines-per-function': ['error', { max: 140, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // House rule 8: raw IPC is reachable in two files only.
    files: ['electron/**/*.ts'],
    ignores: ['electron/main/ipc.ts', 'electron/preload/preload.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'Use ipc.ts or preload.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['shared/domain/data/**', 'shared/domain/demo/cases-*.ts', 'shared/i18n/**', 'tests/**'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off', 'no-console': 'off' } },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        performance: 'readonly',
      },
    },
  },
);
