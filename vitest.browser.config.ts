import { defineConfig } from 'vitest/config'

/** Tests of the whole product in a real Chromium. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: ['test/browser/support/globalSetup.ts'],
    include: ['test/browser/**/*.test.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
