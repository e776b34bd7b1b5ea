import type { Finding } from '../diagnostic.js'
import type { Repair, Resolved } from '../document.js'
import { toSourceThrough } from '../offset-map.js'
import { slice } from '../span.js'
import { withoutSpaces } from '../without-spaces.js'
import { findRule } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'
import { within } from './within.js'

/** Wrong characters of known classes: one finding for each wrong word, at its first place, with the others beside it. */
export function typos(document: Resolved, rules: CheckRules): readonly Finding[] {
  const told = document.repairs.filter(({ silent }) => !silent)
  const reader = told.length > 0 ? findRule(rules, 'typo.known') : undefined
  if (!reader) return []
  const foreign = within(document.residue.map(({ span }) => toSourceThrough(document.maps, span)))
  return [...byWord(told.filter(({ source }) => !foreign(source))).values()].map((repairs) => {
    const [first, ...others] = repairs as [Repair, ...Repair[]]
    const written = withoutSpaces(slice(document.source, first.source))
    const times = others.length > 0 ? `，全文${repairs.length}处` : ''
    const related = others.map(({ source }) => ({ span: source, label: '又一处' }))
    return {
      ...toFinding(document, reader.rule, {
        message: `“${written}”疑为“${first.to}”之误${times}`,
        data: { repair: first.rule, to: first.to }
      }),
      span: first.source,
      ...(related.length > 0 && { related })
    }
  })
}

/** Repairs of one wrong word, in order of place. */
function byWord(repairs: readonly Repair[]): ReadonlyMap<string, readonly Repair[]> {
  const words = new Map<string, Repair[]>()
  for (const repair of [...repairs].sort((a, b) => a.source.start - b.source.start)) {
    const key = `${repair.from}\n${repair.to}`
    const known = words.get(key)
    if (known) known.push(repair)
    else words.set(key, [repair])
  }
  return words
}
