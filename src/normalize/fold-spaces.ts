import { characterSet } from '../character-set.js'
import { type Edit, type Rewritten, rewrite } from '../offset-map.js'
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
  let start = SPACE.next(text, 0)
  if (start === text.length) return { text, map: [] }
  const edits: Edit[] = []
  const tabular = tabularLines(text)
  const spaced = spacedLines(text)
  let edge = 0
  for (let end = 0; start < text.length; start = SPACE.next(text, end)) {
    end = start + 1
    while (SPACE.at(text, end)) end++
    while (edge < edges.length && edges[edge]! < start) edge++
    const marked = edge < edges.length && edges[edge]! <= end
    const outside = start === 0 || end === text.length || text[start - 1] === '\n' || text[end] === '\n'
    const kind = tabular(start)
    let to = kind !== undefined || marked ? tabsIn(text, start, end) : ''
    if (to === '' && !outside) {
      if (kind === 'aligned' && width(text, start, end) > 1) to = '\t'
      else if (!spaced(start) && !isLayout(text, start, end)) to = ' '
    }
    if (to.length !== end - start || !text.startsWith(to, start)) edits.push({ start, end, to })
  }
  return edits.length === 0 ? { text, map: [] } : rewrite(text, edits)
}

const SPACE = characterSet(' \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000')
const HAN = characterSet('\u3007\u3400-\u9FFF')
const DIGIT = characterSet('0-9')
const ALPHANUMERIC = characterSet('0-9A-Za-z')
const OPENING = characterSet('([{《“‘【〔〈')
const CLOSING = characterSet(')]}》”’】〕〉。、…,;:!?.%')
const STOP = characterSet('。、,;:!?.')
const JOINING = characterSet('~+×=≥≤<>-')
/** What can be seen. */
const ASCII = characterSet('!-~')

function tabsIn(text: string, start: number, end: number): string {
  let count = 0
  for (let at = start; at < end; at++) if (text[at] === '\t') count++
  return '\t'.repeat(count)
}

/** Columns of a gap: an ideographic space takes two. */
function width(text: string, start: number, end: number): number {
  let columns = 0
  for (let at = start; at < end; at++) columns += text[at] === '\u3000' ? 2 : 1
  return columns
}

/** Whether the gap between `start` and `end` says nothing. */
function isLayout(text: string, start: number, end: number): boolean {
  const before = start - 1
  const isHan = HAN.at(text, before)
  if (isHan && HAN.at(text, end)) return isLabel(text, start, end)
  if (OPENING.at(text, before) || CLOSING.at(text, end)) return true
  // 2. 3 and 1, 2 are two numbers; in English a space follows a comma.
  if (STOP.at(text, before))
    return !(ASCII.at(text, before) && ASCII.at(text, before - 1) && ASCII.at(text, end) && !OPENING.at(text, end))
  if (isHan) return ALPHANUMERIC.at(text, end) || JOINING.at(text, end) || text[end] === '('
  if (ALPHANUMERIC.at(text, before)) return HAN.at(text, end) || JOINING.at(text, end) || text[end] === '('
  if (JOINING.at(text, before))
    return (text[before - 1] ?? '\n') !== '\n' && (HAN.at(text, end) || ALPHANUMERIC.at(text, end))
  return CLOSING.at(text, before) && DIGIT.at(text, end)
}

/** 组 长: 市 级: — two characters, set apart to fill a column, with a colon behind. */
function isLabel(text: string, start: number, end: number): boolean {
  return text[end + 1] === ':' && !HAN.at(text, start - 2)
}
