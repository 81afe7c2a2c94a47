/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // By default one core is left to watch mode; where there are two, that would be half of them.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/package/'],
  moduleNameMapper: { '^cdk8s-argo-ci$': '<rootDir>/lib/index.ts' },
  // Types are checked once for all files by `tsc` (test/types.test.ts); here they are only stripped.
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
};
