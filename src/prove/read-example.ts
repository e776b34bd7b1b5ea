import type { Kind, Loaded, Resolved } from '../document.js'
import { extract } from '../extract/extract.js'
import { normalize } from '../normalize/normalize.js'
import { resolve } from '../resolve/resolve.js'
import type { Ruleset } from '../rule/ruleset.js'
import { segment } from '../segment/segment.js'
import { structure } from '../structure/structure.js'

/**
 * An example of a rule file, read as a document of its own, up to the facts.
 * @param kind what the example is from, where that matters: a sentence does not say whether its report is a plan.
 */
export function readExample(text: string, rules: Ruleset, kind?: Kind): Resolved {
  const loaded: Loaded = {
    origin: { path: 'example.txt', format: 'txt', bytes: text.length, sha256: '' },
    part: { index: 0, of: 1, start: 0, end: text.length },
    source: text,
    marks: [],
    readerFindings: []
  }
  const structured = structure(normalize(loaded, rules), rules)
  return resolve(extract(segment(kind ? { ...structured, kind } : structured, rules), rules), rules)
}
