import type { Rewritten } from '../offset-map.js'
import { rewriteMatches } from './rewrite-matches.js'

/**
 * Dashes and quotes in one writing.
 * - A single dash of any kind, and any run of dashes between two digits, joins a range: it becomes `-` (2—3本, 2019——2020).
 *   Two dashes are the 破折号 and become `——`; longer runs are rules or blanks and keep their length. Runs of ASCII `-` stay.
 * - Straight quotes in pairs on one line become “ ”; a doubled ““…”” becomes a single one.
 * Width must be folded before.
 */
export function foldPunctuation(text: string): Rewritten {
  const turn = straightQuotes(text)
  return rewriteMatches(text, PATTERN, (match) => {
    const [found] = match
    if (found === '"') return turn(match.index)
    if (found.startsWith('“')) return '“'
    if (found.startsWith('”')) return '”'
    return dash(found, text[match.index - 1] ?? '', text[match.index + found.length] ?? '')
  })
}

const DASHES = String.raw`[\u2010-\u2015\u2212\u2500\u2501\u2E3A\uFE58\uFE63]+`
/** Bounded, so that a page of quotes takes linear time. */
const DOUBLED = String.raw`“(?<!““)“{1,3}(?!“)(?=[^“”\n]{1,40}”{2})|”(?<!””)”{1,3}(?!”)(?<=“{2}[^“”\n]{1,40}”{2,4})`
const PATTERN = new RegExp(`${DASHES}|"|${DOUBLED}`, 'g')
const DIGIT = /[0-9]/
/** Beside these a stroke is the side of a drawn table. */
const BOX = /[\u2500-\u257F]/

function dash(run: string, before: string, after: string): string {
  const length = run.length + (run.includes('⸺') ? 1 : 0)
  if (DIGIT.test(before) && DIGIT.test(after)) return '-'
  if (BOX.test(run) && (run.length > 2 || BOX.test(before) || BOX.test(after))) return run
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
