import fc from 'fast-check'
import { mutants } from './mutated-files.js'
import { survives } from './survives.js'

// `npm run fuzz [runs] [seed]`: mutated files of the corpus, 20,000 unless told otherwise; a file over which the analysis
// takes more than some seconds is a fault as well, and named.
const numRuns = Number(process.argv[2] ?? 20_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
const SLOW = 5000
let runs = 0
let slowest = 0

console.log(`seed ${seed}, ${numRuns} runs`)
const begun = Date.now()
await fc.assert(
  fc.asyncProperty(mutants, async (mutant) => {
    const cpu = process.cpuUsage()
    await survives(mutant)
    const { user, system } = process.cpuUsage(cpu)
    const ms = (user + system) / 1000
    slowest = Math.max(slowest, ms)
    if (ms > SLOW) throw new Error(`${mutant.path} took ${Math.round(ms)} ms`)
    if (++runs % 1000 === 0) console.log(`${runs} runs, ${Math.round((Date.now() - begun) / 1000)} s`)
  }),
  { numRuns, seed }
)
console.log(
  `${runs} runs in ${Math.round((Date.now() - begun) / 1000)} s: nothing found; the slowest took ${Math.round(slowest)} ms`
)
