import type { Mention, Organization, Person, Segmented } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import { findAfterOffice } from './person/find-after-office.js'
import { findBeforeOffice } from './person/find-before-office.js'
import { findKnown } from './person/find-known.js'
import { findListed } from './person/find-listed.js'
import { findNoted } from './person/find-noted.js'
import { findPaired } from './person/find-paired.js'
import { findQuoted } from './person/find-quoted.js'
import { findSigned } from './person/find-signed.js'
import { findTabled } from './person/find-tabled.js'
import { findTallied } from './person/find-tallied.js'
import { type Found, makePage } from './person/page.js'
import { personWords } from './person/person-words.js'
import { toMention } from './to-mention.js'

/**
 * People by name, each with what the text says they are. A name is only taken for one where something anchors it: an office
 * or a label, 老师, a signature, a column of a table, a list; once found, it is found again wherever it stands clearly.
 * @param organizations found before: names inside the names of schools are none.
 */
export function findPersons(
  document: Segmented,
  rules: Pick<Ruleset, 'lexicons'>,
  organizations: readonly Mention<Organization>[]
): readonly Mention<Person>[] {
  const page = makePage(document, personWords(rules.lexicons), organizations)
  const { length } = page.text
  const anchored = merge(length, [
    ...findTabled(page, document.tables),
    ...findTallied(page),
    ...findPaired(page),
    ...findAfterOffice(page),
    ...findBeforeOffice(page),
    ...findNoted(page),
    ...findSigned(page, organizations),
    ...findQuoted(page),
    ...findListed(page)
  ])
  const known = findKnown(page, anchored, document.tables)
  const all = known.length > 0 ? merge(length, [...anchored, ...known]) : anchored
  return all.map(({ start, end, name, roles, rule }) =>
    toMention(document, rule, { start, end }, { type: 'person', name, roles })
  )
}

/** One of each place, the first that was found, with the roles of all that agree with it; in order of place. */
function merge(length: number, found: readonly Found[]): readonly Found[] {
  if (found.length === 0) return found
  const byStart = new Map<number, Found>()
  const taken = new Uint8Array(length)
  for (const one of found) {
    const same = byStart.get(one.start)
    if (same && same.end === one.end) {
      byStart.set(one.start, { ...same, roles: [...new Set([...same.roles, ...one.roles])] })
      continue
    }
    if (overlaps(taken, one)) continue
    taken.fill(1, one.start, one.end)
    byStart.set(one.start, one)
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}

function overlaps(taken: Uint8Array, { start, end }: Found): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true
  return false
}
