import { check } from '../../src/check/check.js'
import type { Finding } from '../../src/diagnostic.js'
import type { Checked, Kind } from '../../src/document.js'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

export const rules = loadRuleset()

interface Options {
  readonly kind?: Kind
  readonly profile?: string
}

/** A text read and checked as a document of its own. */
export function examine(text: string, { kind, ...options }: Options = {}): Checked {
  return check(readExample(text, rules, kind), rules, options)
}

/** The places of the findings of one check, as written; with `severity`, only those. */
export function places(text: string, name: string, severity?: Finding['severity'], options: Options = {}): string[] {
  return examine(text, options)
    .findings.filter((finding) => finding.check === name && (severity === undefined || finding.severity === severity))
    .map(({ span }) => (span ? text.slice(span.start, span.end) : '*'))
}
