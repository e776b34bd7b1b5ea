import fc from 'fast-check'
import { test } from 'vitest'
import { mutants } from './mutated-files.js'
import { survives } from './survives.js'

// `npm run fuzz` does the same 20,000 times, from another seed each time.
test('a file of the corpus, whatever became of its bytes, is read or fails with its reason', async () => {
  await fc.assert(fc.asyncProperty(mutants, survives), { numRuns: 300, seed: 20301121 })
}, 300_000)
