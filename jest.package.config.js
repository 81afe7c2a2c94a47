const { transform } = require('./jest.config');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test/package'],
  testMatch: ['**/*.test.ts'],
  transform,
  globalSetup: './test/package/setup.ts',
  globalTeardown: './test/package/teardown.ts',
  testTimeout: 5 * 60_000,
  verbose: true,
};
