import { sticks } from '../sticks.js'
import type { Found, Page } from './page.js'
import { type Name, nameOf } from './read-name.js'

/** A name and what was counted of its bearer: 于晶河(新教师)32节. */
const FIGURE =
  /([\u3400-\u9fff]{2,4}|[\u3400-\u9fff] [\u3400-\u9fff])(?:\([^()\n]{1,8}\))? ?[0-9]{1,3}(?:\.[0-9])?(学时|课时|节|次|篇|分|本|项)/y
const BETWEEN = / ?[、,;] ?|[ \t]{1,4}|\n/y
const FEWEST = 3

/** Names each with a figure of the same unit, three or more one behind the other: 于晶河32节 李静波28节 高洁26节. */
export function findFigured(page: Page): readonly Found[] {
  const found: Found[] = []
  let read = 0
  for (const at of page.signs.clauses) {
    if (at < read || !sticks(FIGURE, page.text, at)) continue
    const { names, end } = namesFrom(page, at)
    read = end
    if (names.length < FEWEST || !names.some(({ clear, name }) => clear && name.length > 2)) continue
    for (const { start, end, name } of names) found.push({ start, end, name, roles: [], rule: 'person.figure' })
  }
  return found
}

/** The names of a row of figures, and where it ends; none where one of them is no name. */
function namesFrom(page: Page, from: number): { readonly names: readonly Name[]; readonly end: number } {
  const names: Name[] = []
  let unit: string | undefined
  for (let at = from; ; at = BETWEEN.lastIndex) {
    FIGURE.lastIndex = at
    const figure = FIGURE.exec(page.text)
    if (!figure || (unit !== undefined && figure[2] !== unit)) return { names, end: at }
    unit = figure[2]
    const name = nameOf(page, at, at + figure[1]!.length, 'open', 'closed')
    if (!name) return { names: [], end: FIGURE.lastIndex }
    names.push(name)
    if (!sticks(BETWEEN, page.text, FIGURE.lastIndex)) return { names, end: FIGURE.lastIndex }
  }
}
