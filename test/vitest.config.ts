import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Where .ci/run wants the counts. */
const results = process.env.YANJIAN_TEST_RESULTS

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: fileURLToPath(new URL('setup/page.mjs', import.meta.url)),
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup/workers.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    reporters: results ? ['default', 'json'] : ['default'],
    ...(results && { outputFile: { json: results } })
  }
})
