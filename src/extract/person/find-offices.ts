import { type CharacterSet, characterSet } from '../../character-set.js'
import type { Span } from '../../span.js'
import { sticks } from '../sticks.js'
import { signNumber } from './find-signs.js'
import type { Page } from './page.js'
import type { OfficeUse, PersonWords } from './person-words.js'

/** An office at a place: 教科室主任, 骨干教师, 老师; with `label`, a colon behind it, the end is behind the colon. */
export interface Office {
  readonly start: number
  readonly end: number
  /** The office with its department: 教科室主任 of 学校教科室主任. */
  readonly name: string
  readonly use: OfficeUse
  readonly label: boolean
}

/** How far before a colon its label is looked for, blanks and line ends left out. */
const LABEL = 12
const YEAR = characterSet('0-9一二三四五六七八九')
const HEADS: ReadonlySet<string> = new Set(['校长', '园长', '副校长', '副园长'])
const BLANK = characterSet(' \t\n')
const OPEN = characterSet('(')
const LONGEST_NOTE = 15
/** What no label goes over; at first no line end either. */
const STOP = characterSet(',。;:!?、()《》')
const STOP_OR_LINE = characterSet(',。;:!?、()《》\n')
/** Somebody with a note in brackets, behind a blank. */
const LISTED = / (?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff] [\u3400-\u9fff]{1,2})\([\u3400-\u9fff、,]{2,14}\)/y
/** What may stand between a label and its colon. */
const LINK = /(?:名单|如下|有|为|是|包括|分别为|分别是|由)+$/
const LINK_END = characterSet('单下有为是括由')
const COLON = signNumber(':')
const COUNTS = characterSet('0-9一二两三四五六七八九十几余多')

/**
 * Every office of a text, in order, not overlapping. A label may have blanks or a line end inside (组⏎长:) and a note in
 * brackets before its colon; elsewhere an office is written without.
 */
export function findOffices(page: Page): readonly Office[] {
  const found: Office[] = []
  let from = 0
  let next = 0
  for (const label of findLabels(page)) {
    next = addOffices(page, { start: from, end: label.start }, next, found)
    found.push(label)
    from = label.end
  }
  addOffices(page, { start: from, end: page.text.length }, next, found)
  return found
}

/**
 * Add the offices without a colon of a stretch of the text.
 * @param from number of the first beginning to look at.
 * @returns number of the first beginning behind the stretch.
 */
function addOffices(page: Page, within: Span<'normal'>, from: number, found: Office[]): number {
  const { text, words, beginnings } = page
  const { offices, uses, notOffice } = words
  let least = within.start
  let next = from
  for (; next < beginnings.length && beginnings[next]! < within.end; next++) {
    const at = beginnings[next]!
    if (at < least) continue
    const number = offices.numberAt(text, at)
    if (number < 0) continue
    const word = offices.words[number]!
    if (isCounted(text, at, word)) continue
    const end = at + word.length
    // 石塘县教育局长: the first character of the office is the last of the institution.
    if (page.isClosed(at) && (word.length > 2 || page.isClosed(end - 1))) continue
    const use = uses[number]!
    // 组员 苗倩(小班组长) 母丹(大班组长): a line that begins so is a label whose colon is a blank.
    const label = text[end] === ' ' && (at === 0 || text[at - 1] === '\n') && sticks(LISTED, text, end)
    if (label && use !== 'address') {
      found.push({ start: at, end: end + 1, name: word, use, label })
      least = end
      continue
    }
    if (end > within.end || use === 'label' || use === 'signature') continue
    // 老师组 is a group; in 老师组织的活动 they organize something.
    const other = notOffice.at(text, end)
    if (other !== '' && words.followers.at(text, end).length <= other.length) continue
    if (use === 'office') {
      const { start, name } = withDepartment(text, at, end, word, found.at(-1)?.end ?? 0, words)
      found.push({ start, end, name, use, label: false })
    } else found.push({ start: at, end, name: word, use, label: false })
    least = end
  }
  return next
}

/** 两名班主任 are class teachers; 名班主任 is a title. */
function isCounted(text: string, at: number, office: string): boolean {
  return office[0] === '名' && COUNTS.at(text, at - 1)
}

/** 教研组 before 组长, and 常务 before that, which is no part of the name. */
function withDepartment(text: string, at: number, end: number, word: string, from: number, words: PersonWords) {
  let start = at
  // 德育副校长: a head of the school has no department, the word says which of them it is.
  for (let more = HEADS.has(word) ? '' : words.departments.before(text, start); more !== ''; ) {
    if (start - more.length < from || at - start > 8 || text.startsWith(more, start)) break
    // 七年级备课组长: which year it is says nothing of what the person is.
    if ((more.startsWith('年级') || more.startsWith('年段')) && YEAR.at(text, start - more.length - 1)) break
    start -= more.length
    more = words.departments.before(text, start)
  }
  const name = start === at ? word : text.slice(start, end)
  const adverb = words.adverbs.before(text, start)
  return { start: start - adverb.length >= from ? start - adverb.length : start, name }
}

function findLabels(page: Page): readonly Office[] {
  const { text, words } = page
  const found: Office[] = []
  for (const colon of page.signs.places[COLON]!) {
    if (page.isClosed(colon)) continue
    const label = labelBefore(text, colon, found.at(-1)?.end ?? 0, words)
    if (label && !page.isClosed(label.start)) found.push(label)
  }
  return found
}

function labelBefore(text: string, colon: number, from: number, words: PersonWords): Office | undefined {
  const end = endOfLabel(text, colon, from)
  if (!mayEndLabel(text, end, words)) return undefined
  const onLine = collect(text, end, from, STOP_OR_LINE)
  const found = labelAt(text, onLine, words) ?? labelOverLines(text, end, from, onLine.length, words)
  return found && { start: found.start, end: colon + 1, name: found.name, use: found.use, label: true }
}

function mayEndLabel(text: string, end: number, { officeEnds }: PersonWords): boolean {
  let last = end - 1
  while (BLANK.at(text, last)) last--
  return officeEnds.at(text, last) || LINK_END.at(text, last)
}

function labelOverLines(text: string, end: number, from: number, onLine: number, words: PersonWords) {
  const places = collect(text, end, from, STOP)
  return places.length > onLine ? labelAt(text, places, words) : undefined
}

/** Where the last characters before `end` stand, blanks left out. */
function collect(text: string, end: number, from: number, stop: CharacterSet): readonly number[] {
  const places: number[] = []
  for (let at = end; at > from && places.length < LABEL && !stop.at(text, at - 1); at--)
    if (!BLANK.at(text, at - 1)) places.push(at - 1)
  return places.reverse()
}

function labelAt(
  text: string,
  places: readonly number[],
  words: PersonWords
): Pick<Office, 'start' | 'name' | 'use'> | undefined {
  if (places.length === 0) return undefined
  let label = ''
  for (const place of places) label += text[place]!
  const bare = LINK_END.at(label, label.length - 1) ? label.replace(LINK, '') : label
  const whole = words.offices.before(bare, bare.length)
  const word = isCounted(bare, bare.length - whole.length, whole) ? whole.slice(1) : whole
  // 员: is what is left of 成员: where its first character was lost.
  if (word === '' && label === '员') return { start: places[0]!, name: '成员', use: 'category' }
  const use = words.useOf.get(word)!
  if (word === '' || use === 'address') return undefined
  const { start, name } = withDepartment(bare, bare.length - word.length, bare.length, word, 0, words)
  return { start: places[start]!, name, use }
}

/** 组长(校长): — the note belongs to the label. */
function endOfLabel(text: string, colon: number, from: number): number {
  let end = colon
  while (end > from && BLANK.at(text, end - 1)) end--
  if (text[end - 1] !== ')') return end
  const least = Math.max(from + 1, end - LONGEST_NOTE)
  const open = OPEN.last(text, end, least)
  return open >= least ? open : end
}
