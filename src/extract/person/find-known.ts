import { leftBound, rightBound } from './bounds.js'
import type { Found, Page } from './page.js'

/**
 * People that were found once, found again: three characters wherever they stand, two only where they are cut clearly on both
 * sides. A name that is a word of the dictionary needs an anchor each time.
 */
export function findKnown(page: Page, anchored: readonly Found[]): readonly Found[] {
  const known = new Map<number, Set<string>>()
  for (const { name } of anchored) {
    if (page.words.isWord(name) || page.words.said.at(name, 0) !== '') continue
    const names = known.get(name.charCodeAt(0))
    if (names) names.add(name)
    else known.set(name.charCodeAt(0), new Set([name]))
  }
  const found: Found[] = []
  for (let at = 0; at < page.text.length; at++) {
    const names = page.closed[at] === 1 ? undefined : known.get(page.text.charCodeAt(at))
    const name = names && longest(page, at, names)
    if (!name) continue
    found.push({ start: at, end: at + name.length, name, roles: [], rule: 'person.known' })
    at += name.length - 1
  }
  return found
}

function longest(page: Page, at: number, names: ReadonlySet<string>): string | undefined {
  for (const length of [4, 3, 2]) {
    const name = page.text.slice(at, at + length)
    if (name.length === length && names.has(name) && (length > 2 || isCutOut(page, at, at + length))) return name
  }
  return undefined
}

function isCutOut(page: Page, start: number, end: number): boolean {
  const left = leftBound(page, start)
  const right = rightBound(page, end)
  return left !== undefined && right !== undefined && left !== 'edge' && right !== 'edge'
}
