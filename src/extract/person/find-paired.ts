import { matchesOf } from '../../rule/matches-of.js'
import { isHan } from '../is-han.js'
import { sticks } from '../sticks.js'
import type { Found, Page } from './page.js'
import { readListBefore } from './read-list-before.js'
import { nameOf } from './read-name.js'

/** 两对师徒, 结为师徒: what is said of masters and pupils joined by dashes. */
const TOLD = /(?:等?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})?[对组](?:师徒|青蓝|结对|对子)|等?师徒|结[为成])/y
const DASHES = ['-', '—', '→']
/** How far behind the last dash of the pairs it is said. */
const FARTHEST = 8
/** 严冬—路远、常青—苗圃 before it. */
const PAIRS = /(?:[\u3400-\u9fff]{2,4} ?(?:-{1,2}|—{1,2}|→) ?[\u3400-\u9fff]{2,4}[、,;]? ?){1,12}$/
const PAIR = /([\u3400-\u9fff]{2,4}) ?(?:-{1,2}|—{1,2}|→) ?([\u3400-\u9fff]{2,4})/g
const REACH = 120
/** 高洁、入职两年的康宁结为师徒 */
const BONDS = /结[为成]了?(?:师徒|对子|帮扶对子|互助对子|搭档)/y
const BEFORE_BONDS = /(?:老师|同志)?(?:分别|正式|先后)?$/

/** People that are said to be master and pupil, or a pair. */
export function findPaired(page: Page): readonly Found[] {
  return [...dashed(page), ...bound(page)]
}

function dashed(page: Page): readonly Found[] {
  const { text } = page
  const found: Found[] = []
  for (const mark of DASHES)
    for (let dash = text.indexOf(mark); dash >= 0; dash = text.indexOf(mark, dash + 1))
      for (let at = dash + 1; at <= dash + FARTHEST; at++) {
        if (!sticks(TOLD, text, at)) continue
        const end = TOLD.lastIndex
        found.push(...joined(page, at))
        at = end - 1
      }
  return found
}

function bound(page: Page): readonly Found[] {
  const { text } = page
  const found: Found[] = []
  for (let at = text.indexOf('结'); at >= 0; at = text.indexOf('结', at + 1)) {
    if (!sticks(BONDS, text, at)) continue
    const before = BEFORE_BONDS.exec(text.slice(Math.max(0, at - 4), at))![0]
    for (const person of readListBefore(page, at - before.length, 'person.pair', [], 'called')) found.push(person)
  }
  return found
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
