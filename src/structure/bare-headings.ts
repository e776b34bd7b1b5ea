import type { Span } from '../span.js'
import type { HeadingStyle } from './heading-styles.js'
import type { HeadingWords } from './heading-words.js'
import type { MarkFound } from './scan-marks.js'
import { splitLines } from './split-lines.js'

/**
 * Find headings that have no number: lines that the container marks as headings; and, where the document numbers no parts,
 * lines that are the name of a part, in brackets, or short among long ones. `指导思想:…` at the beginning of a line is one too.
 * @param marks those found by their numbers, in order; @param styles headings of the container, in offsets of the text.
 */
export function bareHeadings(
  view: string,
  marks: readonly MarkFound[],
  styles: readonly HeadingStyle[],
  words: HeadingWords
): readonly MarkFound[] {
  const lines = splitLines(view)
  const numbered = new Set(marks.filter(({ place }) => place === 'line').map(({ span }) => lineOf(lines, span.start)))
  const parts = marks.filter(({ place, system }) => place === 'line' && PARTS.has(system))
  const styled = new Map(styles.map(({ span, level }) => [lineOf(lines, span.start), level]))
  const first = parts[0]
  // Parts before the first number: 指导思想, 工作目标, then 三、.
  const lost = first && first.system === 'han' && first.value > 1 ? first.value - 1 : 0
  const free = parts.length < 2
  const candidates = lines.map((line, n) => {
    if (numbered.has(n)) return undefined
    if (styled.has(n)) return bare(view, line, styled.get(n)!)
    if (!free && !(lost > 0 && line.start < first!.span.start)) return undefined
    return isNamed(view, line, lines[n + 1], words) ? bare(view, line, undefined) : undefined
  })
  const found = candidates.filter((mark) => mark !== undefined)
  if (lost > 0) {
    const named = found.filter(({ style }) => style === undefined)
    if (named.length !== lost) return found.filter(({ style }) => style !== undefined)
    return found.map((mark) =>
      mark.style === undefined
        ? { ...mark, system: 'han' as const, value: named.indexOf(mark) + 1, separator: first!.separator }
        : mark
    )
  }
  if (found.length > 0 || parts.length > 0) return found
  const short = lines.filter(
    (line, n) => !numbered.has(n) && isShortAmongLong(view, line, lines[n - 1], lines[n + 1], numbered.has(n + 1))
  )
  return short.length >= 2 ? short.map((line) => bare(view, line, undefined)) : []
}

/** Systems that number the parts of a document, not items. */
const PARTS: ReadonlySet<string> = new Set(['chapter', 'part', 'formal', 'stem', 'han', 'hanParen'])

function bare(view: string, line: Span<'normal'>, style: number | undefined): MarkFound {
  const signs = /^[#*【[\s]*/.exec(view.slice(line.start, line.end))![0].length
  const start = line.start + signs
  return {
    system: 'bare',
    span: { start, end: start },
    end: start,
    value: 0,
    separator: '',
    place: 'line',
    tight: false,
    ...(style !== undefined && { style })
  }
}

function isNamed(view: string, line: Span<'normal'>, next: Span<'normal'> | undefined, words: HeadingWords): boolean {
  const text = view.slice(line.start, line.end).replace(/^[#*\s]+|[*\s]+$/g, '')
  const bracketed = /^[【[][^】\]]{2,16}[】\]]$/.test(text)
  if (bracketed) return next !== undefined
  const name = /^[^:。,;]{2,20}(?=:|$)/.exec(text)?.[0]
  if (name === undefined || !words.isKnown(name)) return false
  return text.length > name.length + 1 || (next !== undefined && next.end - next.start > 4)
}

function isShortAmongLong(
  view: string,
  line: Span<'normal'>,
  before: Span<'normal'> | undefined,
  next: Span<'normal'> | undefined,
  list: boolean
): boolean {
  const text = view.slice(line.start, line.end)
  if (text.length < 4 || text.length > 24 || /[。;!?,、]$|[0-9]{4}年|[:]./.test(text) || !next || !before) return false
  const after = view.slice(next.start, next.end)
  return (
    (list || after.length >= 40) && /[。;:]$/.test(view.slice(before.start, before.end)) && !/^(?:各位|尊敬)/.test(text)
  )
}

/** Index of the line that holds an offset, or of the next one. */
function lineOf(lines: readonly Span<'normal'>[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
