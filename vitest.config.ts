import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/e2e/globalSetup.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    reporters: ['default', './tests/support/closingLine.ts'],
  },
});
