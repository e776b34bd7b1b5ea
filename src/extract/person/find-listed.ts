import { characterSet } from '../../character-set.js'
import { isHan } from '../is-han.js'
import { sticks } from '../sticks.js'
import { signNumber } from './find-signs.js'
import type { Found, Page } from './page.js'
import { type ListOptions, readList } from './read-list.js'
import { type Name, readName } from './read-name.js'

/** What stands before a clause, but for 的有, 分别为 and 包括. */
const CLAUSE = characterSet('\n,。;:!?(')
const LEADS_TO_LIST = /(?<=的[有是]|分别[为是]|依次[为是]|包括)/y
const PRIZES = signNumber('奖')
const COLON = signNumber(':')
/** How many characters the first name of a list takes at most. */
const LONGEST_FIRST = 5
/** Before a clause that nothing but a list fills. */
const FILLED = characterSet(':(有是为括')
const PRIZE_BEFORE = /(?:[特一二三四]等|优秀|优胜|鼓励|入围)$/
const PRIZE = /奖(?:获得者|获奖者)?(?: ?\(?[0-9一二两三四五六七八九十]{1,2}[人名位]\)?)? ?[: ] ?(?=[\u3400-\u9fff])/y
/** Behind the colon of a share, where it is followed by a short piece and another share. */
const AND_SHARE = /: ?[\u3400-\u9fff ]{2,5}[、,; \n][\u3400-\u9fff]{1,6} ?:/y
const LONGEST_TO_NEXT = 15
const SHARE_BEGINS = characterSet('\n,。;!?(')
const LONGEST_SHARE = 6
const SHARE = /[、,; \n]{0,2}[\u3400-\u9fff]{1,6} ?: ?/y
const BETWEEN = / ?[、,] ?| /y
/** What ends a list that is all of a clause. */
const CLOSED = characterSet('。;\n)')

/**
 * Lists of names without an office: told by what they do (于晶河、李静波上语文示范课), by a colon or bracket that they fill
 * (语文组:于晶河、李静波。), or by the line that they fill. Every one must be a name and no word, one of them of three
 * characters; a list that fills a line has three at least; behind a colon half of them may be names of two characters.
 */
export function findListed(page: Page): readonly Found[] {
  const found: Found[] = []
  for (const at of page.signs.clauses)
    if (mayBeginList(page, at)) for (const person of listAt(page, at)) found.push(person)
  addWinners(page, found)
  addShares(page, found)
  return found
}

function mayBeginList({ text }: Page, at: number): boolean {
  if (at > 0 && !CLAUSE.at(text, at - 1) && !sticks(LEADS_TO_LIST, text, at)) return false
  return isFirstOfList(text, at)
}

/** Whether what may be a name stands there, and what joins it with the next: 于晶河、 and 于晶河 李. */
function isFirstOfList(text: string, at: number): boolean {
  let spaced = false
  for (let n = 0; n <= LONGEST_FIRST; n++) {
    if (isHan(text, at + n)) continue
    const mark = text[at + n]
    if (mark === '、') return n > 1
    if (mark !== ' ') return false
    if (!spaced && n > 1 && n < LONGEST_FIRST && isHan(text, at + n + 1)) return true
    spaced = true
  }
  return false
}

const UNLABELLED: ListOptions = {
  rule: 'person.list',
  roles: [],
  label: false,
  words: false,
  afterInstitution: false,
  closed: false
}

function listAt(page: Page, at: number): readonly Found[] {
  const { text, words } = page
  const { people, end } = readList(page, at, UNLABELLED)
  if (people.length < 2 || !people.some(({ name }) => name.length > 2 && !words.isWord(name))) return []
  const sure = people.filter(({ name }) => isSure(page, name)).length
  const closed = isClosed(text, end)
  if (FILLED.at(text, at - 1) && closed) return 2 * sure >= people.length ? people : []
  if (sure < people.length) return []
  const told = words.verbs.at(text, end) !== '' || text[end] === '等'
  const line = at === 0 || text[at - 1] === '\n'
  return told || (closed && line && people.length > 2) ? people : []
}

function isClosed(text: string, end: number): boolean {
  return end >= text.length || CLOSED.at(text, end)
}

/** Behind a prize, up to the end of its clause, nothing but names: 二等奖:于晶河 李静波. */
function addWinners(page: Page, found: Found[]): void {
  const { text } = page
  for (const prize of page.signs.places[PRIZES]!) {
    if (!PRIZE_BEFORE.test(text.slice(Math.max(0, prize - 2), prize)) || !sticks(PRIZE, text, prize)) continue
    const names = namesOnly(page, PRIZE.lastIndex)
    if (!names.some(({ name }) => isSure(page, name))) continue
    for (const { start, end, name } of names) found.push({ start, end, name, roles: [], rule: 'person.list' })
  }
}

/** The names that fill a clause to its end; none where anything else stands in it. */
function namesOnly(page: Page, from: number): readonly Name[] {
  const names: Name[] = []
  for (let at = from; ; at = BETWEEN.lastIndex) {
    const name = readName(page, at, { slot: 'closed' })
    if (!name) return []
    names.push(name)
    if (isClosed(page.text, name.end)) return names
    if (!sticks(BETWEEN, page.text, name.end)) return []
  }
}

/** Of each subject or grade a name: 语文:钟灵秀,数学:柳眉; one of them is certainly a name. */
function addShares(page: Page, found: Found[]): void {
  const { text } = page
  // What was read once is not read again from its second share on.
  let read = 0
  const colons = page.signs.places[COLON]!
  for (let n = 0; n < colons.length - 1; n++) {
    const colon = colons[n]!
    const near = colons[n + 1]! - colon <= LONGEST_TO_NEXT
    const start = near && sticks(AND_SHARE, text, colon) ? shareBefore(text, colon) : undefined
    if (start === undefined || start < read) continue
    const names = readShares(page, start)
    read = names.at(-1)?.end ?? 0
    if (names.length < 2 || !names.some(({ clear, name }) => clear && name.length > 2)) continue
    for (const { start, end, name } of names) found.push({ start, end, name, roles: [], rule: 'person.list' })
  }
}

/** Where the share begins whose colon this is: at the beginning of a clause. */
function shareBefore(text: string, colon: number): number | undefined {
  const end = text[colon - 1] === ' ' ? colon - 1 : colon
  let start = end
  while (end - start < LONGEST_SHARE && isHan(text, start - 1)) start--
  return start < end && (start === 0 || SHARE_BEGINS.at(text, start - 1)) ? start : undefined
}

function readShares(page: Page, from: number): readonly Name[] {
  const { text, words } = page
  const names: Name[] = []
  for (let at = from; sticks(SHARE, text, at); ) {
    const behind = SHARE.lastIndex
    const colon = text.lastIndexOf(':', behind - 1)
    const label = text[colon - 1] === ' ' ? colon - 1 : colon
    if (words.leads.before(text, label) === '' || page.officeAt(behind)) break
    const name = readName(page, behind, { slot: 'closed' })
    if (name?.bound !== 'open') break
    names.push(name)
    at = name.end
  }
  return names
}

function isSure({ words }: Page, name: string): boolean {
  return !words.isWord(name) && (name.length > 2 || words.clear.at(name, 0))
}
