import { characterSet } from '../character-set.js'
import type { HeadingWords } from './heading-words.js'
import { isHigh } from './mark-systems.js'
import type { OutlineNode } from './open-lists.js'

/** Where a heading ends, and what ended it. */
export interface Cut {
  readonly end: number
  readonly by: 'line' | 'mark' | 'stop' | 'colon' | 'comma' | 'words'
  /** The words of it, where they have not been judged: a whole sentence is a heading only where nothing else can be. */
  readonly phrase?: string
}

/** Longest heading; what is longer is text. */
const LONGEST = 45
const LONGEST_SENTENCE = 26

const LETTERS = characterSet('\u4e00-\u9fffA-Za-z')

/**
 * Find the end of the heading behind a mark: at the end of its line, at a colon or full stop, or in running text where a
 * phrase that headings end in is followed by how texts begin. Not up to the next full stop at any price.
 * @param limit offset of the next mark; the heading ends before it.
 * @returns nothing where what stands there is text.
 */
export function cutHeading(view: string, node: OutlineNode, limit: number, words: HeadingWords): Cut | undefined {
  const from = node.mark.end
  const window = view.slice(from, Math.min(limit, from + 2 * LONGEST))
  const lineEnd = window.indexOf('\n')
  const line = lineEnd < 0 ? window : window.slice(0, lineEnd)
  const whole = trimmed(line)
  if (LETTERS.next(whole, 0) === whole.length) return undefined
  const stop = stopIn(whole)
  const ended = lineEnd >= 0 ? 'line' : from + window.length >= limit ? 'mark' : undefined
  if (stop < 0 && ended) {
    // A line of its own is a heading; before a mark that stands in running text the words decide.
    const behind = line[whole.length]
    const closed = behind === '。' || behind === ';'
    if (closed || whole.length > 30 || ended === 'mark') {
      const least = closed || whole.length > 30 ? LEAST : SURE
      const inner = innerEnd(line, whole.length, node, least, words)
      if (inner) return { end: from + inner, by: 'words' }
    }
    if (whole.length > (closed ? LONGEST_SENTENCE : LONGEST)) return beforeComma(whole, from, words)
    // 我们还缺什么?
    const asks = behind === '?' || behind === '!' ? 1 : 0
    return { end: from + whole.length + asks, by: ended, phrase: whole }
  }
  const inner = innerEnd(line, stop < 0 ? whole.length : stop, node, LEAST, words)
  if (inner) return { end: from + inner, by: 'words' }
  if (stop < 0) return undefined
  const colon = whole[stop] === ':'
  // 师德与法治(6学时):警示教育
  const said = whole.slice(0, stop)
  const phrase = colon && said.endsWith(')') ? trimmed(said) : said
  if (whole[stop] !== ';' && phrase.length <= (colon ? 20 : LONGEST_SENTENCE))
    return { end: from + phrase.length, by: colon ? 'colon' : 'stop', phrase }
  return beforeComma(phrase, from, words)
}

const NO_STOPS = characterSet('^\\s:。;,、.*#!?')
const BRACKETS = characterSet('()')
const HAN = characterSet('\u4e00-\u9fff')

/** Without the spaces and the stop at its end, and a remark in brackets there: (总分100分). */
function trimmed(line: string): string {
  const end = NO_STOPS.last(line, line.length) + 1
  const open = end > 0 && line[end - 1] === ')' ? BRACKETS.last(line, end - 1) : -1
  if (open < 0 || line[open] !== '(') return line.slice(0, end)
  const start = open > 0 && line[open - 1] === ' ' ? open - 1 : open
  return line.slice(0, HAN.at(line, start - 1) && HAN.at(line, start - 2) ? start : end)
}

const OPENING = characterSet('“《(')
const CLOSING = characterSet('”》)')
const STOPS = characterSet('。!?;')
const OF_STOPS = characterSet('“《(”》)。!?;:')

/** The first stop that is not within quotes or brackets. */
function stopIn(phrase: string): number {
  let depth = 0
  for (let i = OF_STOPS.next(phrase, 0); i < phrase.length; i = OF_STOPS.next(phrase, i + 1)) {
    if (OPENING.at(phrase, i)) depth++
    else if (CLOSING.at(phrase, i)) depth = Math.max(0, depth - 1)
    else if (depth === 0 || STOPS.at(phrase, i)) return i
  }
  return -1
}

/** Scores at which a place within a phrase is where the heading ends: surely, or at all. */
const SURE = 5
const LEAST = 3

/** Characters that no heading ends behind, and that no text begins with. */
const GOES_ON = characterSet(' ,、“《(—')
const DIGITS = characterSet('0-9')
const JOINS = characterSet(')”》的和与及、,或等')

/** A place within the line behind a mark, where its heading may end. */
interface Place {
  readonly line: string
  /** Whether a label may stand in it: 优秀:90分以上. */
  readonly hasColon: boolean
  /** Where the clause begins, and the chunk of it behind a space. */
  clause: number
  chunk: number
  /** How long the chunk before is. */
  before: number
  at: number
}

/**
 * The best place within a phrase where a heading ends and text begins.
 * @param least score that is asked for.
 */
function innerEnd(
  line: string,
  length: number,
  { mark, parent }: OutlineNode,
  least: number,
  words: HeadingWords
): number | undefined {
  const place: Place = { line, hasColon: line.includes(':'), clause: 0, chunk: 0, before: 0, at: 0 }
  const high = isHigh(mark.system)
  // Where marks have lines to themselves headings have too: 集体备课|以年级为单位 is a sentence there.
  const usual = mark.place === 'line' && (!high || parent !== undefined) ? SURE : LEAST
  let best: number | undefined
  let most = 0
  let commas = 0
  const until = Math.min(length, line.length - 3, 36)
  for (let p = 1; p < until; p++) {
    const comma = line[p] === ','
    const space = line[p] === ' '
    if (comma) {
      commas++
      place.clause = p + 1
      startChunk(place, p + 1)
    }
    if (p < 2 || GOES_ON.at(line, p - 1) || JOINS.at(line, p)) continue
    // 结成18对师徒: not within an amount.
    if (DIGITS.at(line, p - 1) && HAN.at(line, p)) continue
    place.at = p
    const needed = Math.max(least, space ? LEAST : usual)
    const score = scoreAt(place, high, Math.max(needed, most) + commas * 0.5, words) - commas * 0.5
    if (score >= needed && score > most) {
      best = p
      most = score
    }
    // 党建引领 凝聚合力: a space may stand for the comma of a slogan.
    if (space) startChunk(place, p + 1)
  }
  return best
}

function startChunk(place: Place, at: number): void {
  const before = place.line.slice(0, at - 1).trimEnd()
  place.chunk = at
  place.before = before.length - Math.max(before.lastIndexOf(','), before.lastIndexOf(' ')) - 1
}

const TEXT = characterSet('^\\s')

/** @param least what the score must reach to count: what cannot is not looked at further. */
function scoreAt(place: Place, high: boolean, least: number, words: HeadingWords): number {
  const { line, hasColon, clause, at } = place
  const space = line[at] === ' '
  const text = TEXT.next(line, at)
  // What is known as a whole is less so as the last of several clauses.
  const known = clause === 0 ? words.endsHeading(line, 0, at) : Math.min(2, words.endsHeading(line, clause, at))
  // 考核 and 目标 alone are known, but so much a part of longer names that they end none.
  const length = at - clause
  const ends = known === 4 && length < 4 && !space ? (length === 3 ? 2 : 0) : known
  if (ends < 0) return 0
  const even = evenness(place)
  // Most places are none of an end, and go no further: where nothing ends, text must surely begin.
  const isOpen = ends === 0 && even === 0 && !space
  if (isOpen && (!high || at < 4 || least > 3)) return 0
  const starts = words.startsText(line, text)
  if (isOpen && starts < 3) return 0
  const label = hasColon && starts < 2 ? labelEnd(line, text) : text
  const likely = Math.max(starts, starts < 1.8 && repeats(line, at, text) ? 1.8 : 0)
  if (!space && !high && likely === 0 && label === text) return 0
  if (known < 4 && line.slice(clause, at).trim().length < 4) return 0
  const said = ends === 4 && label > text && isLabel(line, at, text, label, words) ? 2 : likely
  const score = scoreOf(place, ends, even, said, high)
  if (score < least) return 0
  const left = line.slice(0, at)
  // 骨干教师两年成名师: the name of a group is the subject of what follows it.
  if (!space && words.isGroup(left)) return 0
  if (ends < 4 && (isPhraseOfMeans(line.slice(clause, at), line[text] ?? '') || words.startsText(left, 0) === 3))
    return 0
  return score - (words.isSentence(left) ? 2 : 0)
}

function scoreOf(place: Place, ends: number, even: number, said: number, high: boolean): number {
  if (place.line[place.at] === ' ') return Math.max(3, ends + even + (said > 0 ? 4 : 2.5))
  if (said > 0 && (ends > 0 || even > 0)) return ends + even + said
  // Nothing says both: a known name, two clauses of one length, or 我校 will do under a high mark.
  if (!high) return 0
  return ends === 4 ? 3.85 : ends === 2 && even > 0 ? 1.8 + even : said === 3 && place.at >= 4 ? 3 : 0
}

/** 以活动|为载体, 在培训|…: the phrase goes on, it does not end. */
function isPhraseOfMeans(last: string, next: string): boolean {
  return (
    (/^[以把将让使用在从对为]/.test(last) && last.length <= 6 && !/[促代带育强兴立提助]/.test(last)) ||
    /以[^,]{1,16}为/.test(last + next)
  )
}

/** 领导重视,组织健全: the last clause is as long as the one before it. Behind a space that tells more. */
function evenness({ line, chunk, before, at }: Place): number {
  if (chunk === 0 || at - chunk < 3 || before !== at - chunk) return 0
  return line[chunk - 1] === ',' ? 2 : 4
}

/** Where a label of the text ends, 优秀:90分以上; where it would begin, if there is none. */
function labelEnd(line: string, text: number): number {
  const colon = NO_HAN.next(line, text, text + 7)
  return line[colon] === ':' && colon - text >= 2 && colon - text <= 6 ? colon : text
}

/** 等级评定|优秀:90分以上: a label begins the text, unless it is the heading's own end (研修目标:). */
function isLabel(line: string, at: number, text: number, label: number, words: HeadingWords): boolean {
  return words.endsHeading(line.slice(0, at) + line.slice(text, label)) <= 0
}

const NO_HAN = characterSet('^\u4e00-\u9fff')

/** 新教师培训新教师是…: the text takes up the word that the heading begins with. */
function repeats(line: string, at: number, text: number): boolean {
  const start = line[0] === '“' || line[0] === '"' ? 1 : 0
  return (
    at > 2 &&
    line[start] === line[text] &&
    line[start + 1] === line[text + 1] &&
    HAN.at(line, text) &&
    HAN.at(line, text + 1)
  )
}

/** 人人参与研修,每位教师…: a sentence has a subject. */
const SUBJECT = /^(?:人人|全体|全员|各|每|所有|大家)/

/** 常规研修,结合备课…: a short name, then how it is done. */
function beforeComma(phrase: string, from: number, words: HeadingWords): Cut | undefined {
  const comma = phrase.indexOf(',')
  const name = phrase.slice(0, comma)
  if (comma < 2 || comma > 8 || SUBJECT.test(name)) return undefined
  const isName = words.endsHeading(name) >= 2 && words.startsText(name, 0) === 0 && !words.isSentence(name)
  return isName && words.startsText(phrase, comma + 1) >= 2 ? { end: from + comma, by: 'comma' } : undefined
}
