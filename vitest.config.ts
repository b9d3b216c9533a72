import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // type-graphql loads graphql's CommonJS build; two builds in one process refuse each other's types.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    globalSetup: ['test/globalSetup.ts'],
    setupFiles: ['test/setup.ts'],
    pool: 'forks',
    // An embedded database takes about 150 MB; two at a time keep the suite small.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.test.ts'],
          exclude: ['test/web/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Flows in a browser come after the rest and one at a time: a browser and its server fill the machine.
        extends: true,
        test: {
          name: 'page',
          include: ['test/web/**/*.test.ts'],
          maxWorkers: 1,
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
