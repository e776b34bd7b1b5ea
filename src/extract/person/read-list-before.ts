import { characterSet } from '../../character-set.js'
import { partBefore } from './bounds.js'
import type { Found, Page } from './page.js'
import type { Name, Slot } from './read-name.js'
import { mayEndName, readNameBefore } from './read-name-before.js'

/** Between two names of a list, read backwards. */
const SEPARATOR = /(?:、 ?|以及|和|与|及|暨)$/
const SEPARATES = characterSet('、 和与及暨')
/** 高洁、入职两年的康宁: what tells them apart stands before the name. */
const SEPARATOR_AND_MODIFIER = /、[^、,。;:!?\n()]{2,10}的$/

/**
 * The list of names that ends at `end`, read backwards from what is said of it; in order of place. Those before the last must
 * be cut clearly on both sides; an institution may stand before each. What is a name only because of where it stands
 * counts where another of the list certainly is one.
 * @param slot how certain it is that the last is a name.
 */
export function readListBefore(
  page: Page,
  end: number,
  rule: string,
  roles: readonly string[],
  slot: Slot = 'running'
): readonly Found[] {
  if (!mayEndName(page, end)) return NONE
  const last = readNameBefore(page, end, slot)
  const list = namesBefore(page, end, slot, last)
  if (list.length === 0) return NONE
  const sure = list.some(({ clear }) => clear) || list.some((name) => isLikeName(page, name))
  const names = sure ? list : list.slice(list.findLastIndex(({ slotted }) => slotted) + 1)
  const kept = names.length > 0 || !last || slot === 'running' ? names : [last]
  return kept.map(({ start, end: to, name }) => ({ start, end: to, name, roles, rule }))
}

const NONE: readonly Found[] = []

/** 步晓婉、国 强任副主任: a rare surname, two characters of which the last ends many names, and a mark to either side. */
function isLikeName({ text, words }: Page, { start, end, bound }: Name): boolean {
  return bound === 'open' && end - start === 3 && words.finals.at(text, end - 1) && text[end] === '、'
}

function namesBefore(page: Page, end: number, slot: Slot, last: Name | undefined): readonly Name[] {
  const names: Name[] = []
  for (let at = end; at > 0; ) {
    const read = at === end ? last : readNameBefore(page, at, slot)
    const name = read ?? readNameBefore(page, at, 'closed')
    if (!name || (names.length > 0 && name.bound === 'edge')) break
    names.unshift(name)
    const start = page.organizationEnding(name.start) ?? name.start - partBefore(page.text, name.start)
    const separator = separatorBefore(page.text, start)
    if (!separator) break
    at = start - separator[0].length
  }
  return names
}

function separatorBefore(text: string, end: number): RegExpExecArray | null {
  if (text[end - 1] === '的') return SEPARATOR_AND_MODIFIER.exec(text.slice(Math.max(0, end - 14), end))
  return SEPARATES.at(text, end - 1) ? SEPARATOR.exec(text.slice(Math.max(0, end - 2), end)) : null
}
