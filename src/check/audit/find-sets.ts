import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import { matchesOf } from '../../rule/matches-of.js'

/** Where a text calls a set by its number and the word that its items have in common: 三个一, “四定”; looked for once in a document. */
export function findSets(document: Resolved, set: RegExp): readonly RegExpExecArray[] {
  const known = sets(document)
  const found = known.get(set) ?? matchesOf(document.text, set)
  known.set(set, found)
  return found
}

const sets = oncePer((_: Resolved) => new Map<RegExp, readonly RegExpExecArray[]>())
