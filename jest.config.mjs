/** As tsc compiles it. */
function compiledAs({ tsx }) {
  return {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'es6' },
  };
}

/** Everything runs against a real Postgres, started once for the whole run. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/src/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: 60_000,
  maxWorkers: 2,
  // What a file has loaded stays in its worker's memory: at four gigabytes, collecting it stops a server for seconds.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  transform: {
    '^.+\\.ts$': ['@swc/jest', compiledAs({ tsx: false })],
    '^.+\\.tsx$': ['@swc/jest', compiledAs({ tsx: true })],
  },
};
