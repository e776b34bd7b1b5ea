import { sticks } from '../sticks.js'
import type { Found, Page } from './page.js'
import { readName } from './read-name.js'

/** 七(4)班, 高一(2)班: a class whose pupil is named behind it. */
const CLASS = /(?:[一二三四五六七八九]|[高初][一二三]?)(?:年级)?\([0-9]{1,2}\)班/y
const END = ')班'
/** What the class takes at most before its end. */
const LONGEST = 9
/** So near behind another the next pupil of a list stands, in UTF-16 units. */
const NEAR = 14

/** Pupils behind their class: 七(4)班于晶河、八(2)班仲夏. A word of the dictionary is a name only behind another. */
export function findClassed(page: Page): readonly Found[] {
  const { text } = page
  const found: Found[] = []
  let last = -NEAR
  for (let at = text.indexOf(END); at >= 0; at = text.indexOf(END, at + 1)) {
    const from = at + END.length
    const name = page.words.firsts.at(text, from) && isClass(text, at) ? readName(page, from, CLOSED) : undefined
    if (!name || name.slotted || (name.word && from - last > NEAR)) continue
    if (name.bound !== 'open' && name.bound !== 'follower' && name.bound !== 'join') continue
    found.push({ start: name.start, end: name.end, name: name.name, roles: [], rule: 'person.pupil' })
    last = name.end
  }
  return found
}

const CLOSED = { slot: 'closed', trusted: true } as const

/** Whether a class ends at its bracket. */
function isClass(text: string, bracket: number): boolean {
  for (let start = Math.max(0, bracket - LONGEST); start < bracket; start++)
    if (sticks(CLASS, text, start) && CLASS.lastIndex === bracket + END.length) return true
  return false
}
