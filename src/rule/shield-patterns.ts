import { compilePattern } from './compile-pattern.js'
import { firstCharacters } from './first-characters.js'
import type { ShieldItem } from './kinds/shield.js'
import type { Lexicons } from './lexicons.js'
import type { Rule } from './ruleset.js'

/** Shield rules by the characters that they can begin with, so that at most characters of a text nothing is tried. */
export interface ShieldPatterns {
  /** For every code unit the number of its pattern in `patterns`, counted from 1; 0 where no rule begins. */
  readonly patternOf: Uint16Array
  /** Sticky; the group `rN` tells which rule matched, `rN_name` is a capture of it. */
  readonly patterns: readonly RegExp[]
}

/** Join the rules that can begin with the same characters into one pattern; at one place the earlier rule wins. */
export function shieldPatterns(rules: readonly Rule<ShieldItem>[], lexicons: Lexicons): ShieldPatterns {
  const beginners = new Map<number, number[]>()
  const anywhere: number[] = []
  const sources = rules.map((rule, n) => {
    const source = compilePattern(rule.match, lexicons, rule.origin, ['match'])
    const first = unitsOf(firstCharacters(source))
    if (first === undefined) anywhere.push(n)
    for (const unit of first ?? []) beginners.set(unit, [...(beginners.get(unit) ?? []), n])
    // Captures are told apart by the number of their rule: r3_month.
    return `(?<r${n}>${source.replace(/\(\?<([a-z][a-z0-9]*)>/gi, `(?<r${n}_$1>`)})`
  })
  const numbers = new Map<string, number>()
  const patterns: RegExp[] = []
  const patternFor = (which: readonly number[]): number => {
    const key = which.join()
    if (which.length === 0) return 0
    if (!numbers.has(key)) numbers.set(key, patterns.push(new RegExp(which.map((n) => sources[n]).join('|'), 'y')))
    return numbers.get(key)!
  }
  const patternOf = new Uint16Array(0x10000).fill(patternFor(anywhere))
  for (const [unit, which] of beginners) patternOf[unit] = patternFor([...which, ...anywhere].sort((a, b) => a - b))
  return { patternOf, patterns }
}

/** The code units of the inside of a character class; undefined where it has classes of its own (\d, \s). */
function unitsOf(set: string | undefined): ReadonlySet<number> | undefined {
  if (set === undefined || /\\[dDsSwWpPbB]/.test(set)) return undefined
  const units = new Set<number>()
  for (const [, from, to = from] of set.matchAll(RANGE))
    for (let unit = unitOf(from!); unit <= unitOf(to!); unit++) units.add(unit)
  return units
}

const UNIT = String.raw`\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\s\S]|[\s\S]`
const RANGE = new RegExp(`(${UNIT})(?:-(${UNIT}))?`, 'g')
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' }

function unitOf(written: string): number {
  if (!written.startsWith('\\') || written.length === 1) return written.charCodeAt(0)
  if (written.length > 2) return Number.parseInt(written.slice(2), 16)
  return (CONTROLS[written[1]!] ?? written[1]!).charCodeAt(0)
}
