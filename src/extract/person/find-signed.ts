import { characterSet } from '../../character-set.js'
import type { Mention, Organization } from '../../document.js'
import { isHan } from '../is-han.js'
import { sticks } from '../sticks.js'
import { signNumber } from './find-signs.js'
import { officesIn } from './offices-in.js'
import type { Found, Page } from './page.js'
import { type Name, readName } from './read-name.js'

const INTRODUCTIONS = (['我叫', '我是', '本人'] as const).map((words) => ({
  words,
  places: signNumber(words[0] as '我' | '本')
}))
/** 本人叫, 本人名叫. */
const CALLED = /名?叫/y
const SENTENCE_END = characterSet('。!?\n')
const LONGEST_SENTENCE = 200
/** The first and last lines of a report, where it is signed. */
const LINES = 4
/** How far into the text the head reaches that says whose report it is. */
const HEAD = 120
/** Four characters in brackets. */
const LONGEST_NAME_LINE = 6
const CLOSING = /\(([^()]{2,6})\)$/
const NAME_LINE = /^[ ]*\(?[ ]*(?:[\u3400-\u9fff] ?[\u3400-\u9fff]{1,3})[ ]*\)?[ ]*$/

/** Who wrote it: 我叫张三, 石塘中学 李四 as a line, (王五) at the end; and who follows the name of a school: 石塘中学李四. */
export function findSigned(page: Page, organizations: readonly Mention<Organization>[]): readonly Found[] {
  const all: Found[] = []
  addIntroduced(page, all)
  for (const { span } of organizations) {
    const person = behindSchool(page, span.start, span.end)
    if (person) all.push(person)
  }
  addOuterLines(page, all)
  return all
}

/** 我叫张三,语文教师,担任班主任: what the sentence goes on to say is what the writer is. */
function addIntroduced(page: Page, all: Found[]): void {
  const { text } = page
  for (const { words, places } of INTRODUCTIONS)
    for (const at of page.signs.places[places]!) {
      if (!text.startsWith(words, at)) continue
      const behind = at + words.length
      const person = introducedAt(page, words === '本人' && sticks(CALLED, text, behind) ? CALLED.lastIndex : behind)
      if (person) all.push(person)
    }
}

function introducedAt(page: Page, start: number): Found | undefined {
  const { text } = page
  const called = text[start - 1] === '叫'
  const name = readName(page, start, { slot: called ? 'closed' : 'running' })
  if (name?.bound !== 'open' || (name.word && !called)) return undefined
  const to = SENTENCE_END.next(text, name.end, Math.min(name.end + LONGEST_SENTENCE, text.length))
  return found(name, 'person.self', officesIn(page, name.end, to))
}

function behindSchool(page: Page, start: number, end: number): Found | undefined {
  const { text } = page
  if (text[end] === ' ') {
    const name = readName(page, end + 1) ?? titled(page, end + 1)
    if (!name) return undefined
    const spaced = name.end - name.start > name.name.length
    const behind = text[name.end] ?? '\n'
    const office = text[name.end] === ' ' ? page.officeAt(name.end + 1) : page.officeAt(name.end)
    const whole = /[\n)]/.test(behind) && /[\n(]/.test(text[start - 1] ?? '\n')
    if (!whole && !office && !(spaced && start < HEAD)) return undefined
    return found(name, 'person.signature', office && office.use !== 'address' ? [office.name] : [])
  }
  const name = readName(page, end)
  if (!name?.clear || name.bound === 'edge') return undefined
  const does = page.words.verbs.at(text, name.end) !== '' && page.words.clear.at(name.name, 0)
  if (name.bound === 'follower' && !does) return undefined
  const ends = /[\n、)]/.test(text[name.end] ?? '\n') && name.name.length > 2
  return ends || page.words.clear.at(name.name, 0) ? found(name, 'person.school-before', []) : undefined
}

/** 柳溪国中 冷静 校长: between an institution and an office, each behind a blank, only a name stands. */
function titled(page: Page, at: number): Name | undefined {
  const name = readName(page, at, { slot: 'closed' })
  return name && page.text[name.end] === ' ' && page.officeAt(name.end + 1) ? name : undefined
}

/** A name that is a line of its own among the first or the last lines, in brackets or not. */
function addLine(page: Page, start: number, end: number, all: Found[]): void {
  const { text } = page
  // Most lines end with a mark, or are longer.
  if (text[end - 1] !== ')' && ((!isHan(text, end - 1) && text[end - 1] !== ' ') || isLong(text, start, end))) return
  const line = text.slice(start, end)
  const closing = line.endsWith(')') ? CLOSING.exec(line) : null
  if (!closing && !NAME_LINE.test(line)) return
  const at = closing ? end - closing[1]!.length - 1 : start + line.search(/[^ (]/)
  const name = readName(page, at)
  const to = closing ? end - 1 : start + line.trimEnd().replace(/ ?\)$/, '').length
  if (name?.clear && name.end === to) all.push(found(name, 'person.signature', []))
}

/** Whether a line has more characters, without blanks, than a name in brackets. */
function isLong(text: string, start: number, end: number): boolean {
  let count = 0
  for (let at = start; at < end; at++) if (text[at] !== ' ' && ++count > LONGEST_NAME_LINE) return true
  return false
}

/** Of the first and the last lines that are not empty. */
function addOuterLines(page: Page, all: Found[]): void {
  const { text } = page
  let from = 0
  for (let count = 0; count < LINES && from < text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    if (to > from) {
      count++
      addLine(page, from, to, all)
    }
    from = to + 1
  }
  for (let count = 0, end = text.length; count < LINES && end > from; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    if (start < from) break
    if (start < end) {
      count++
      addLine(page, start, end, all)
    }
    end = start - 1
  }
}

function found({ start, end, name }: Name, rule: string, roles: readonly string[]): Found {
  return { start, end, name, rule, roles }
}
