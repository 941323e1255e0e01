import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // Tests that start processes or sockets share two cores: more workers only make them wait.
    maxWorkers: 2,
  },
});
