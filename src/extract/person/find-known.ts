import type { Table } from '../../document.js'
import { endsWord, leftBound, rightBound } from './bounds.js'
import type { Found, Page } from './page.js'
import { readName } from './read-name.js'
import { readNameBefore } from './read-name-before.js'
import { rolesBehind } from './roles-behind.js'

/**
 * People that were found once, found again: three characters wherever they stand, two only where they are cut clearly on both
 * sides. A name that is a word of the dictionary needs an anchor each time: 老师 or an office beside it, the whole of a cell, or
 * a clause that it begins and that says what somebody did.
 */
export function findKnown(page: Page, anchored: Iterable<Found>, tables: readonly Table[]): readonly Found[] {
  const { text } = page
  const names = new Set<string>()
  mayBegin.fill(0)
  for (const { name } of anchored) {
    names.add(name)
    mayBegin[bitsOf(name.charCodeAt(0), name.charCodeAt(1))] = 1
  }
  const found: Found[] = []
  if (names.size === 0) return found
  let cells: ReadonlyMap<number, number> | undefined
  const isCell: IsCell = (start, end) => {
    cells ??= new Map(tables.flatMap(({ cells }) => cells.map(({ span }) => [span.start, span.end] as const)))
    return cells.get(start) === end
  }
  for (let at = 0; at < text.length - 1; at++) {
    if (mayBegin[bitsOf(text.charCodeAt(at), text.charCodeAt(at + 1))] === 0 || page.isClosed(at)) continue
    const name = longest(page, at, names, isCell)
    if (!name) continue
    const end = at + name.length
    found.push({ start: at, end, name, roles: rolesBeside(page, at, end), rule: 'person.known' })
    at += name.length - 1
  }
  return withShared(page.text, found)
}

/** What stands right before and behind a name: 教导主任张三, 张三主任, 张三是骨干教师. */
function rolesBeside(page: Page, start: number, end: number): readonly string[] {
  const before = page.officeEnding(start) ?? (page.text[start - 1] === ' ' ? page.officeEnding(start - 1) : undefined)
  const behind = page.officeAt(end)
  const roles: string[] = []
  if (before && before.use !== 'address' && !readNameBefore(page, before.start)) roles.push(before.name)
  if (behind?.use === 'office' && !behind.label && !readName(page, behind.end)) roles.push(behind.name)
  if (IS.test(page.text.slice(end, end + 2)))
    for (let at = end + 1; at <= end + FARTHEST; at++) {
      const office = page.officeAt(at)
      if (!office) continue
      if (!office.label && office.use !== 'address') roles.push(office.name)
      break
    }
  return [...new Set([...roles, ...rolesBehind(page, behind && !behind.label ? behind.end : end)])]
}

const IS = /^(?:是(?![以为由])|做|当)/
/** How far behind 是 what somebody is may stand: 是市级骨干教师. */
const FARTHEST = 5

/** 张三、李四是骨干教师: of those joined before the last, too. */
function withShared(text: string, found: Found[]): readonly Found[] {
  for (let n = found.length - 2; n >= 0; n--) {
    const next = found[n + 1]!
    const one = found[n]!
    if (next.roles.length === 0 || one.roles.length > 0 || next.start - one.end !== 1) continue
    const told = IS.test(text.slice(next.end, next.end + 2)) && JOINS.test(text.slice(one.end, next.start))
    if (told) found[n] = { ...one, roles: next.roles }
  }
  return found
}

const JOINS = /^[、和与及]$/

/** Whether a name begins with two characters of these bits: most begin none. Made once, and small: it stays in the cache. */
const mayBegin = new Uint8Array(0x400)

function bitsOf(first: number, second: number): number {
  return (first * 31 + second) & 0x3ff
}

/** Whether a cell of a table reaches from one offset to the other. */
type IsCell = (start: number, end: number) => boolean

function longest(page: Page, at: number, names: ReadonlySet<string>, isCell: IsCell): string | undefined {
  for (let length = 4; length > 1; length--) {
    const name = page.text.slice(at, at + length)
    if (name.length !== length || !names.has(name)) continue
    const isWord = page.words.isWord(name) || page.words.said.at(name, 0) !== ''
    if (isWord ? isAnchored(page, at, at + length, isCell) : length > 2 || isCutOut(page, at, at + length)) return name
  }
  return undefined
}

function isCutOut(page: Page, start: number, end: number): boolean {
  return leftBound(page, start) !== undefined && rightBound(page, end) !== undefined
}

/** Where a word is a name that the text has given to somebody. */
function isAnchored(page: Page, start: number, end: number, isCell: IsCell): boolean {
  const { text, words } = page
  if (isCell(start, end)) return true
  const left = leftBound(page, start)
  const right = rightBound(page, end)
  if (page.officeAt(end)?.use === 'address') return left !== undefined || page.isEdge(start)
  const doing = words.doing.has(text.slice(start, end))
  if (page.officeEnding(start) && right && !(doing && right === 'follower')) return true
  return left === 'open' && !doing && DOES.test(text.slice(end, end + 3)) && (right ? true : endsWord(page, end))
}

/** What people do or what happens to them; 在, 的 and 得到 stand behind other words, too. */
const DOES =
  /^(?:一个人|一人|夺得|荣获|获评|获[国省市区县一二三]|执教|主讲|撰写|被评|被聘|当选|参加了|获得了?|上了|讲了|听了|写了|在[全省市县区校])/
