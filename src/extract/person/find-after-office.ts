import { characterSet } from '../../character-set.js'
import { sticks } from '../sticks.js'
import { rightBound } from './bounds.js'
import type { Office } from './find-offices.js'
import type { Found, Page } from './page.js'
import { type List, readList } from './read-list.js'
import { type Name, nameOf, readName } from './read-name.js'
import { readNameBefore } from './read-name-before.js'
import { rolesBehind } from './roles-behind.js'

/** 组长由张三担任: what may stand between an office and who holds it. */
const SEVERALLY = characterSet('分依')
const IS = characterSet('由是为')
/** 主任由严冬兼任: nothing but who holds it stands between, be it a word of the dictionary. */
const HELD_BY = /由([\u3400-\u9fff] ?[\u3400-\u9fff]{1,3}?)(?=(?:同志|老师)?(?:兼任|担任|兼(?!顾)))/y
/** Offices that one person often holds together. */
const HEADS = /^(?!副).*(?:书记|校长|园长)$/
/** Common words in a sentence, and with a colon the heads of lists of people: 成员, 组员. */
const MEMBERS = characterSet('成组队')
/** 师傅常青—徒弟经纬: between the two of a pair nothing but names stands. */
const PAIR = characterSet('师徒导')
const OTHER_OF_PAIR = /[\u3400-\u9fff]{2,4} ?(?:—{1,2}|-{1,2}|→) ?(?:师傅|徒弟|导师|学员)/y
/** 校长和于老师: behind an office these join or lead on; they are surnames only where the whole name stands by itself. */
const JOINS = characterSet('和与')
/** 主讲人县教师发展中心冯程程: the institution may stand between. */
const TAKES_PLACE = characterSet('讲持教备言')
const SHARE = /[、,; ]{0,2}[\u3400-\u9fff0-9]{1,8} ?: ?/y
const LEADS = characterSet('于向从应由连经同')
/** 教师应带头, 校长向大家: of these even three characters and a comma are no name, a list or 老师 behind them tells. */
const RARELY_SURNAMES = characterSet('向从应由连经同')

/** People named behind a label with its colon, or right behind an office: 组长:…, 校长张三, 骨干教师陈洪、刘卉莉. */
export function findAfterOffice(page: Page): readonly Found[] {
  const found: Found[] = []
  let taken = 0
  for (let n = 0; n < page.offices.length; n++) {
    const office = page.offices[n]!
    if (office.start < taken || office.use === 'address') continue
    const list = office.label ? labelled(page, office) : led(page, office, n > 0 ? page.offices[n - 1] : undefined)
    if (!list || list.people.length === 0) continue
    for (const person of list.people) found.push(person)
    taken = list.end
  }
  return found
}

function labelled(page: Page, office: Office): List {
  const rule = 'person.label'
  const led = /为[\u4e00-\u9fff]{0,8}$/.exec(page.text.slice(Math.max(0, office.start - NEAR), office.start))
  // 各教研组长为组员:语文张三、数学李四
  const held = led ? page.officeEnding(office.start - led[0].length) : undefined
  const closed = isMember(office.name) || (office.use !== 'weak' && office.use !== 'label')
  return readList(page, office.end, {
    rule,
    roles: held && !held.label ? [held.name, office.name] : [office.name],
    label: true,
    words: office.use !== 'weak',
    afterInstitution: false,
    closed
  })
}

/** Several can be it: 成员, 委员, 召集人. */
function holdsMany(name: string): boolean {
  return isMember(name) || name === '委员' || name.endsWith('人')
}

function isMember(name: string): boolean {
  return name.endsWith('员') && MEMBERS.at(name, name.length - 2)
}

/** Who stands behind an office without a colon; undefined where nobody does. */
function led(page: Page, office: Office, before: Office | undefined): List | undefined {
  const { text } = page
  const { firsts, sounds } = page.words
  const behind = behindHolds(text, office.end)
  // 组长由校长张三担任: the holder comes with an office.
  const has =
    text.startsWith('有', office.end) || text.startsWith('包括', office.end) || text.startsWith('分别有', office.end)
  const next = has || IS.at(text, office.end) ? page.officeAt(behind) : undefined
  if (has && !holdsMany(office.name)) return undefined
  const holder = next && !next.label && (office.use === 'office' || holdsMany(office.name)) ? next : undefined
  const at = holder?.end ?? behind
  const rule = office.use === 'office' ? 'person.office-before' : 'person.category-before'
  const by = heldBy(page, office)
  if (by) return { people: [{ start: by.start, end: by.end, name: by.name, roles: [office.name], rule }], end: by.end }
  if (JOINS.at(text, at)) return undefined
  const bracketed = text[at] === '('
  // Behind most offices stands nothing that a name begins with.
  if (!bracketed && !firsts.at(text, at) && !sounds.at(text, at) && !takesPlace(office.name)) return undefined
  const roles = heldToo(page, office, before) ? [before!.name, office.name] : [office.name]
  if (holder) roles.push(holder.name)
  if (bracketed) return inBrackets(page, office, rule, roles)
  const paired = isPaired(page, office)
  const words = office.use !== 'weak'
  const afterInstitution = takesPlace(office.name)
  const list = readList(page, at, { rule, roles, label: false, words, afterInstitution, closed: paired })
  if (list.people.length === 0 || (LEADS.at(text, at) && !standsAlone(page, list))) return undefined
  if (!paired && !isSure(page, office, list)) return undefined
  if (has && !next && list.people.length < 2) return undefined
  // 组员为课程主任张三、教务主任李四: both are it.
  if (!holder) return list
  const people = list.people.map((one) => ({ ...one, roles: [...new Set([office.name, ...one.roles])] }))
  return { ...list, people }
}

/** How far before a label it may be said whose it is. */
const NEAR = 9

/** Behind 分别由, 是 or a blank, where one stands at `at`. */
function behindHolds(text: string, at: number): number {
  let end = SEVERALLY.at(text, at) && (text.startsWith('分别', at) || text.startsWith('依次', at)) ? at + 2 : at
  if (IS.at(text, end)) end++
  else end += HAS.find((word) => text.startsWith(word, end))?.length ?? 0
  return text[end] === ' ' ? end + 1 : end
}

/** 成员包括校长张三、主任李四; 成员有 is asked to lead to an office or a list. */
const HAS = ['包括了', '包括', '分别有', '有']

function takesPlace(office: string): boolean {
  return office.endsWith('专家') || (office.endsWith('人') && TAKES_PLACE.at(office, office.length - 2))
}

function heldBy(page: Page, office: Office): Name | undefined {
  if (page.text[office.end] !== '由' || !sticks(HELD_BY, page.text, office.end)) return undefined
  return nameOf(page, office.end + 1, HELD_BY.lastIndex, 'follower', 'closed')
}

function isPaired({ text }: Page, { name, end }: Office): boolean {
  return (PAIR.at(name, 0) || name.startsWith('学员') || name.startsWith('指导')) && sticks(OTHER_OF_PAIR, text, end)
}

/** 骨干教师(陈红、李明), 教研组长(语文:陈红,数学:李明): all of what the brackets hold are names. */
function inBrackets(page: Page, office: Office, rule: string, roles: readonly string[]): List | undefined {
  const open = office.end + 1
  const at = /^[分依][别次][为是]/.test(page.text.slice(open, open + 3)) ? open + 3 : open
  const list = readList(page, at, { rule, roles, label: false, words: false, afterInstitution: true, closed: false })
  if (page.text[list.end] === ')') return list
  const shares = readShares(page, at)
  const people = shares.names.map(({ start, end, name }) => ({ start, end, name, roles, rule }))
  const sure = shares.names.length > 1 || shares.names[0]?.clear
  return sure && page.text[shares.end] === ')' ? { people, end: shares.end } : undefined
}

/** Of each subject or grade a name: 语文:陈红,数学:李明. */
function readShares(page: Page, at: number): { readonly names: readonly Name[]; readonly end: number } {
  const names: Name[] = []
  for (let next = at; ; ) {
    SHARE.lastIndex = next
    const name = SHARE.test(page.text) ? readName(page, SHARE.lastIndex, { slot: 'closed' }) : undefined
    if (name?.bound !== 'open') return { names, end: names.at(-1)?.end ?? at }
    names.push(name)
    next = name.end
  }
}

const GAINS = /荣?获|执教|主讲|撰写|被评为/y

/** Three characters and an end that is no verb: 徒弟应虚心学习 names nobody. */
function standsAlone(page: Page, { people, end }: List): boolean {
  const [first] = people
  if (!first) return false
  // 主任从军、政教主任计高远: the list tells.
  if (
    people.length > 1 &&
    page.text[first.end] === '、' &&
    people.some(({ name }) => name.length > 2 && !RARELY_SURNAMES.at(name, 0))
  )
    return true
  if (first.name.length < 3) return false
  if (rolesBehind(page, first.end).length > 0) return true
  // 教师于海霞获一等奖: what people gain, behind what ends like a name.
  if (
    page.text[first.start] === '于' &&
    page.words.finals.at(page.text, first.end - 1) &&
    sticks(GAINS, page.text, first.end)
  )
    return true
  if (people.every(({ name }) => RARELY_SURNAMES.at(name, 0)) && !page.officeEnding(end)) return false
  const bound = rightBound(page, first.end)
  return bound === 'open' || bound === 'join' || bound === 'office'
}

/** 书记、校长张三 and 校长兼书记张三: one person holds both; in 李四校长、副校长张三 the first office is another's. */
function heldToo(page: Page, office: Office, before: Office | undefined): boolean {
  if (!before || before.label || before.use !== 'office' || office.start - before.end !== 1) return false
  const between = page.text[before.end]
  const both = between === '兼' || (between === '、' && HEADS.test(before.name) && HEADS.test(office.name))
  return both && !readNameBefore(page, before.start)
}

/**
 * Behind a common word (教师) the name must be clear; a word of the dictionary alone behind a category (骨干教师成功) is none,
 * in a list or called 老师 it is one.
 */
function isSure(page: Page, office: Office, { people, end }: List): boolean {
  const [first] = people
  const several = people.length > 1
  const named = page.officeEnding(end) !== undefined || page.text[end - 1] === ')'
  const plain = page.words.isWord(first!.name) && first!.end - first!.start === first!.name.length
  if (plain && office.use !== 'office' && !several && !named) return false
  if (office.use !== 'weak') return true
  return several || named || page.words.clear.at(first!.name, 0) || first!.name.length > 2
}
