import { analyzeFile } from '../../src/analyze-file.js'
import { ReadFailure } from '../../src/diagnostic.js'
import { unpack } from '../../src/load/unpack.js'
import { reportSchema } from '../../src/report/schema.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import type { Mutant } from './mutated-files.js'

const rules = loadRuleset()

/**
 * Analyse a file as a run does, archives with all that is in them: it is read, with a report that is right in itself, or
 * it fails with its reason. @throws anything else that happens
 */
export async function survives({ path, bytes }: Mutant): Promise<void> {
  try {
    const inside = unpack(path, bytes)
    if (inside === undefined) await analysed(path, bytes)
    else for (const file of inside) if (file.status === 'unpacked') await failing(() => analysed(file.path, file.bytes))
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
  }
}

async function failing(step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
  }
}

async function analysed(path: string, bytes: Uint8Array): Promise<void> {
  const { reports } = await analyzeFile(path, bytes, { rules, program: '0.0.0' })
  for (const report of reports) {
    reportSchema.parse(JSON.parse(JSON.stringify(report)))
    for (const { text, start, end } of report.entities)
      if (report.text.slice(start, end) !== text) throw new Error(`${path}: ${text} is not at ${start}`)
  }
}
