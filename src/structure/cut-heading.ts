import type { HeadingWords } from './heading-words.js'
import { isHigh } from './mark-systems.js'
import type { OutlineNode } from './open-lists.js'

/** Where a heading ends, and what ended it. */
export interface Cut {
  readonly end: number
  readonly by: 'line' | 'mark' | 'stop' | 'colon' | 'comma' | 'words'
  /** A whole sentence by its words: a heading only where nothing else can be. */
  readonly sentence: boolean
}

/** Longest heading; what is longer is text. */
const LONGEST = 45
const LONGEST_SENTENCE = 26

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
  if (!/[\u4e00-\u9fffA-Za-z]/.test(whole)) return undefined
  const stop = stopIn(whole)
  const inner = bestInner(line, stop < 0 ? whole.length : stop, node, words)
  const ended = lineEnd >= 0 ? 'line' : from + window.length >= limit ? 'mark' : undefined
  if (stop < 0 && ended) {
    // A line of its own is a heading; before a mark that stands in running text the words decide.
    const closed = /^[。;]/.test(line.slice(whole.length))
    const least = closed || whole.length > 30 ? LEAST : ended === 'mark' ? SURE : Number.POSITIVE_INFINITY
    if (inner && inner.score >= least) return { end: from + inner.end, by: 'words', sentence: false }
    if (whole.length > (closed ? LONGEST_SENTENCE : LONGEST)) return beforeComma(whole, from, words)
    // 我们还缺什么?
    const asks = /^[?!]/.test(line.slice(whole.length)) ? 1 : 0
    return { end: from + whole.length + asks, by: ended, sentence: words.isSentence(whole) }
  }
  if (inner) return { end: from + inner.end, by: 'words', sentence: false }
  if (stop < 0) return undefined
  const phrase = whole.slice(0, stop)
  const colon = whole[stop] === ':'
  if (whole[stop] !== ';' && phrase.length <= (colon ? 20 : LONGEST_SENTENCE))
    return { end: from + stop, by: colon ? 'colon' : 'stop', sentence: words.isSentence(phrase) }
  return beforeComma(phrase, from, words)
}

/** Without the spaces and the stop at its end, and a remark in brackets there: (总分100分). */
function trimmed(line: string): string {
  return line.replace(/[\s:。;,、.*#!?]+$/, '').replace(/(?<=[\u4e00-\u9fff]{2}) ?\([^()]*\)$/, '')
}

/** The first stop that is not within quotes or brackets. */
function stopIn(phrase: string): number {
  let depth = 0
  for (let i = 0; i < phrase.length; i++) {
    const char = phrase[i]!
    if ('“《('.includes(char)) depth++
    else if ('”》)'.includes(char)) depth = Math.max(0, depth - 1)
    else if ('。;!?'.includes(char) || (char === ':' && depth === 0)) return i
  }
  return -1
}

/** Scores at which a place within a phrase is where the heading ends: surely, or at all. */
const SURE = 5
const LEAST = 3

/** The best place within a phrase where a heading ends and text begins. */
function bestInner(
  line: string,
  length: number,
  { mark, parent }: OutlineNode,
  words: HeadingWords
): { end: number; score: number } | undefined {
  let best: { end: number; score: number } | undefined
  let commas = 0
  const at = { clause: 0, chunk: 0 }
  const high = isHigh(mark.system)
  // Where marks have lines to themselves headings have too: 集体备课|以年级为单位 is a sentence there.
  const least = mark.place === 'line' && (!high || parent !== undefined) ? SURE : LEAST
  for (let p = 1; p < Math.min(length, line.length - 3, 36); p++) {
    const char = line[p]!
    if (char === ',') {
      commas++
      at.clause = at.chunk = p + 1
    }
    const before = line[p - 1]!
    if (p < 2 || before === ' ' || ',、“《(—'.includes(before) || ')”》的和与及、,或等'.includes(char)) continue
    const score = scoreAt(line, p, at, high, words) - commas * 0.5
    if (score >= (char === ' ' ? LEAST : least) && (!best || score > best.score)) best = { end: p, score }
    // 党建引领 凝聚合力: a space may stand for the comma of a slogan.
    if (char === ' ') at.chunk = p + 1
  }
  return best
}

/** @param at where the clause began, and the chunk of it behind a space. */
function scoreAt(
  line: string,
  p: number,
  at: { readonly clause: number; readonly chunk: number },
  high: boolean,
  words: HeadingWords
): number {
  const left = line.slice(0, p)
  const last = line.slice(at.clause, p)
  const space = line[p] === ' '
  const right = line.slice(p).trimStart()
  // What is known as a whole is less so as the last of several clauses.
  const known = at.clause === 0 ? words.endsHeading(left) : Math.min(2, words.endsHeading(last))
  // 考核 and 目标 alone are known, but so much a part of longer names that they end none.
  const ends = known === 4 && last.length < 4 && !space ? (last.length === 3 ? 2 : 0) : known
  if (ends < 0 || (last.trim().length < 4 && known < 4)) return 0
  // 骨干教师两年成名师: the name of a group is the subject of what follows it.
  if (!space && words.isGroup(left)) return 0
  if (ends < 4 && (isPhraseOfMeans(last, right) || words.startsText(left, 0) === 3)) return 0
  const even = evenness(line, at.chunk, p)
  const said = Math.max(
    words.startsText(right, 0),
    repeats(left, right) ? 1.8 : 0,
    ends === 4 && isLabel(left, right, words) ? 2 : 0
  )
  const doubt = () => (words.isSentence(left) ? 2 : 0)
  if (space) return Math.max(3, ends + even + (said > 0 ? 4 : 2.5)) - doubt()
  if (said > 0 && (ends > 0 || even > 0)) return ends + even + said - doubt()
  // Nothing says both: a known name, two clauses of one length, or 我校 will do under a high mark.
  if (!high) return 0
  return (ends === 4 ? 3.85 : ends === 2 && even > 0 ? 1.8 + even : said === 3 && left.length >= 4 ? 3 : 0) - doubt()
}

/** 以活动|为载体, 在培训|…: the phrase goes on, it does not end. */
function isPhraseOfMeans(last: string, right: string): boolean {
  return (
    (/^[以把将让使用在从对为]/.test(last) && last.length <= 6 && !/[促代带育强兴立提助]/.test(last)) ||
    /以[^,]{1,16}为/.test(last + right.slice(0, 1))
  )
}

/** 领导重视,组织健全: the last clause is as long as the one before it. Behind a space that tells more. */
function evenness(line: string, chunk: number, p: number): number {
  if (chunk === 0 || p - chunk < 3) return 0
  const before = line.slice(0, chunk - 1).trimEnd()
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf(' ')) + 1
  return before.length - from !== p - chunk ? 0 : line[chunk - 1] === ',' ? 2 : 4
}

/** 等级评定|优秀:90分以上: a label begins the text, unless it is the heading's own end (研修目标:). */
function isLabel(left: string, right: string, words: HeadingWords): boolean {
  const label = /^[\u4e00-\u9fff]{2,6}(?=:)/.exec(right)?.[0]
  return label !== undefined && words.endsHeading(left + label) <= 0
}

/** 新教师培训新教师是…: the text takes up the word that the heading begins with. */
function repeats(left: string, right: string): boolean {
  const word = /^[\u4e00-\u9fff]{2}/.exec(right)?.[0]
  return word !== undefined && left.length > 2 && left.replace(/^[“"]/, '').startsWith(word)
}

/** 人人参与研修,每位教师…: a sentence has a subject. */
const SUBJECT = /^(?:人人|全体|全员|各|每|所有|大家)/

/** 常规研修,结合备课…: a short name, then how it is done. */
function beforeComma(phrase: string, from: number, words: HeadingWords): Cut | undefined {
  const comma = phrase.indexOf(',')
  const name = phrase.slice(0, comma)
  if (comma < 2 || comma > 8 || SUBJECT.test(name)) return undefined
  const isName = words.endsHeading(name) >= 2 && words.startsText(name, 0) === 0 && !words.isSentence(name)
  return isName && words.startsText(phrase, comma + 1) >= 2
    ? { end: from + comma, by: 'comma', sentence: false }
    : undefined
}
