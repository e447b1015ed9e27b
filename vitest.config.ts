import { defineConfig } from 'vitest/config'

/** Unit and integration tests; they stand beside the code. Browser tests live in test/browser and run on their own. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      '{engines,platform,modules,apps,bench,packs}/**/*.test.{ts,tsx}',
      'test/{personas,reading}/*.test.ts',
      'test/guard/**/*.test.ts',
    ],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
