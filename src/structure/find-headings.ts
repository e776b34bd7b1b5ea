import { characterSet } from '../character-set.js'
import type { Table } from '../document.js'
import type { Span } from '../span.js'
import { countHan } from './count-han.js'
import { type Cut, cutHeading } from './cut-heading.js'
import type { HeadingWords } from './heading-words.js'
import { labelEnd } from './label-end.js'
import { isHigh } from './mark-systems.js'
import type { OutlineNode } from './open-lists.js'

/** A node of the outline that is a heading, with the words that are it. */
export interface Heading {
  readonly node: OutlineNode
  /** Without marker, spaces and stops around. */
  readonly title: Span<'normal'>
  readonly parent: Heading | undefined
  readonly level: number
  /** Its number among the headings, from 0. */
  readonly index: number
}

/**
 * Tell headings from items of lists. A heading has a title of its own and something below it; an item that is a sentence
 * is none, nor is one of a list whose other items are not.
 * @param tables whose cells are blank in the view; one may be all that stands below a heading.
 * @param nodes the marks that are real, in order.
 */
export function findHeadings(
  view: string,
  nodes: readonly OutlineNode[],
  tables: readonly Table[],
  words: HeadingWords
): readonly Heading[] {
  const starts = tables.map(({ span }) => span.start)
  const stands = nodes.map((node, n) => standing(view, node, nodes[n + 1], starts, words))
  const lists = shares(nodes, stands)
  const headings: Heading[] = []
  const of = new Map<OutlineNode, Heading>()
  const latest = new Map<number, number>()
  for (const [n, node] of nodes.entries()) {
    const cut = stands[n]!.cut
    const share = lists.get(node.list)!
    const lone = share < 0.34 && !(isHigh(node.mark.system) && cut?.by === 'line' && !isClosed(view, cut))
    // 3、经费不到位。 behind 1、 and 2、 that are headings is one too.
    const goesOn = share >= MOST || latest.get(node.list) === node.mark.value - 1
    const spare = goesOn ? stands[n]!.spare : undefined
    const heading = cut ? !lone : spare || (isHigh(node.mark.system) && share >= 0.5 && !stands[n]!.neutral)
    const end = heading && (cut ?? spare ?? firstClause(view, node, nodes[n + 1], words))?.end
    if (!end) continue
    const parent = headingAbove(node, of)
    const level = (parent?.level ?? 0) + 1
    const found = { node, title: spanOf(view, node, end), parent, level, index: headings.length }
    headings.push(found)
    of.set(node, found)
    latest.set(node.list, node.mark.value)
  }
  return headings
}

/** What a node is: a heading, by its cut; an item; or a short phrase with nothing below it, which says nothing of its list. */
interface Standing {
  readonly cut?: Cut
  /** Where it ends if it is a heading after all, because the others of its list are: 经费不到位。 */
  readonly spare?: Cut
  readonly neutral?: true
}

function standing(
  view: string,
  node: OutlineNode,
  next: OutlineNode | undefined,
  tables: readonly number[],
  words: HeadingWords
): Standing {
  const { mark } = node
  if (mark.system === 'label') {
    const end = labelEnd(view, mark, words)
    return end === undefined ? {} : { cut: { end, by: 'line' } }
  }
  if (mark.words) return { cut: { end: mark.words.end, by: 'line' } }
  const limit = next?.mark.span.start ?? view.length
  const cut = cutHeading(view, node, limit, words)
  if (!cut) return {}
  if (mark.system === 'bare') return { cut }
  const opens = next?.parent === node
  const length = cut.end - mark.end
  if (mark.system === 'article') return isArticleTitle(view, cut, length, words) ? { cut } : {}
  const below = opens || hasBelow(view, node, cut, limit) || hasTable(view, cut, tables)
  const closed = isClosed(view, cut)
  if (isHigh(mark.system)) {
    if (!opens && (cut.by !== 'line' || length > 24) && isSentence(cut, words)) return {}
    // 八、本方案由教导处解释。 closes what it says; 三、研修地点 may be an empty part, if it is one of the document's own.
    return below || (!closed && node.parent === undefined) ? { cut } : { neutral: true }
  }
  const title = view.slice(mark.end, cut.end)
  // 2. 各学科组工作开展情况 with 2.1 and 2.2 below it is their name.
  const names = () => opens && cut.by === 'line' && words.endsHeading(title) >= 2 && !words.isSentence(title)
  if (saysWho(title, words) && !names()) return {}
  // On a line of its own, without a stop, even 管理不够规范 is a heading of what stands below.
  const alone =
    cut.by === 'line' && mark.place === 'line' && length <= 20 && view[NO_COLONS.next(view, cut.end)] === '\n'
  if (!alone && isSentence(cut, words)) return below && cut.by === 'stop' && length <= SHORT ? { spare: cut } : {}
  if (!below) return length <= 16 ? { neutral: true } : {}
  if (cut.by === 'line' && length > 30) return {}
  return INLINE.has(mark.system) && cut.by !== 'line' ? {} : { cut }
}

/** 第六条 集中研修。全年安排12次: a line of its own, or a short name and the text behind it; 教师参加研修。 is a sentence. */
function isArticleTitle(view: string, { end, by }: Cut, length: number, words: HeadingWords): boolean {
  if (by === 'line') return length <= 12 && view[end] !== '。'
  if (view[end] !== '。' || length > SHORTEST || LINE_ENDS.at(view, NO_STOPS.next(view, end) - 1)) return false
  const title = view.slice(end - length, end)
  return words.endsHeading(title) >= 2 && words.startsText(title, 0) === 0 && !DOES.test(title)
}

/** The longest name that an article has in the line of its text. */
const SHORTEST = 6
const DOES = /参加|参与|开展|实行|举办|组织|进行|负责|[须应要可]/

/** A phrase as short as this may be a heading though its words are those of a sentence. */
const SHORT = 12
/** The share of headings in a list that makes all of it headings. */
const MOST = 0.6

function isSentence({ phrase }: Cut, words: HeadingWords): boolean {
  return phrase !== undefined && words.isSentence(phrase)
}

function isClosed(view: string, { end }: Cut): boolean {
  return view[end] === '。' || view[end] === ';'
}

/** 学校聘请专家进行两次培训: it begins as text does, and is too long for a name. */
function saysWho(phrase: string, words: HeadingWords): boolean {
  return phrase.length > 8 && words.startsText(phrase, 0) === 3
}

/** Marks that number what stands within a paragraph, unless they have a line to themselves. */
const INLINE: ReadonlySet<string> = new Set(['circled'])

/** Han characters that make a text of what stands behind a heading in its own line; 每周一次 makes none. */
const LEAST_TEXT = 6

/** Whether text stands below a heading: in its line, or in the next ones where the heading has the line to itself. */
function hasBelow(view: string, { mark }: OutlineNode, cut: Cut, limit: number): boolean {
  const end = Math.min(limit, cut.end + 200)
  const lineEnd = LINE_ENDS.next(view, cut.end, end)
  if (mark.place !== 'line' && lineEnd < end && NO_STOPS.next(view, cut.end, lineEnd) === lineEnd) return false
  // 2.论文:发表三篇 is an item; what a high mark stands before may be as short as it likes.
  const short = cut.by === 'words' || (cut.by === 'colon' && !isHigh(mark.system))
  if (!short) return countHan(view, cut.end, end, 2) >= 2
  // 论文:国家级1篇,省级3篇 lists amounts, it says nothing.
  if (DIGITS.next(view, cut.end, lineEnd) === lineEnd) return countHan(view, cut.end, lineEnd, LEAST_TEXT) >= LEAST_TEXT
  const said = view.slice(cut.end, lineEnd).replace(AMOUNT, '')
  return countHan(said, 0, said.length, LEAST_TEXT) >= LEAST_TEXT
}

const LINE_ENDS = characterSet('\n')
const DIGITS = characterSet('0-9')
const NO_STOPS = characterSet('^\\s。;:')
const NO_COLONS = characterSet('^ :')

/** Whether a table, whose cells are no text here, begins right below a heading. */
function hasTable(view: string, { end }: Cut, tables: readonly number[]): boolean {
  return tables.some((start) => start >= end && start - end < 20 && view.slice(end, start).trim() === '')
}

const AMOUNT = /(?:[国省市区县校]家?级)?(?:[一二三]等奖)?[0-9]+[\u4e00-\u9fff]{1,2}/g

interface Count {
  headings: number
  of: number
  neutral: number
  last: Cut | undefined
}

/** Of each list the share of headings among the nodes that are one or are none. */
function shares(nodes: readonly OutlineNode[], stands: readonly Standing[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Count>()
  for (const [n, { list }] of nodes.entries()) {
    const { cut, neutral } = stands[n]!
    let count = counts.get(list)
    if (!count) {
      count = { headings: 0, of: 0, neutral: 0, last: undefined }
      counts.set(list, count)
    }
    if (cut) count.headings++
    neutral ? count.neutral++ : count.of++
    count.last = cut
  }
  const shared = new Map<number, number>()
  for (const [list, count] of counts) shared.set(list, shareOf(count))
  return shared
}

function shareOf({ headings, of, neutral, last }: Count): number {
  // What follows the last of some bare items does not stand below it.
  if (headings === 1 && last && neutral > 1 && of === 1) return 0
  if (headings === 1 && last?.by === 'stop' && of + neutral > 1) return 0
  return of < 3 && headings > 0 ? 1 : headings / Math.max(1, of)
}

/** Among headings, one whose end the words do not show: up to its first comma or stop, if that is not far. */
function firstClause(
  view: string,
  node: OutlineNode,
  next: OutlineNode | undefined,
  words: HeadingWords
): Cut | undefined {
  const from = node.mark.end
  const limit = Math.min(next?.mark.span.start ?? view.length, from + 40)
  const clause = /^[^,。;:!?\n]*/.exec(view.slice(from, limit))![0].trimEnd()
  if (clause.length < 2 || clause.length > 30 || words.isSentence(clause)) return undefined
  return { end: from + clause.length, by: 'comma' }
}

function headingAbove(node: OutlineNode, of: ReadonlyMap<OutlineNode, Heading>): Heading | undefined {
  let at = node.parent
  while (at && !of.has(at)) at = at.parent
  return at && of.get(at)
}

function spanOf(view: string, node: OutlineNode, end: number): Span<'normal'> {
  const { mark } = node
  const start = mark.system === 'label' ? mark.span.start : mark.end
  return { start, end: start + view.slice(start, end).trimEnd().length }
}
