import type { Found, Page } from './page.js'
import { nameOf } from './read-name.js'
import { readListBefore } from './read-list-before.js'

/** 严冬—路远、常青—苗圃两对师徒: masters and their pupils, joined by dashes. */
const PAIRS =
  /((?:[\u3400-\u9fff]{2,4} ?(?:-{1,2}|—{1,2}|→) ?[\u3400-\u9fff]{2,4}?(?:[、,;] ?)?){1,12})(?=等?(?:[0-9]+|[一二两三四五六七八九十]+)?[对组](?:师徒|青蓝|结对|对子)|等?(?:师徒|结为|结成))/g
const PAIR = /([\u3400-\u9fff]{2,4}) ?(?:-{1,2}|—{1,2}|→) ?([\u3400-\u9fff]{2,4}?)(?=[、,;]|$)/g
/** 文静、入职两年的方圆结为师徒 */
const BONDS = /(?:老师|同志)?(?:分别|正式|先后)?(?:结为|结成)了?(?:师徒|对子|师徒对子|帮扶对子|互助对子|搭档)/g

/** People that are said to be master and pupil, or a pair. */
export function findPaired(page: Page): readonly Found[] {
  return [...joined(page), ...bound(page)]
}

function joined(page: Page): readonly Found[] {
  return [...page.text.matchAll(PAIRS)].flatMap((pairs) => {
    const all = [...pairs[1]!.matchAll(PAIR)].flatMap((pair) => {
      const at = pairs.index + pair.index
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
  })
}

function bound(page: Page): readonly Found[] {
  return [...page.text.matchAll(BONDS)].flatMap(({ index }) => readListBefore(page, index, 'person.pair', [], 'called'))
}
