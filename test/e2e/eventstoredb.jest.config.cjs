const { projects, maxWorkers, ...settings } = require('../../package.json').jest;

/**
 * The end-to-end suite once more, with each ledger's log on the stand-in for an EventStoreDB instead of in its folder. What
 * is about the embedded log itself, about reading files or how answers look, brings a server of its own, or would take the
 * two runs together beyond ten minutes, is left to the other run.
 */
module.exports = {
  ...settings,
  displayName: 'log on EventStoreDB',
  rootDir: '../..',
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/test/e2e/kpl/bounds.spec.ts',
    '/test/e2e/kpl/building-in-threads.spec.ts',
    '/test/e2e/kpl/folder.spec.ts',
    '/test/e2e/kpl/importing.spec.ts',
    '/test/e2e/kpl/long-file.spec.ts',
    '/test/e2e/kpl/migrating.spec.ts',
    '/test/e2e/kpl/papers.spec.ts',
    '/test/e2e/kpl/reading.spec.ts',
    '/test/e2e/kpl/replaying.spec.ts',
    '/test/e2e/kpl/terminal.spec.ts',
    '/test/e2e/kpl/traced.spec.ts',
    '/test/e2e/many-servers.spec.ts',
    '/test/e2e/server/alluvial.spec.ts',
    '/test/e2e/server/batches.spec.ts',
    '/test/e2e/server/bounds.spec.ts',
    '/test/e2e/server/embedded-log.spec.ts',
    '/test/e2e/server/exports.spec.ts',
    '/test/e2e/server/large-batch.spec.ts',
  ],
  globals: { LOG_ENGINE: 'eventstoredb' },
  globalSetup: '<rootDir>/test/e2e/start-stand-in.ts',
  globalTeardown: '<rootDir>/test/e2e/stop-stand-in.ts',
};
