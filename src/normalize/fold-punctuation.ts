import { characterSet } from '../character-set.js'
import { type Edit, type Rewritten, rewrite } from '../offset-map.js'

/**
 * Dashes and quotes in one writing.
 * - A single dash of any kind, and any run of dashes between two digits, joins a range: it becomes `-` (2—3本, 2019——2020).
 *   Two dashes are the 破折号 and become `——`; longer runs are rules or blanks and keep their length. Runs of ASCII `-` stay.
 * - Straight quotes in pairs on one line become “ ”; a doubled ““…”” becomes a single one.
 * Width must be folded before.
 */
export function foldPunctuation(text: string): Rewritten {
  const turn = straightQuotes(text)
  const edits: Edit[] = []
  for (let start = SIGNS.next(text, 0); start < text.length; start = SIGNS.next(text, start)) {
    const sign = text[start]!
    let end = start + 1
    let to: string | undefined
    if (sign === '"') to = turn(start)
    else if (sign === '“' || sign === '”') {
      DOUBLED.lastIndex = start
      if (text[end] === sign && DOUBLED.test(text)) {
        to = sign
        end = DOUBLED.lastIndex
      }
    } else {
      while (DASH.at(text, end)) end++
      to = dash(text, start, end)
    }
    if (to !== undefined && !(to.length === end - start && text.startsWith(to, start))) edits.push({ start, end, to })
    start = end
  }
  return edits.length === 0 ? { text, map: [] } : rewrite(text, edits)
}

const DASHES = '\u2010-\u2015\u2212\u2500\u2501\u2E3A\uFE58\uFE63'
const DASH = characterSet(DASHES)
const SIGNS = characterSet(`${DASHES}"“”`)
/** Bounded, so that a page of quotes takes linear time. */
const DOUBLED = /“(?<!““)“{1,3}(?!“)(?=[^“”\n]{1,40}”{2})|”(?<!””)”{1,3}(?!”)(?<=“{2}[^“”\n]{1,40}”{2,4})/y
const DIGIT = characterSet('0-9')
/** Beside these a stroke is the side of a drawn table. */
const BOX = characterSet('\u2500-\u257F')

/** What a run of dashes becomes. */
function dash(text: string, start: number, end: number): string {
  if (DIGIT.at(text, start - 1) && DIGIT.at(text, end)) return '-'
  const run = text.slice(start, end)
  const hasBox = BOX.next(text, start, end) < end
  if (hasBox && (run.length > 2 || BOX.at(text, start - 1) || BOX.at(text, end))) return run
  const length = run.length + (run.includes('⸺') ? 1 : 0)
  return length === 1 ? '-' : '—'.repeat(length)
}

/** The quote that a straight one stands for: opening and closing by turns, on lines that have an even number of them. */
function straightQuotes(text: string): (at: number) => string | undefined {
  let lineEnd = -1
  let paired = false
  let open = false
  return (at) => {
    if (at > lineEnd) {
      const next = text.indexOf('\n', at)
      lineEnd = next < 0 ? text.length : next
      let count = 0
      for (let i = at; i >= 0 && i < lineEnd; i = text.indexOf('"', i + 1)) count++
      paired = count % 2 === 0
      open = false
    }
    open = !open
    return paired ? (open ? '“' : '”') : undefined
  }
}
