import { matchesOf } from '../rule/matches-of.js'
import { firstEndingAfter, type Span } from '../span.js'
import { bracketHeadings, type SignedHeading } from './bracket-headings.js'
import { bulletHeadings } from './bullet-headings.js'
import type { HeadingStyle } from './heading-styles.js'
import type { HeadingWords } from './heading-words.js'
import type { MarkFound } from './scan-marks.js'
import { splitLines } from './split-lines.js'

/**
 * Find headings that have no number: lines that the container marks as headings; those set in brackets or with a bullet; and,
 * where the document numbers no parts, the names of parts that stand alone or before a colon, with the short lines among long
 * ones that go with them.
 * @param marks those found by their numbers, in order.
 * @returns marks without a value, in no order.
 */
export function bareHeadings(
  view: string,
  marks: readonly MarkFound[],
  styles: readonly HeadingStyle[],
  words: HeadingWords
): readonly MarkFound[] {
  const lines = splitLines(view)
  const kinds = kindsOf(lines, marks)
  const found = styles.length > 0 ? styledLines(view, lines, styles, kinds) : []
  const signed = [
    ...bracketHeadings(view, words).map((heading) => signedMark(heading, 'bare')),
    ...bulletHeadings(view, lines, words).map((heading) => signedMark(heading, 'bullet'))
  ].filter(({ span }) => (kinds[firstEndingAfter(lines, span.start)]! & STYLED) === 0)
  for (const mark of signed) {
    kinds[firstEndingAfter(lines, mark.span.start)]! |= SIGNED
    found.push(mark)
  }
  const isFree = (n: number) => kinds[n] === 0
  const first = marks.find(({ place, system }) => place === 'line' && PARTS.has(system))
  if (first?.system === 'han' && first.value > 1) return [...found, ...lostNumbers(view, lines, isFree, first, words)]
  if (found.length > 0) return found
  if (numbersParts(marks))
    return partsAbove(view, lines, isFree, first, words).map((line) => bare(view, line, undefined))
  const named = lines.filter((line, n) => isFree(n) && isNamed(view, line, lines[n + 1], words))
  const short = lines.filter(
    (line, n) => isFree(n) && isShortAmongLong(view, line, lines[n - 1], lines[n + 1], (kinds[n + 1]! & NUMBERED) !== 0)
  )
  const begins = short.length > 1 && isLikeThem(view, lines[0]!, lines[1], short) ? [lines[0]!] : []
  const alone = new Set([...named, ...(named.length + short.length > 1 ? [...begins, ...short] : [])])
  const inline = namedInline(view, words)
  const all = [...[...alone].map((line) => bare(view, line, undefined)), ...inline]
  return all.length > 1 ? all : all.filter(({ end }) => !inline.some((mark) => mark.end === end))
}

/** What is known of a line, one bit each. */
const NUMBERED = 1
const STYLED = 2
const SIGNED = 4

/** Of every line, and of none behind the last, whether a mark begins it. */
function kindsOf(lines: readonly Span<'normal'>[], marks: readonly MarkFound[]): number[] {
  const kinds: number[] = []
  for (let n = 0; n <= lines.length; n++) kinds.push(0)
  let line = 0
  for (const { place, span } of marks) {
    if (place !== 'line') continue
    while (line < lines.length && lines[line]!.end <= span.start) line++
    kinds[line] = NUMBERED
  }
  return kinds
}

/** The lines that the container marks as headings and that have no number; all of them are noted. */
function styledLines(
  view: string,
  lines: readonly Span<'normal'>[],
  styles: readonly HeadingStyle[],
  kinds: number[]
): MarkFound[] {
  const levels = new Map<number, number>()
  for (const { span, level } of styles) {
    const n = firstEndingAfter(lines, span.start)
    const line = lines[n]
    // The title is blanked: the line found is the next one. A paragraph that is only dressed as a heading is none.
    if (!line || line.start >= span.end || /.{40}|[。;,]$/.test(view.slice(line.start, line.end))) continue
    levels.set(n, level)
    kinds[n]! |= STYLED
  }
  return [...levels].filter(([n]) => (kinds[n]! & NUMBERED) === 0).map(([n, level]) => bare(view, lines[n]!, level))
}

/** Parts before the first number: 指导思想, 工作目标, then 三、. They are as many as are missing, or it is another matter. */
function lostNumbers(
  view: string,
  lines: readonly Span<'normal'>[],
  isFree: (n: number) => boolean,
  first: MarkFound,
  words: HeadingWords
): readonly MarkFound[] {
  const before = lines.filter(({ start }, n) => start < first.span.start && isFree(n))
  const named = before.filter((line, n) => isNamed(view, line, before[n + 1], words))
  if (named.length !== first.value - 1) return []
  return named.map((line, n) => ({
    ...bare(view, line, undefined),
    system: 'han' as const,
    value: n + 1,
    separator: first.separator
  }))
}

/** Names of parts that stand alone above the numbers of each: 主要做法, in it 一、 二、 and then 存在问题. */
function partsAbove(
  view: string,
  lines: readonly Span<'normal'>[],
  isFree: (n: number) => boolean,
  first: MarkFound | undefined,
  words: HeadingWords
): readonly Span<'normal'>[] {
  const named: Span<'normal'>[] = []
  for (let n = 0; first && n < lines.length; n++) {
    const line = lines[n]!
    if (named.length === 0 && line.start >= first.span.start) break
    if (line.end - line.start < 4 || !isFree(n)) continue
    const text = view.slice(line.start, line.end)
    if (!text.includes(':') && words.isKnown(text)) named.push(line)
  }
  return named.length > 1 ? named : []
}

/** Whether some system of parts counts to two at least. */
function numbersParts(marks: readonly MarkFound[]): boolean {
  const begun = new Set<string>()
  return marks.some(({ system, value }) => {
    if (!PARTS.has(system)) return false
    if (value === 1) begun.add(system)
    return value === 2 && begun.has(system)
  })
}

/** 研修目标:… in running text, behind a full stop. */
function namedInline(view: string, words: HeadingWords): readonly MarkFound[] {
  return matchesOf(view, /(?<=[。!?]) *([\u4e00-\u9fff]{3,12})(?=:)/g)
    .filter(({ 1: name }) => words.isKnown(name!))
    .map(({ index, 0: text, 1: name }) => {
      const start = index + text.length - name!.length
      return { ...bare(view, { start, end: start + name!.length }, undefined), place: 'stop' as const }
    })
}

/** Systems that number the parts of a document, not items. */
const PARTS: ReadonlySet<string> = new Set(['chapter', 'part', 'scene', 'formal', 'stem', 'han', 'hanParen'])

function bare(view: string, line: Span<'normal'>, style: number | undefined): MarkFound {
  const signs = /^[#*\s]*/.exec(view.slice(line.start, line.end))![0].length
  const start = line.start + signs
  return {
    system: 'bare',
    span: { start, end: start },
    end: start,
    value: 0,
    separator: '',
    place: 'line',
    tight: false,
    style,
    words: undefined
  }
}

/** The sign is the marker of the heading, which has no number. */
function signedMark({ span, words }: SignedHeading, system: 'bare' | 'bullet'): MarkFound {
  const end = words.start
  const mark = { start: span.start, end }
  return { system, span: mark, end, value: 0, separator: '', place: 'line', tight: false, style: undefined, words }
}

function isNamed(view: string, line: Span<'normal'>, next: Span<'normal'> | undefined, words: HeadingWords): boolean {
  const text = view.slice(line.start, line.end).replace(/^[#*\s]+|[*\s]+$/g, '')
  const name = /^[^:。,;]{2,20}(?=:|$)/.exec(text)?.[0]
  if (name === undefined || !words.isKnown(name)) return false
  const behind = text.slice(name.length + 1).trim()
  // 时间:周三下午 fills in a form; 研修目标: with sentences behind it heads a part.
  if (behind.length > 0) return name.length > 2 && behind.length >= 12 && /[。,;]/.test(behind)
  return next !== undefined && next.end - next.start > 4
}

function isShortAmongLong(
  view: string,
  line: Span<'normal'>,
  before: Span<'normal'> | undefined,
  next: Span<'normal'> | undefined,
  list: boolean
): boolean {
  const text = view.slice(line.start, line.end)
  if (text.length < 2 || text.length > 24 || !next || !before) return false
  if (/[。;!?,、]$|[0-9]{4}年|:.|如下|以下|下面|^(?:各位|尊敬)/.test(text)) return false
  const after = view.slice(next.start, next.end)
  return (list || after.length >= 40) && /[。;:]$/.test(view.slice(before.start, before.end))
}

/** A slogan right below the title, like those that follow: with a comma where they have one. */
function isLikeThem(
  view: string,
  line: Span<'normal'>,
  next: Span<'normal'> | undefined,
  others: readonly Span<'normal'>[]
): boolean {
  const hasComma = ({ start, end }: Span<'normal'>) => view.slice(start, end).includes(',')
  const text = view.slice(line.start, line.end)
  return (
    next !== undefined &&
    next.end - next.start >= 40 &&
    text.length >= 4 &&
    text.length <= 24 &&
    !/[。;!?,、]$|[0-9:()]/.test(text) &&
    others.every((other) => hasComma(other) === hasComma(line) && Math.abs(other.end - other.start - text.length) <= 8)
  )
}
