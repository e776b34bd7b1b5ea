import { check } from '../check/check.js'
import type { Finding } from '../diagnostic.js'
import type { CheckRule } from '../rule/compile-check.js'
import type { Ruleset } from '../rule/ruleset.js'
import type { Failure, Proof } from './prove.js'
import { readExample } from './read-example.js'
import { VARIANTS } from './vary.js'

type Find = CheckRule['examples'][number]['finds'][number]

/** Writings that leave lines and sentences as they are: the findings must be the same in each. */
export const WRITINGS = [
  { name: '原样', vary: (text: string) => text },
  ...VARIANTS.filter(({ name }) => name === '繁体' || name === '全角')
]

/** The examples of checks, each read as a document of its own: which findings the rule makes, at which places. */
export function proveChecks(rules: Ruleset): Proof {
  const failures: Failure[] = []
  let examples = 0
  for (const rule of rules.checks)
    for (const { text, kind, finds } of rule.examples)
      for (const { name, vary } of WRITINGS) {
        examples++
        const source = vary(text)
        const document = readExample(source, rules, kind)
        const own = findingsOf(check(document, rules).findings, rule)
        const got = own.map((finding, n) => toldOf(finding, source, finds[n], rules)).join(' | ')
        const expected = finds.map((find) => expectedOf(find, rules)).join(' | ')
        if (got !== expected)
          failures.push({ rule: rule.id, file: rule.origin.file, example: text, variant: name, expected, got })
      }
  return { examples, failures }
}

function findingsOf(findings: readonly Finding[], { id }: CheckRule): readonly Finding[] {
  return findings.filter(({ data }) => data?.['rule'] === id)
}

/** What an example says of a finding, in the normal writing: its place (`*` for any), its verdict and gravity where it names them. */
function expectedOf(find: Find, rules: Ruleset): string {
  const { text, verdict, severity } = typeof find === 'string' ? { text: find } : find
  return [text === '*' ? '*' : plain(text, rules), verdict, severity].filter((part) => part !== undefined).join(' ')
}

function toldOf(finding: Finding, source: string, find: Find | undefined, rules: Ruleset): string {
  const asked = typeof find === 'string' || find === undefined ? undefined : find
  const { span, outcome, severity } = finding
  const place = asked?.text === '*' || !span ? '*' : plain(source.slice(span.start, span.end), rules)
  return [place, asked?.verdict && outcome, asked?.severity && severity].filter((part) => part !== undefined).join(' ')
}

function plain(text: string, rules: Ruleset): string {
  return readExample(text, rules).text.replace(/\s/g, '')
}
