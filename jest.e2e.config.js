const { moduleNameMapper, transform } = require('./jest.config.js');
const [swc] = Object.values(transform);

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.test.ts'],
  moduleNameMapper,
  // One after the other: they share a cluster, and their output is read in its order.
  maxWorkers: 1,
  verbose: true,
  // The Kubernetes client and what it logs in with are ES modules only, which jest can't load as they are.
  transformIgnorePatterns: ['/node_modules/(?!(@kubernetes/client-node|jose|oauth4webapi|openid-client)/)'],
  transform: { '^.+\\.[jt]s$': swc },
};
