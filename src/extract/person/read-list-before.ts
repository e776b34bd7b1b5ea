import type { Found, Page } from './page.js'
import { readNameBefore } from './read-name-before.js'

/** Between two names of a list, read backwards. */
const SEPARATOR = /(?:、 ?|以及|和|与|及|暨)$/

/**
 * The list of names that ends at `end`, read backwards from what is said of it; in order of place.
 * Those before the last must be cut clearly on both sides.
 */
export function readListBefore(page: Page, end: number, rule: string, roles: readonly string[]): readonly Found[] {
  const people: Found[] = []
  for (let at = end; at > 0; ) {
    const name = readNameBefore(page, at)
    if (!name || (people.length > 0 && name.bound === 'edge')) break
    people.unshift({ start: name.start, end: name.end, name: name.name, roles, rule })
    const separator = SEPARATOR.exec(page.text.slice(Math.max(0, name.start - 2), name.start))
    if (!separator) break
    at = name.start - separator[0].length
  }
  return people
}
