import type { Loaded, Mark, Structured } from '../../src/document.js'
import { normalize } from '../../src/normalize/normalize.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { structure } from '../../src/structure/structure.js'

export const rules = loadRuleset()

/** A text as a document of its own, with the marks of a container where there are any. */
export function read(source: string, marks: readonly Mark[] = []): Structured {
  const loaded: Loaded = {
    origin: { path: 'sample.txt', format: 'txt', bytes: source.length, sha256: '' },
    part: { index: 0, of: 1, start: 0, end: source.length },
    source,
    marks,
    readerFindings: []
  }
  return structure(normalize(loaded, rules), rules)
}

/** Headings as people see them, indented by level: `一、基本情况`, `  1.听课`. */
export function headings({ text, sections }: Structured): readonly string[] {
  return sections.map(
    ({ level, marker, title }) => `${'  '.repeat(level - 1)}${marker}${text.slice(title.start, title.end)}`
  )
}

/** Roles that the document has at all. */
export function present({ roles }: Structured): readonly string[] {
  return Object.entries(roles)
    .filter(([, { status }]) => status === 'present')
    .map(([role]) => role)
}

export function faults({ outlineFaults }: Structured): readonly string[] {
  return outlineFaults.map(({ fault, expected, found }) => `${fault} ${expected} ${found}`)
}
