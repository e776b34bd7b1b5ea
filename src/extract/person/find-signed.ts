import type { Mention, Organization } from '../../document.js'
import { matchesOf } from '../../rule/matches-of.js'
import { officesIn } from './offices-in.js'
import type { Found, Page } from './page.js'
import { type Name, readName } from './read-name.js'

const INTRODUCTION = /我叫|我是|本人(?:叫|名叫)?|大家好,我是/g
/** The first and last lines of a report, where it is signed. */
const LINES = 4
/** How far into the text the head reaches that says whose report it is. */
const HEAD = 120
const LINE = /[^\n]+/g
const NAME_LINE = /^[ ]*\(?[ ]*(?:[\u3400-\u9fff] ?[\u3400-\u9fff]{1,3})[ ]*\)?[ ]*$/

/** Who wrote it: 我叫张三, 石塘中学 李四 as a line, (王五) at the end; and who follows the name of a school: 石塘中学李四. */
export function findSigned(page: Page, organizations: readonly Mention<Organization>[]): readonly Found[] {
  return [
    ...introduced(page),
    ...organizations.flatMap(({ span }) => behindSchool(page, span.start, span.end)),
    ...lines(page)
  ]
}

/** 我叫张三,语文教师,担任班主任: what the sentence goes on to say is what the writer is. */
function introduced(page: Page): readonly Found[] {
  return matchesOf(page.text, INTRODUCTION).flatMap((match) => {
    const called = match[0].endsWith('叫')
    const name = readName(page, match.index + match[0].length, { slot: called ? 'closed' : 'running' })
    if (name?.bound !== 'open' || (name.word && !called)) return []
    const end = page.text.slice(name.end, name.end + 200).search(/[。!?\n]/)
    const to = end < 0 ? name.end + 200 : name.end + end
    return [found(name, 'person.self', officesIn(page, name.end, to))]
  })
}

function behindSchool(page: Page, start: number, end: number): readonly Found[] {
  const { text } = page
  if (text[end] === ' ') {
    const name = readName(page, end + 1) ?? titled(page, end + 1)
    if (!name) return []
    const spaced = name.end - name.start > name.name.length
    const behind = text[name.end] ?? '\n'
    const office = text[name.end] === ' ' ? page.officeAt.get(name.end + 1) : page.officeAt.get(name.end)
    const whole = /[\n)]/.test(behind) && /[\n(]/.test(text[start - 1] ?? '\n')
    if (!whole && !office && !(spaced && start < HEAD)) return []
    return [found(name, 'person.signature', office && office.use !== 'address' ? [office.name] : [])]
  }
  const name = readName(page, end)
  if (!name?.clear || name.bound === 'edge') return []
  const does = page.words.verbs.at(text, name.end) !== '' && page.words.surname(name.name[0]!) === 'clear'
  if (name.bound === 'follower' && !does) return []
  const ends = /[\n、)]/.test(text[name.end] ?? '\n') && name.name.length > 2
  return ends || page.words.surname(name.name[0]!) === 'clear' ? [found(name, 'person.school-before', [])] : []
}

/** 柳溪国中 冷静 校长: between an institution and an office, each behind a blank, only a name stands. */
function titled(page: Page, at: number): Name | undefined {
  const name = readName(page, at, { slot: 'closed' })
  return name && page.text[name.end] === ' ' && page.officeAt.has(name.end + 1) ? name : undefined
}

/** A name that is a line of its own among the first or the last lines, in brackets or not. */
function lines(page: Page): readonly Found[] {
  const { text } = page
  const all = matchesOf(text, LINE).map((match) => ({ start: match.index, line: match[0] }))
  const near = all.length > 2 * LINES ? [...all.slice(0, LINES), ...all.slice(-LINES)] : all
  return near.flatMap(({ start, line }) => {
    const closing = /\(([^()]{2,6})\)$/.exec(line)
    if (!NAME_LINE.test(line) && !closing) return []
    const at = closing ? start + line.length - closing[1]!.length - 1 : start + line.search(/[^ (]/)
    const name = readName(page, at)
    const to = closing ? start + line.length - 1 : start + line.trimEnd().replace(/ ?\)$/, '').length
    return name?.clear && name.end === to ? [found(name, 'person.signature', [])] : []
  })
}

function found({ start, end, name }: Name, rule: string, roles: readonly string[]): Found {
  return { start, end, name, rule, roles }
}
