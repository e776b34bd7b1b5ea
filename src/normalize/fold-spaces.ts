import type { Rewritten } from '../offset-map.js'
import { rewriteMatches } from './rewrite-matches.js'
import { spacedLines } from './spaced-lines.js'
import { tabularLines } from './tabular-lines.js'

/**
 * Spaces in one writing: none at the ends of lines, none that are only layout (60 学时 → 60学时, ， 校 → ，校), one ordinary
 * space elsewhere. Between Chinese characters one stays: names (李 科) and lists of names are read by it. Labels set apart
 * (组  长：, a whole line 工 作 总 结) are closed.
 * Lines of a table (tabular-lines.ts) keep `\t` between cells, and so do the container's own; wide gaps of a table set by spaces
 * become `\t`. Width must be folded before.
 * @param edges offsets at which marks of the container begin or end, in order.
 */
export function foldSpaces(text: string, edges: readonly number[]): Rewritten {
  const tabular = tabularLines(text)
  const spaced = spacedLines(text)
  let edge = 0
  return rewriteMatches(text, GAP, ({ 0: gap, index }) => {
    const before = text[index - 1] ?? '\n'
    const after = text[index + gap.length] ?? '\n'
    while (edge < edges.length && edges[edge]! < index) edge++
    const marked = edge < edges.length && edges[edge]! <= index + gap.length
    const kind = tabular(index)
    if (kind !== undefined || marked) {
      const tabs = gap.replace(NO_TAB, '')
      if (tabs !== '') return tabs
      if (kind === 'aligned' && width(gap) > 1 && before !== '\n' && after !== '\n') return '\t'
    }
    if (before === '\n' || after === '\n' || spaced(index)) return ''
    return isLayout(text, index, index + gap.length) ? '' : ' '
  })
}

const GAP = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g
const NO_TAB = /[^\t]+/g
const HAN = /[\u3007\u3400-\u9FFF]/
const DIGIT = /[0-9]/
const LATIN = /[A-Za-z]/
const OPENING = /[([{《“‘【〔〈]/
const CLOSING = /[)\]}》”’】〕〉。、…,;:!?.%]/
const STOP = /[。、,;:!?.]/
const JOINING = /[-~+×=≥≤<>]/

/** Columns of a gap: an ideographic space takes two. */
function width(gap: string): number {
  let columns = 0
  for (const char of gap) columns += char === '\u3000' ? 2 : 1
  return columns
}

/** Whether the gap between `start` and `end` says nothing. */
function isLayout(text: string, start: number, end: number): boolean {
  const before = text[start - 1]!
  const after = text[end]!
  if (HAN.test(before) && HAN.test(after)) return isLabel(text, start, end)
  if (OPENING.test(before) || CLOSING.test(after)) return true
  // 2. 3 and 1, 2 are two numbers; in English a space follows a comma.
  if (STOP.test(before))
    return !(isAscii(before) && isAscii(text[start - 2] ?? '') && isAscii(after) && !OPENING.test(after))
  if (HAN.test(before)) return isAlphanumeric(after) || JOINING.test(after) || after === '('
  if (isAlphanumeric(before)) return HAN.test(after) || JOINING.test(after) || after === '('
  if (JOINING.test(before)) return (text[start - 2] ?? '\n') !== '\n' && (HAN.test(after) || isAlphanumeric(after))
  return CLOSING.test(before) && DIGIT.test(after)
}

/** 组 长: 市 级: — two characters, set apart to fill a column, with a colon behind. */
function isLabel(text: string, start: number, end: number): boolean {
  return text[end + 1] === ':' && !HAN.test(text[start - 2] ?? '\n')
}

function isAlphanumeric(char: string): boolean {
  return DIGIT.test(char) || LATIN.test(char)
}

function isAscii(char: string): boolean {
  return char > ' ' && char <= '~'
}
