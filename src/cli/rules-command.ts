import stringWidth from 'string-width'
import { prove } from '../prove/prove.js'
import type { Lang } from '../report/wording.js'
import { wrap } from '../report/wrap.js'
import { listRules } from '../rule/list-rules.js'
import { loadRuleset } from '../rule/load-ruleset.js'
import type { Io } from './io.js'
import { CLI_WORDING } from './wording.js'

export interface RulesOptions {
  readonly rules?: string
  readonly lang: Lang
}

/** `yanjian rules list`: every rule by its file, with its line, its id and what it is for. */
export function listCommand({ rules, lang }: RulesOptions, io: Io): number {
  const list = listRules(loadRuleset(rules))
  const wide = Math.max(...list.map(({ id }) => stringWidth(id)))
  const width = Math.max(40, (io.stdout.columns ?? 80) - wide - 10)
  let file = ''
  for (const { id, why, origin } of list) {
    if (origin.file !== file) io.stdout.write(`${file && '\n'}${origin.file}\n`)
    file = origin.file
    const [first = '', ...rest] = wrap(why, width)
    io.stdout.write(`${String(origin.line).padStart(5)}  ${id.padEnd(wide)}  ${first}\n`)
    for (const line of rest) io.stdout.write(`${' '.repeat(wide + 9)}${line}\n`)
  }
  io.stdout.write(`\n${CLI_WORDING[lang].listed(list.length)}\n`)
  return 0
}

/** `yanjian rules test`: run the examples of the rule files; a rule that does not do what its examples say is a wrong rule, 2. */
export function testCommand({ rules, lang }: RulesOptions, io: Io): number {
  const words = CLI_WORDING[lang]
  const { examples, failures } = prove(loadRuleset(rules))
  for (const { rule, file, example, variant, expected, got } of failures) {
    io.stderr.write(`${file} ${rule}\n  ${words.example(example, variant)}\n  ${words.differs(expected, got)}\n`)
  }
  io.stdout.write(`${words.proved(examples, failures.length)}\n`)
  return failures.length > 0 ? 2 : 0
}
