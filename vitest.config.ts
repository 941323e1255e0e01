import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // Two cores: a third worker uses them while tests wait for processes and sockets; more only make them wait.
    maxWorkers: 3,
  },
});
