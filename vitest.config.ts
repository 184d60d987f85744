import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A fork a file keeps the memoised tables of one test from warming another's.
    pool: 'forks',
    // Generous: property tests read hundreds of texts, and a build machine may have one slow core. It is a guard
    // against a reading that never ends, no measure of speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
