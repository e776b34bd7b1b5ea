import { characterSet } from '../character-set.js'
import type { DocumentKind } from '../rule/kinds/document-kind.js'
import type { Span } from '../span.js'
import type { HeadingWords } from './heading-words.js'
import { kindWords } from './kind-words.js'
import { splitLines } from './split-lines.js'

export interface Titles {
  readonly title?: Span<'normal'>
  /** The title met again below itself: sites and covers print it twice. */
  readonly repeats: readonly Span<'normal'>[]
}

const LONGEST = 60
/** The title stands within so many characters, or there is none. */
const HEAD = 4000
const OUTLINE =
  /^(?:[([〈<]?[一二三四五六七八九十]{1,2}[)\]〉>、.]|第[一1][章条部站幕]|[壹甲][、.: ]|[(]?1[)、.]|[㈠㊀①⑴⒈Ⅰ]|[AaIi][.、)]|\(i\)|【|[\u4e00-\u9fff]{2,4}[一1](?:[: ]|$))/
/** What a part may begin with beside those: a number or a bullet. */
const SIGNS = characterSet('1◆◇●○■□★☆▲△▶►※✦✧❖')
const SIGN = /^(?:1(?![0-9])|[◆◇●○■□★☆▲△▶►※✦✧❖]) ?/

/**
 * Find the title: one of the first lines, ending in a word like 计划 or 总结, with a subtitle before it where there is one;
 * or the beginning of the text, where nothing separates the title from it; or a first short line that is nothing else.
 * @param view the text without residue, of equal length.
 */
export function findTitle(view: string, kinds: readonly DocumentKind[], words: HeadingWords): Titles {
  const lines = splitLines(view.slice(0, HEAD), 8).map((line) => withoutSigns(view, line))
  const first = lines[0]
  if (!first) return { repeats: [] }
  for (let n = 0; n < lines.length && n < 5; n++) {
    const line = lines[n]!
    const text = view.slice(line.start, line.end)
    if (isOutline(text, words)) break
    if (isTitle(text, kinds)) {
      const title = { start: withLineBefore(view, lines, n, text), end: line.end }
      return { title, repeats: repeatsOf(view, title, lines.slice(n + 1)) }
    }
    const glued = gluedEnd(text, kinds, words)
    if (glued !== undefined) return { title: { start: line.start, end: line.start + glued }, repeats: [] }
    if (text.length > LONGEST || text.endsWith('。') || text.endsWith(';')) break
  }
  return isBareTitle(view, lines, words) ? { title: first, repeats: [] } : { repeats: [] }
}

/** Whether a line begins the outline: with a mark of it, or with a number or bullet before the name of a part. */
function isOutline(line: string, words: HeadingWords): boolean {
  if (OUTLINE.test(line)) return true
  const sign = SIGNS.at(line, 0) ? SIGN.exec(line)?.[0] : undefined
  return sign !== undefined && words.isKnown(line.slice(sign.length))
}

/** A line without the # and * of Markdown around it. */
function withoutSigns(view: string, { start, end }: Span<'normal'>): Span<'normal'> {
  let from = start
  while (from < end && (view[from] === '#' || view[from] === '*')) from++
  if (from > start) while (from < end && view[from] === ' ') from++
  let to = end
  while (to > from && view[to - 1] === '*') to--
  return { start: from, end: to }
}

const NO_TITLE = characterSet('。;!?:\t')

/** A line that is a title as a whole: short, no sentence, and its last word of a kind stands at its end. */
function isTitle(line: string, kinds: readonly DocumentKind[]): boolean {
  if (line.length > LONGEST) return false
  const colon = line.indexOf(':')
  if (NO_TITLE.next(line, colon > 0 && colon <= 8 ? colon + 1 : 0) < line.length) return false
  const last = kindWords(line, kinds).at(-1)
  return (
    last !== undefined &&
    (last.end === line.length ||
      /^(?:\([^)]*\)|[0-9一二三四五六七八九十]{1,3}|范文|模板|正文|书|稿|[\s》”"\]】.])*$/.test(line.slice(last.end)))
  )
}

/** Where a title ends that runs into the text: behind the first word of a kind that is followed by how texts begin. */
function gluedEnd(line: string, kinds: readonly DocumentKind[], words: HeadingWords): number | undefined {
  const head = line.slice(0, LONGEST)
  if (words.startsText(head, 0) >= 3 && !/^(?:[12][0-9]{3}|学校|[一-龥]{2,12}(?:学校|小学|中学|园))/.test(head))
    return undefined
  for (const { end } of kindWords(head, kinds)) {
    if (/[。;:!?,]/.test(head.slice(0, end))) return undefined
    const suffix = /^(?:\((?![一1]\))[^)]{1,20}\)|范文)?(?:[0-9](?![0-9、.)]))?/.exec(line.slice(end))![0]
    const rest = line.slice(end + suffix.length)
    if (/^(?:[的地得和与及、,中会前后是上里]|如下|精神)/.test(rest) || rest.length < 12) continue
    const named = end >= 8 && /校本|园本|研修|研训|培训|教研|学年|年度/.test(head.slice(0, end))
    const starts = end >= 6 && words.startsText(line, end + suffix.length) >= 2
    if (named || starts || OUTLINE.test(rest) || /^(?:各位|尊敬)/.test(rest)) return end + suffix.length
  }
  return undefined
}

/** ——某校研修总结 stands below the real title; a school's name alone may stand above it. */
function withLineBefore(view: string, lines: readonly Span<'normal'>[], n: number, line: string): number {
  const before = n > 0 ? lines[n - 1] : undefined
  if (!before) return lines[n]!.start
  const text = view.slice(before.start, before.end)
  const adjoins = !/[。;:!?,]/.test(text) && text.length <= 30
  const isSubtitle = /^(?:—|-)/.test(line)
  const isSchool = /(?:学校|小学|中学|校|园|局|中心)$/.test(text) && !line.includes(text)
  return adjoins && (isSubtitle || isSchool) ? before.start : lines[n]!.start
}

function repeatsOf(view: string, title: Span<'normal'>, lines: readonly Span<'normal'>[]): readonly Span<'normal'>[] {
  const key = squeeze(view.slice(title.start, title.end))
  return lines.filter(({ start, end }) => {
    const first = view[start]!
    return (first === key[0] || first === '《') && squeeze(view.slice(start, end)) === key
  })
}

const OF_NO_TITLE = characterSet('\\s《》')
const DIGIT = characterSet('0-9')

function squeeze(title: string): string {
  const bare = OF_NO_TITLE.without(title)
  return DIGIT.at(bare, bare.length - 1) ? bare.slice(0, -1) : bare
}

/** A short first line without a word of a kind: 赋能·引领·成长. It is followed by text, and is neither heading, address nor row. */
function isBareTitle(view: string, lines: readonly Span<'normal'>[], words: HeadingWords): boolean {
  const [first, second] = lines
  if (!first || !second) return false
  const text = view.slice(first.start, first.end)
  return (
    text.length >= 4 &&
    text.length <= 40 &&
    !/[。;:!?,]$|\t/.test(text) &&
    !isOutline(text, words) &&
    !words.isKnown(text) &&
    !/^(?:各位|尊敬)/.test(text) &&
    words.startsText(text, 0) < 3
  )
}
