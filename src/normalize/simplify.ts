import { characterSet } from '../character-set.js'
import type { Script } from '../document.js'
import { type Edit, type Rewritten, rewrite } from '../offset-map.js'
import { hasBit } from '../rule/unit-bits.js'
import { convertScript } from './convert-script.js'
import { replaceUnits } from './replace-units.js'
import { scriptLetters, simplifiedForms, traditionalOnly } from './script-letters.js'

export interface Simplified extends Rewritten {
  readonly script: Script
}

/**
 * Convert to simplified characters, and say which script the text was in.
 * Each line is judged by the characters that only one script has: where most are traditional, OpenCC converts it, phrases and
 * all; lines that have neither go with the text as a whole. In simplified lines only characters that no simplified text has are
 * converted, so that 萧乾 and 于潜 stay. One character becomes one character; the map minds those of two code units.
 */
export function simplify(text: string): Simplified {
  if (!hasTraditional(text)) return { text, map: [], script: 'simplified' }
  const lines = weigh(text)
  const traditional = sum(lines, (line) => line.traditional)
  const simplified = sum(lines, (line) => line.simplified)
  const majority = traditional > simplified
  let out = ''
  for (let i = 0; i < lines.length; ) {
    const asWhole = isTraditional(lines[i]!, majority)
    let j = i + 1
    while (j < lines.length && isTraditional(lines[j]!, majority) === asWhole) j++
    const piece = text.slice(lines[i]!.start, lines[j - 1]!.end)
    out += asWhole ? convertScript(piece) : replaceUnits(piece, simplifiedForms)
    i = j
  }
  return { ...alongside(text, out), script: judge(traditional / (traditional + simplified)) }
}

interface Line {
  readonly start: number
  /** Behind the newline. */
  readonly end: number
  /** How many characters only that script has. */
  traditional: number
  simplified: number
}

function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (hasBit(traditionalOnly, text.charCodeAt(at))) return true
  return false
}

function weigh(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let traditional = 0
  let simplified = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = scriptLetters[code]
    if (letter === 1) traditional++
    else if (letter === 2) simplified++
    if (code === 10 || at === text.length - 1) {
      lines.push({ start, end: at + 1, traditional, simplified })
      start = at + 1
      traditional = simplified = 0
    }
  }
  return lines
}

function isTraditional(line: Line, majority: boolean): boolean {
  return line.traditional === line.simplified ? majority : line.traditional > line.simplified
}

/** Up to one in twenty is a stray character, a name or an error of a converter. */
function judge(share: number): Script {
  return share > 0.95 ? 'traditional' : share < 0.05 ? 'simplified' : 'mixed'
}

/** The map of a conversion character by character. */
function alongside(text: string, out: string): Rewritten {
  if (text.length === out.length && SURROGATE.next(text, 0) === text.length) return { text: out, map: [] }
  const edits: Edit[] = []
  let at = 0
  let to = 0
  while (at < text.length) {
    const from = String.fromCodePoint(text.codePointAt(at)!)
    const into = String.fromCodePoint(out.codePointAt(to)!)
    if (from !== into) edits.push({ start: at, end: at + from.length, to: into })
    at += from.length
    to += into.length
  }
  return rewrite(text, edits)
}

const SURROGATE = characterSet('\uD800-\uDFFF')

function sum(lines: readonly Line[], of: (line: Line) => number): number {
  return lines.reduce((total, line) => total + of(line), 0)
}
