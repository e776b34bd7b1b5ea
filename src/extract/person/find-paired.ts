import { matchesOf } from '../../rule/matches-of.js'
import type { Found, Page } from './page.js'
import { readListBefore } from './read-list-before.js'
import { nameOf } from './read-name.js'

/** 两对师徒, 结为师徒: what is said of masters and pupils joined by dashes. */
const TOLD = /(?:等?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})?[对组](?:师徒|青蓝|结对|对子)|等?师徒|结[为成])/g
/** 严冬—路远、常青—苗圃 before it. */
const PAIRS = /(?:[\u3400-\u9fff]{2,4} ?(?:-{1,2}|—{1,2}|→) ?[\u3400-\u9fff]{2,4}[、,;]? ?){1,12}$/
const PAIR = /([\u3400-\u9fff]{2,4}) ?(?:-{1,2}|—{1,2}|→) ?([\u3400-\u9fff]{2,4})/g
const REACH = 120
/** 高洁、入职两年的康宁结为师徒 */
const BONDS = /(?:老师|同志)?(?:分别|正式|先后)?结[为成]了?(?:师徒|对子|帮扶对子|互助对子|搭档)/g

/** People that are said to be master and pupil, or a pair. */
export function findPaired(page: Page): readonly Found[] {
  return [
    ...matchesOf(page.text, TOLD).flatMap(({ index }) => joined(page, index)),
    ...matchesOf(page.text, BONDS).flatMap(({ index }) => readListBefore(page, index, 'person.pair', [], 'called'))
  ]
}

function joined(page: Page, end: number): readonly Found[] {
  if (!/[\u3400-\u9fff、]/.test(page.text[end - 1] ?? '')) return []
  const from = Math.max(0, end - REACH)
  const before = page.text.slice(from, end)
  const pairs = /[-—→]/.test(before) ? PAIRS.exec(before) : null
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
