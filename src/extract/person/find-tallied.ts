import { readNumeral } from '../../numeral/read-numeral.js'
import { matchesOf } from '../../rule/matches-of.js'
import type { Found, Page } from './page.js'
import { readName } from './read-name.js'

/** 5人(, 3名骨干教师:, 四位 — how many the names are that follow. */
const TALLY = /(?:[0-9]{1,2}|[二两三四五六七八九十]{1,3})(?:人|名|位)/g
/** What may stand between the number and its names. */
const OPENS = /([\u3400-\u9fff]{0,10})(?:分别是|分别为|名单|如下)?[(:] ?/y
const BETWEEN = / ?[、,;] ?|[ \t]+|(?:以及|和|与|及)/y
const CLOSES = /^ ?(?:[)。;\n]|$)/

/** As many names as the number before them says: 优秀学员5人(丁一、卫东、…). Dictionary words count: their number tells. */
export function findTallied(page: Page): readonly Found[] {
  return matchesOf(page.text, TALLY).flatMap((match) => {
    const count = readNumeral(page.text, match.index)?.value ?? 0
    const end = match.index + match[0].length
    OPENS.lastIndex = end
    const opens = count > 1 && count <= 40 ? OPENS.exec(page.text) : null
    if (!opens) return []
    const names = readNames(page, OPENS.lastIndex, count)
    if (names.length !== count) return []
    const office = page.officeEnding.get(match.index) ?? page.officeEnding.get(end + opens[1]!.length)
    const roles = office && office.use !== 'address' ? [office.name] : []
    return names.map((name) => ({ ...name, roles, rule: 'person.tally' }))
  })
}

/** The names of a list that ends where its clause or bracket does; none where it does not, or one of them is no name. */
function readNames(page: Page, from: number, count: number): readonly Omit<Found, 'roles' | 'rule'>[] {
  const names: Omit<Found, 'roles' | 'rule'>[] = []
  for (let at = from; names.length <= count; at = BETWEEN.lastIndex) {
    const read = readName(page, at, { slot: 'closed', trusted: true })
    if (!read) return []
    const { start, end, name } = read
    names.push({ start, end, name })
    if (CLOSES.test(page.text.slice(end, end + 2))) return names
    BETWEEN.lastIndex = end
    if (!BETWEEN.test(page.text)) return []
  }
  return []
}
