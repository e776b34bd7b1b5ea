import { characterSet } from '../../character-set.js'
import { isHan } from '../is-han.js'
import type { Office } from './find-offices.js'
import type { Found, Page } from './page.js'
import { readListBefore } from './read-list-before.js'
import { readName } from './read-name.js'
import { mayEndName, readNameBefore } from './read-name-before.js'
import { rolesBehind } from './roles-behind.js'

/** What stands between a name and the office that it holds: 任, 为, 担任县级. */
const HOLDS =
  /(老师|同志)?(?:分别|共同|还)?(?:当上了?|出任|升任|当选为|被聘为|被评为|被选为|聘为|评为|担任|兼任|任|为|兼)[\u3400-\u9fff]{0,6}$/
/** 等7名县级, 三位 */
const COUNTED = /(?:等|等?(?:[0-9]+|[一二两三四五六七八九十]+)余?(?:位|名|人))[\u3400-\u9fff]{0,6}$/
/** What the one and the other end with, but for what they say of the office. */
const HOLDS_END = characterSet('任为兼')
const COUNTED_END = characterSet('位名人')
const COUNT = characterSet('0-9一二两三四五六七八九十余')
const FARTHEST = 6
const NEAR = 18

/** People named before an office or a form of address: 张三老师, 李娜主任, 易会邦、杨绍省为副组长, 高洁、安静三位班主任. */
export function findBeforeOffice(page: Page): readonly Found[] {
  const found: Found[] = []
  for (const office of page.offices) {
    if (office.label) continue
    for (const person of called(page, office)) found.push(person)
    for (const person of said(page, office)) found.push(person)
  }
  return found
}

const NOBODY: readonly Found[] = []

function called(page: Page, office: Office): readonly Found[] {
  if (office.use !== 'address' && office.use !== 'office') return NOBODY
  const { text } = page
  const end = text[office.start - 1] === ' ' ? office.start - 1 : office.start
  if (!mayEndName(page, end)) return NOBODY
  const rule = office.use === 'address' ? 'person.address-behind' : 'person.office-behind'
  const title = office.use === 'office' || office.name === DOCTOR
  // 张三校长任组长, 李四老师主讲
  const held = [...new Set([...(title ? [office.name] : []), ...rolesBehind(page, office.end)])]
  const people = readListBefore(page, end, rule, held, 'called')
  const [first] = people
  if (!first) return NOBODY
  if (office.use === 'office' && saysSo(page, people.at(-1)!, end)) return NOBODY
  // 组长张三副组长李四: the office is that of the name behind it.
  if (office.use === 'office' && page.officeEnding(first.start) && readName(page, office.end)) return NOBODY
  return office.use === 'address' ? people.map((one) => withOfficeBefore(page, one)) : people
}

/** 教研员平凡老师: the office before the name is hers, unless it is that of another: 张三校长李四老师. */
function withOfficeBefore(page: Page, one: Found): Found {
  const before = page.officeEnding(one.start)
  const own = before && !before.label && before.use !== 'address' && !readNameBefore(page, before.start)
  return own ? { ...one, roles: [...new Set([before.name, ...one.roles])] } : one
}

/** A form of address that says what somebody is. */
const DOCTOR = '博士'

/** 张敏任教科室主任, 以王芳为组长: the last character says that she holds it; 王有为主任 is called so. */
function saysSo({ text }: Page, last: Found, end: number): boolean {
  const char = text[end - 1]
  return char === '任' || char === '兼' || (char === '为' && GIVES.at(text, last.start - 1))
}

const GIVES = characterSet('以由、和与')

function said(page: Page, office: Office): readonly Found[] {
  const holdsMayEnd = office.use !== 'address' && endsNear(page.text, office.start, holdsEnd)
  const countedMayEnd = endsNear(page.text, office.start, countedEnd)
  if (!holdsMayEnd && !countedMayEnd) return NOBODY
  const from = Math.max(0, office.start - NEAR)
  const before = page.text.slice(from, office.start)
  const roles = office.use === 'address' ? [] : [office.name]
  const holds = holdsMayEnd ? HOLDS.exec(before) : null
  if (holds && isOpen(page, from + holds.index + (holds[1]?.length ?? 0), office.start)) {
    const people = readListBefore(page, from + holds.index, 'person.predicate', roles)
    if (people.length > 0) return people
    // 过云鹏任主任: a rare surname, where the name has three characters.
    const rare = readListBefore(page, from + holds.index, 'person.predicate', roles, 'called')
    if (rare.length > 0 && rare.every(({ name }) => name.length > 2)) return rare
  }
  const counted = countedMayEnd ? COUNTED.exec(before) : null
  if (!counted || heldBetween(page, from + counted.index, office.start)) return NOBODY
  // 四位教研组长为成员: the office behind is theirs, too.
  const held = [...roles, ...rolesBehind(page, office.end)]
  return readListBefore(page, from + counted.index, 'person.counted', held)
}

function isOpen(page: Page, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (page.isClosed(at)) return false
  return true
}

function holdsEnd(text: string, at: number): boolean {
  if (HOLDS_END.at(text, at)) return true
  const last = text[at] === '了' ? at - 1 : at
  return text[last] === '上' && text[last - 1] === '当'
}

function countedEnd(text: string, at: number): boolean {
  return text[at] === '等' || (COUNTED_END.at(text, at) && COUNT.at(text, at - 1))
}

/** Whether something ends before `start`, with nothing but a few Chinese characters between. */
function endsNear(text: string, start: number, ends: (text: string, at: number) => boolean): boolean {
  for (let at = start - 1; at >= start - 1 - FARTHEST; at--) {
    if (ends(text, at)) return true
    if (!isHan(text, at)) return false
  }
  return false
}

/** 两位老师代表学校: what they are stands between. */
function heldBetween(page: Page, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (page.officeAt(at)) return true
  return false
}
