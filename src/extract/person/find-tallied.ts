import { characterSet } from '../../character-set.js'
import { readNumeral } from '../../numeral/read-numeral.js'
import { isHan } from '../is-han.js'
import { sticks } from '../sticks.js'
import { signNumber } from './find-signs.js'
import type { Found, Page } from './page.js'
import { readName } from './read-name.js'

/** 5人(, 3名骨干教师:, 四位 — what the names are counted by that follow. */
const COUNTED_BY = (['人', '名', '位'] as const).map(signNumber)
const DIGIT = characterSet('0-9')
const CHINESE_DIGIT = characterSet('二两三四五六七八九十')
/** What may stand between the number and its names. */
const OPENS = /\)?([\u3400-\u9fff]{0,10})(?:分别是|分别为|名单|如下)?[(:] ?/y
const OPENING = characterSet('(:')
const FARTHEST = 13
const BETWEEN = / ?[、,;] ?|[ \t]+|(?:以及|和|与|及)/y
const CLOSES = /^ ?(?:[)。;\n]|$)/

/** As many names as the number before them says: 优秀学员5人(丁一、卫东、…). Dictionary words count: their number tells. */
export function findTallied(page: Page): readonly Found[] {
  const { text } = page
  const found: Found[] = []
  for (const counted of COUNTED_BY)
    for (const at of page.signs.places[counted]!) {
      const start = numberBefore(text, at)
      if (start < at && mayOpen(text, at + 1)) for (const one of tallied(page, start, at + 1)) found.push(one)
    }
  return found
}

/** Where the number of two or three digits begins that ends at `end`. */
function numberBefore(text: string, end: number): number {
  const digits = DIGIT.at(text, end - 1) ? DIGIT : CHINESE_DIGIT
  const least = end - (digits === DIGIT ? 2 : 3)
  let start = end
  while (start > least && digits.at(text, start - 1)) start--
  return start
}

/** Whether the mark that opens a list may stand behind `end`. */
function mayOpen(text: string, end: number): boolean {
  let at = text[end] === ')' ? end + 1 : end
  while (at - end < FARTHEST && isHan(text, at)) at++
  return OPENING.at(text, at)
}

function tallied(page: Page, start: number, end: number): readonly Found[] {
  const { text } = page
  const count = readNumeral(text, start)?.value ?? 0
  OPENS.lastIndex = end
  const opens = count > 0 && count <= 40 ? OPENS.exec(text) : null
  if (!opens) return NOBODY
  const names = readNames(page, OPENS.lastIndex, count)
  if (names.length !== count) return NOBODY
  // 管理员1名(于晓晓): one alone stands in brackets of its own, behind what she is, and is no word.
  if (count === 1 && !isOne(page, start, names[0]!)) return NOBODY
  const office = page.officeEnding(start) ?? page.officeEnding(end + opens[1]!.length)
  const roles = office && office.use !== 'address' ? [office.name] : []
  return names.map((name) => ({ ...name, roles, rule: 'person.tally' }))
}

const NOBODY: readonly Found[] = []

function isOne(page: Page, number: number, { start, end, name }: Omit<Found, 'roles' | 'rule'>): boolean {
  const { text, words } = page
  return text[start - 1] === '(' && text[end] === ')' && page.officeEnding(number) !== undefined && !words.isWord(name)
}

/**
 * The names of a list that ends where its clause or bracket does; none where it does not, or where more than a third of them
 * are none that we know (巴特尔, 于是之: the number tells that they are).
 */
function readNames(page: Page, from: number, count: number): readonly Omit<Found, 'roles' | 'rule'>[] {
  const names: Omit<Found, 'roles' | 'rule'>[] = []
  let unknown = 0
  for (let at = from; names.length <= count; at = BETWEEN.lastIndex) {
    const read = readName(page, at, { slot: 'closed', trusted: true }) ?? pieceAt(page, at)
    if (!read) return []
    const { start, end, name } = read
    if (!('clear' in read)) unknown++
    names.push({ start, end, name })
    if (CLOSES.test(page.text.slice(end, end + 2)))
      return 3 * unknown <= count && names.length > 2 * unknown ? names : []
    if (!sticks(BETWEEN, page.text, end)) return []
  }
  return []
}

/** What stands between two separators, if it is as long as a name. */
function pieceAt({ text }: Page, start: number): { start: number; end: number; name: string } | undefined {
  let end = start
  while (end - start < LONGEST_NAME && isHan(text, end)) end++
  return end - start > 1 && !isHan(text, end) ? { start, end, name: text.slice(start, end) } : undefined
}

const LONGEST_NAME = 4
