import { characterSet } from '../../character-set.js'
import { matchesOf } from '../../rule/matches-of.js'
import { isHan } from '../is-han.js'
import { sticks } from '../sticks.js'
import { signNumber } from './find-signs.js'
import type { Found, Page } from './page.js'
import { type ListOptions, readList } from './read-list.js'
import { readListBefore } from './read-list-before.js'
import { nameOf } from './read-name.js'

/** 两对师徒, 结为师徒: what is said of masters and pupils joined by dashes. */
const TOLD = /(?:等?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})?[对组](?:师徒|青蓝|结对|对子)|等?师徒|结[为成])/y
const DASHES = (['-', '—', '→'] as const).map(signNumber)
const BIND = signNumber('结')
const MAY_TELL = characterSet('等0-9一二两三四五六七八九十对组师结')
/** How far behind the last dash of the pairs it is said. */
const FARTHEST = 8
/** 严冬—路远、常青—苗圃 before it. */
const PAIRS = /(?:[\u3400-\u9fff]{2,4} ?(?:-{1,2}|—{1,2}|→) ?[\u3400-\u9fff]{2,4}[、,;]? ?){1,12}$/
const PAIR = /([\u3400-\u9fff]{2,4}) ?(?:-{1,2}|—{1,2}|→) ?([\u3400-\u9fff]{2,4})/g
const REACH = 120
/** 高洁、入职两年的康宁结为师徒 */
const BINDS = characterSet('为成')
const BONDS = /结[为成]了?(?:师徒|对子|帮扶对子|互助对子|搭档)/y
const BEFORE_BONDS = /(?:老师|同志)?(?:分别|正式|先后)?$/

/** People that are said to be master and pupil, or a pair. */
export function findPaired(page: Page): readonly Found[] {
  const found: Found[] = []
  addDashed(page, found)
  addBound(page, found)
  addLed(page, found)
  addTaken(page, found)
  return found
}

function addDashed(page: Page, found: Found[]): void {
  const { text } = page
  for (const mark of DASHES)
    for (const dash of page.signs.places[mark]!)
      for (let at = dash + 1; at <= dash + FARTHEST; at++) {
        if (!MAY_TELL.at(text, at) || !sticks(TOLD, text, at)) continue
        const end = TOLD.lastIndex
        for (const one of joined(page, at)) found.push(one)
        at = end - 1
      }
}

function addBound(page: Page, found: Found[]): void {
  const { text } = page
  for (const at of page.signs.places[BIND]!) {
    if (!BINDS.at(text, at + 1) || !sticks(BONDS, text, at)) continue
    const before = BEFORE_BONDS.exec(text.slice(Math.max(0, at - 4), at))![0]
    for (const person of readListBefore(page, at - before.length, 'person.pair', [], 'called')) found.push(person)
  }
}

/** 江小雨带安小鱼,程功带支教的路遥: two pairs at least, told one like the other. */
function addLed(page: Page, found: Found[]): void {
  const { text } = page
  for (let at = text.indexOf(LEADS); at >= 0; ) {
    const next = text.indexOf(LEADS, at + 1)
    if (next < 0) return
    const from = next - at <= LONGEST_PAIR ? clauseBefore(text, at) : undefined
    const end = from === undefined ? undefined : readLed(page, from, found)
    at = end === undefined ? next : text.indexOf(LEADS, end)
  }
}

const LEADS = '带'
const LONGEST_PAIR = 18
const LED =
  /(?:师傅|导师)?(我|[\u3400-\u9fff] ?[\u3400-\u9fff]{1,3}?)带(?:徒弟|学员|[\u3400-\u9fff]{1,6}的)?([\u3400-\u9fff] ?[\u3400-\u9fff]{1,3})[,;、。\n]/y

/** 余音、高洁分别拜柳青、于晶河为师: pupils before it, masters within. */
function addTaken(page: Page, found: Found[]): void {
  const { text } = page
  for (let at = text.indexOf(TAKES); at >= 0; at = text.indexOf(TAKES, at + 1)) {
    const masters = readList(page, at + 1, MASTERS)
    if (masters.people.length === 0 || !sticks(AS_MASTER, text, masters.end)) continue
    for (const master of masters.people) found.push(master)
    const end = BEFORE_TAKES.exec(text.slice(Math.max(0, at - 4), at))![0].length
    for (const pupil of readListBefore(page, at - end, 'person.pair', ['徒弟'], 'called')) found.push(pupil)
  }
}

const TAKES = '拜'
const BEFORE_TAKES = /(?:老师|同志)?(?:分别|正式|先后|各自)?$/
const AS_MASTER = /(?:等?[0-9一二两三四五六七八九十]{0,2}[人位名]?)?(?:老师)?为(?:师|师傅|导师)(?![^,;。!\n]{0,3}生)/y
const MASTERS: ListOptions = {
  rule: 'person.pair',
  roles: ['师傅'],
  label: false,
  words: true,
  afterInstitution: false,
  closed: true
}

/** 师傅 and a name of four characters. */
const LONGEST_LEADER = 7

/** Where the clause of the one who leads begins. */
function clauseBefore(text: string, at: number): number | undefined {
  let start = at
  while (at - start < LONGEST_LEADER && isHan(text, start - 1)) start--
  // 麻 瑞: the blank inside a name.
  if (text[start - 1] === ' ' && isHan(text, start - 2) && !isHan(text, start - 3)) start -= 2
  const titled = text.startsWith('师傅', start) || text.startsWith('导师', start) ? 2 : 0
  return at - start - titled < 5 ? start : undefined
}

const SENTENCE_ENDS = characterSet('。\n')

/** @returns the end of the last pair, if there are two and all who are named have names. */
function readLed(page: Page, from: number, found: Found[]): number | undefined {
  const people: Found[] = []
  let pairs = 0
  let clear = false
  let end = from
  for (; sticks(LED, page.text, end); pairs++) {
    LED.lastIndex = end
    const [pair, master, pupil] = LED.exec(page.text)!
    const to = end + pair.length - 1
    const first = page.text.indexOf(master!, end)
    const led = nameOf(page, to - pupil!.length, to, 'open', 'closed')
    const leader = master === '我' ? undefined : nameOf(page, first, first + master!.length, 'open', 'closed')
    // 师傅带徒弟 in the next sentence is none of them.
    if (!led || (!leader && master !== '我')) {
      if (SENTENCE_ENDS.at(page.text, end - 1)) break
      return undefined
    }
    clear ||= led.clear || leader?.clear === true
    if (leader)
      people.push({ start: leader.start, end: leader.end, name: leader.name, roles: ['师傅'], rule: 'person.pair' })
    people.push({ start: led.start, end: led.end, name: led.name, roles: ['徒弟'], rule: 'person.pair' })
    end = to + 1
  }
  if (pairs < 2 || !(clear || pairs > 2)) return undefined
  for (const one of people) found.push(one)
  return end
}

function joined(page: Page, end: number): readonly Found[] {
  if (!isHan(page.text, end - 1) && page.text[end - 1] !== '、') return []
  const from = Math.max(0, end - REACH)
  const pairs = PAIRS.exec(page.text.slice(from, end))
  if (!pairs) return []
  const all = matchesOf(pairs[0], PAIR).flatMap((pair) => {
    const at = from + pairs.index + pair.index
    const to = at + pair[0].length
    return [
      { found: nameOf(page, at, at + pair[1]!.length, 'open', 'closed'), role: '师傅' },
      { found: nameOf(page, to - pair[2]!.length, to, 'open', 'closed'), role: '徒弟' }
    ]
  })
  const people = all.flatMap(({ found, role }) =>
    found ? [{ start: found.start, end: found.end, name: found.name, roles: [role], rule: 'person.pair' }] : []
  )
  return people.length === all.length ? people : []
}
