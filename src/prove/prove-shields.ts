import type { Ruleset } from '../rule/ruleset.js'
import { findShields } from '../segment/find-shields.js'
import type { Failure, Proof } from './prove.js'

/** The examples of shield rules: which pieces of the text each rule takes. They are written in the normal form. */
export function proveShields({ shields }: Pick<Ruleset, 'shields'>): Proof {
  const failures: Failure[] = []
  let examples = 0
  for (const rule of shields.rules)
    for (const { text, shields: expected } of rule.examples) {
      examples++
      const normal = text.replace(/[，：；？！（）％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
      const got = findShields(normal, shields, [])
        .filter((shield) => shield.rule === rule.id)
        .map(({ span }) => normal.slice(span.start, span.end))
      if (JSON.stringify(got) !== JSON.stringify(expected))
        failures.push({
          rule: rule.id,
          file: rule.origin.file,
          example: text,
          variant: '原样',
          expected: expected.join(' | '),
          got: got.join(' | ')
        })
    }
  return { examples, failures }
}
