import { readdirSync } from 'node:fs'
import { compileRepairs, type Repairs } from '../../src/rule/compile-repairs.js'
import { repairSchema } from '../../src/rule/kinds/repair.js'
import { BUILT_IN } from '../../src/rule/load-ruleset.js'
import { readRuleFile } from '../../src/rule/read-rule-file.js'

/** The repairs that come with the program, read without the other rule files. */
export function builtInRepairs(): Repairs {
  const folder = `${BUILT_IN}repairs/`
  const files = readdirSync(folder).sort()
  return compileRepairs(
    files
      .flatMap((file) => readRuleFile(folder + file, `repairs/${file}`, repairSchema))
      .map(({ item, place }) => ({ ...item, origin: place }))
  )
}
