import { analyze } from '../../src/analyze.js'
import type { Checked, Loaded } from '../../src/document.js'
import type { Ruleset } from '../../src/rule/ruleset.js'

/** A text analysed as a document of its own, with nothing but the text. */
export function asText(source: string, rules: Ruleset): Checked {
  const origin = { path: 'a.txt', format: 'txt', encoding: 'utf-8', bytes: 0, sha256: '0'.repeat(64) } as const
  const part = { index: 0, of: 1, start: 0, end: source.length }
  const loaded: Loaded = { origin, part, source, marks: [], readerFindings: [] }
  return analyze(loaded, rules)
}
