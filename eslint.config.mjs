import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const doorOnly = 'Reach rows through Database.as(viewer).';
const nestLimits = [
  {
    name: '@nestjs/common',
    importNames: ['forwardRef'],
    message: 'Two modules that need each other are one module, or need a third.',
  },
  {
    name: '@nestjs/typeorm',
    importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'],
    message: doorOnly,
  },
];
const limits = (lines, perFunction) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: perFunction, skipBlankLines: true, skipComments: true }],
});

const slips = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import the file itself.' },
  {
    selector: "CallExpression[callee.object.property.name='rows'][callee.property.name='save']",
    message: 'save() reveals hidden rows: use insert or update.',
  },
  {
    selector: "CallExpression[callee.object.name='rows'][callee.property.name='save']",
    message: 'save() reveals hidden rows: use insert or update.',
  },
  {
    selector:
      "CallExpression[callee.object.property.name='rows'][callee.property.name='find'] > ObjectExpression:not(:has(Property[key.name='order']))",
    message: 'Say in which order: hidden rows would turn it.',
  },
  {
    selector:
      "CallExpression[callee.object.name='rows'][callee.property.name='find'] > ObjectExpression:not(:has(Property[key.name='order']))",
    message: 'Say in which order: hidden rows would turn it.',
  },
  {
    selector: "CallExpression[callee.property.name='query'] > TemplateLiteral[expressions.length>0]",
    message: 'Pass values as parameters, never inside the SQL.',
  },
  {
    selector: "Property[key.name='cache'][value.value=true]",
    message: 'TypeORM’s result cache knows no viewer.',
  },
];

/** Migrations that did it before it was known better: each stays as it has been run. */
const patched = [
  '0025-sealed-titles',
  '0029-persons',
  '0030-protected-identity',
  '0039-merges',
  '0042-told-on-a-ground',
  '0049-marked-notes',
  '0055-shared-actions',
].map((name) => `migrations/${name}.ts`);
const noPatching = {
  selector: 'TemplateElement[value.raw=/pg_get_functiondef/], Literal[value=/pg_get_functiondef/]',
  message: 'Write the function out as it is to be: who reads a patch of words does not see what it makes.',
};

export default tseslint.config(
  { ignores: ['dist', 'coverage', '**/*.mjs', '**/*.config.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.test.json', 'tsconfig.client.json', 'tsconfig.worker.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...limits(200, 30),
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // Nest takes plain objects for its options and constraints
      complexity: ['error', 8],
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      'no-restricted-imports': ['error', { paths: nestLimits }],
      'no-restricted-syntax': ['error', ...slips],
    },
  },
  {
    files: ['src/features/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [...nestLimits, { name: 'typeorm', importNames: ['DataSource', 'Repository'], message: doorOnly }] },
      ],
    },
  },
  {
    files: ['client/src/**/*.tsx', 'src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, ...limits(200, 70) },
  },
  { files: ['migrations/**'], rules: limits(350, 60) },
  { files: ['migrations/**'], ignores: patched, rules: { 'no-restricted-syntax': ['error', ...slips, noPatching] } },
  {
    files: ['src/**/world/*.ts', 'client/src/lib/messages/*.ts', 'src/platform/http/problem-texts.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
);
