import { characterSet } from '../../character-set.js'
import { readNumeral } from '../../numeral/read-numeral.js'
import { sticks } from '../sticks.js'
import { signNumber } from './find-signs.js'
import type { Found, Page } from './page.js'
import { nameOf } from './read-name.js'

/** 语文(3对):, 英语2对: says how many pairs follow. */
const COUNT = /(?<![0-9一二三四五六七八九十])([0-9]{1,2}|[一二两三四五六七八九十]{1,3})对(?:师徒)?\)?$/
/** How far before the colon the number may stand. */
const REACH = 12
/** 结对名单:, 师徒名单(共4对): announces pairs, in the next line perhaps. */
const LIST = /(?:(?:结对|师徒|对子|青蓝)[\u3400-\u9fff]{0,4}(?:名单|如下|安排))(?:\([^()\n]{1,8}\))?$/
const COLON = signNumber(':')
const DASHES = (['-', '—', '→'] as const).map(signNumber)
const NAME = '[\\u3400-\\u9fff] ?[\\u3400-\\u9fff]{1,3}'
const PAIR = new RegExp(`[、,; ]{0,2}(${NAME}) ?(?:-{1,2}|—{1,2}|→) ?(${NAME}?)(?=[、,;。\\n]|$)`, 'uy')

/** 语文(3对):严冬—路远、… : as many pairs as are said to follow, each a master and a pupil; a list of other things has no surnames. */
export function findCountedPairs(page: Page): readonly Found[] {
  const { text, signs } = page
  const found: Found[] = []
  if (DASHES.every((mark) => signs.places[mark]!.length === 0)) return found
  // 综合(1对):管乐—水淼: two that begin like words are names beside lists that surely hold some.
  let clear = false
  for (const colon of signs.places[COLON]!) {
    const before = text.slice(Math.max(0, colon - REACH), colon)
    const said = COUNT.exec(before)?.[1]
    const count = said === undefined ? undefined : readNumeral(said, 0)?.value
    const listed = LIST.test(before) ? listedAt(page, colon + 1) : undefined
    const pairs = listed ?? (count === undefined ? undefined : pairsAt(page, colon + 1, count))
    if (!pairs) continue
    clear ||= pairs.clear
    for (const one of pairs.people) found.push(one)
  }
  return clear ? found : NOBODY
}

interface Pairs {
  readonly people: readonly Found[]
  /** Whether one of them surely is a name. */
  readonly clear: boolean
}

/** At least two pairs up to the end of a line, one of them of sure names. */
function listedAt(page: Page, from: number): Pairs | undefined {
  const at = LINE_ENDS.at(page.text, from) ? from + 1 : from
  const pairs = pairsAt(page, at)
  return pairs && pairs.people.length > 2 && pairs.clear ? pairs : undefined
}

const LINE_ENDS = characterSet('\n')

/** @param count how many there must be; as many as there are, where that is not said. */
function pairsAt(page: Page, from: number, count?: number): Pairs | undefined {
  const people: Found[] = []
  let clear = false
  let at = from
  let pairs = 0
  for (; sticks(PAIR, page.text, at); pairs++) {
    PAIR.lastIndex = at
    const [pair, master, pupil] = PAIR.exec(page.text)!
    const end = at + pair.length
    const start = page.text.indexOf(master!, at)
    const led = nameOf(page, end - pupil!.length, end, 'open', 'closed')
    const leader = nameOf(page, start, start + master!.length, 'open', 'closed')
    if (!led || !leader) return undefined
    clear ||= led.clear || leader.clear
    people.push({ start: leader.start, end: leader.end, name: leader.name, roles: ['师傅'], rule: 'person.pair' })
    people.push({ start: led.start, end: led.end, name: led.name, roles: ['徒弟'], rule: 'person.pair' })
    at = end
  }
  return pairs === (count ?? pairs) ? { people, clear } : undefined
}

const NOBODY: readonly Found[] = []
