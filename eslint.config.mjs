import tseslint from 'typescript-eslint';

const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.vscode-test/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', namedExports],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        namedExports,
        {
          selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]',
          message: 'A #private field is private when the program runs, too.',
        },
        {
          selector:
            'ExpressionStatement > CallExpression[callee.object.name=/^(commands|languages|workspace|window)$/][callee.property.name=/^(register|onDid|create)/]',
          message: 'What is registered has an owner that disposes of it.',
        },
      ],
    },
  },
  {
    files: ['src/core/**', 'src/editor/**', 'src/extension.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
);
