import type { Kind, Loaded, Structured } from '../document.js'
import { normalize } from '../normalize/normalize.js'
import type { Rule, Ruleset } from '../rule/ruleset.js'
import { slice } from '../span.js'
import { structure } from '../structure/structure.js'
import type { Failure, Proof } from './prove.js'
import { VARIANTS } from './vary.js'

type Rules = Pick<Ruleset, 'sections' | 'residue' | 'kinds' | 'outline' | 'repairs'>
type Example = { readonly text: string; readonly kind?: Kind | undefined; readonly finds: readonly string[] }

/** Writings that leave lines and sentences as they are: the parts of a text must be the same in each. */
const WRITINGS = [
  { name: '原样', vary: (text: string) => text },
  ...VARIANTS.filter(({ name }) => name === '繁体' || name === '全角')
]
/** What makes a text a document of its kind, where an example is the body of one. */
const TITLES: Readonly<Record<Kind, string>> = { plan: '校本研修计划\n\n', summary: '校本研修总结\n\n', other: '' }

/** The examples of the rules that see the parts of a document: roles, residue, kinds, and where headings end. */
export function proveStructure(rules: Rules): Proof {
  const failures: Failure[] = []
  let examples = 0
  const run = (rule: Rule<{ id: string }>, example: Example, finds: (document: Structured) => readonly string[]) => {
    for (const { name, vary } of WRITINGS) {
      examples++
      const document = read(vary(`${example.kind ? TITLES[example.kind] : ''}${example.text}`), rules)
      const expected = example.finds.map((text) => plain(read(text, rules).text)).join(' | ')
      const got = finds(document).map(plain).join(' | ')
      if (got !== expected)
        failures.push({ rule: rule.id, file: rule.origin.file, example: example.text, variant: name, expected, got })
    }
  }
  for (const rule of rules.sections)
    for (const example of rule.examples) run(rule, example, (d) => evidence(d, rule.role))
  for (const rule of rules.residue)
    for (const example of rule.examples)
      run(rule, example, ({ text, residue }) =>
        residue.filter((d) => d.rule === rule.id).map((d) => slice(text, d.span))
      )
  for (const rule of rules.outline)
    for (const example of rule.examples)
      run(rule, example, ({ text, sections }) => sections.map(({ title }) => slice(text, title)))
  for (const rule of rules.kinds) for (const example of rule.examples) run(rule, example, ({ kind }) => [kind])
  return { examples, failures }
}

function read(text: string, rules: Rules): Structured {
  const loaded: Loaded = {
    origin: { path: 'example.txt', format: 'txt', bytes: text.length, sha256: '' },
    part: { index: 0, of: 1, start: 0, end: text.length },
    source: text,
    marks: [],
    readerFindings: []
  }
  return structure(normalize(loaded, rules), rules)
}

/** Passages that speak for a role; of a section its heading. */
function evidence({ text, roles, sections }: Structured, role: keyof Structured['roles']): readonly string[] {
  return roles[role].evidence.map((span) => {
    const section = sections.find((d) => d.span.start === span.start && d.span.end === span.end)
    return section ? text.slice(section.span.start, section.title.end) : slice(text, span)
  })
}

function plain(text: string): string {
  return text.replace(/\s/g, '')
}
