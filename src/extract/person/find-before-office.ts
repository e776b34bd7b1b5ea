import type { Office } from './find-offices.js'
import type { Found, Page } from './page.js'
import { readListBefore } from './read-list-before.js'
import { readName } from './read-name.js'
import { readNameBefore } from './read-name-before.js'
import { rolesBehind } from './roles-behind.js'

/** What stands between a name and the office that it holds: 任, 为, 担任县级. */
const HOLDS =
  /(?<called>老师|同志)?(?:分别|共同|还)?(?:当上了?|出任|升任|当选为|被聘为|被评为|被选为|聘为|评为|担任|兼任|任|为|兼)([\u3400-\u9fff]{0,6})$/
/** 等7名县级, 三位 */
const COUNTED = /(?:等|等?(?:[0-9]+|[一二两三四五六七八九十]+)余?(?:位|名|人))[\u3400-\u9fff]{0,6}$/
const NEAR = 18

/** People named before an office or a form of address: 张三老师, 李娜主任, 易会邦、杨绍省为副组长, 高洁、安静三位班主任. */
export function findBeforeOffice(page: Page): readonly Found[] {
  return page.offices.flatMap((office) => (office.label ? [] : [...called(page, office), ...said(page, office)]))
}

function called(page: Page, office: Office): readonly Found[] {
  if (office.use !== 'address' && office.use !== 'office') return []
  const { text } = page
  const end = text[office.start - 1] === ' ' ? office.start - 1 : office.start
  const rule = office.use === 'address' ? 'person.address-behind' : 'person.office-behind'
  const people = readListBefore(page, end, rule, office.use === 'office' ? [office.name] : [], 'called')
  const [first] = people
  if (!first) return []
  if (office.use === 'office' && saysSo(page, people.at(-1)!, end)) return []
  // 组长张三副组长李四: the office is that of the name behind it.
  if (office.use === 'office' && page.officeEnding.has(first.start) && readName(page, office.end)) return []
  return office.use === 'address' ? people.map((one) => withOfficeBefore(page, one)) : people
}

/** 教研员平凡老师: the office before the name is hers, unless it is that of another: 张三校长李四老师. */
function withOfficeBefore(page: Page, one: Found): Found {
  const before = page.officeEnding.get(one.start)
  const own = before && !before.label && before.use !== 'address' && !readNameBefore(page, before.start)
  return own ? { ...one, roles: [before.name] } : one
}

/** 张敏任教科室主任, 以王芳为组长: the last character says that she holds it; 王有为主任 is called so. */
function saysSo({ text }: Page, last: Found, end: number): boolean {
  const char = text[end - 1]!
  return /[任兼]/.test(char) || (char === '为' && /[以由、和与]/.test(text[last.start - 1] ?? ''))
}

function said(page: Page, office: Office): readonly Found[] {
  const from = Math.max(0, office.start - NEAR)
  const before = page.text.slice(from, office.start)
  const roles = office.use === 'address' ? [] : [office.name]
  const holds = HOLDS.exec(before)
  if (
    holds &&
    office.use !== 'address' &&
    !page.closed.subarray(from + holds.index + (holds.groups!['called']?.length ?? 0), office.start).includes(1)
  ) {
    const people = readListBefore(page, from + holds.index, 'person.predicate', roles)
    if (people.length > 0) return people
  }
  const counted = COUNTED.exec(before)
  if (!counted || heldBetween(page, from + counted.index, office.start)) return []
  // 四位教研组长为成员: the office behind is theirs, too.
  const held = [...roles, ...rolesBehind(page, office.end)]
  return readListBefore(page, from + counted.index, 'person.counted', held)
}

/** 两位老师代表学校: what they are stands between. */
function heldBetween({ officeAt }: Page, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (officeAt.has(at)) return true
  return false
}
