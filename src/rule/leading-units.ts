import { classUnits } from './class-units.js'
import { isPlain } from './is-plain.js'
import { ESCAPE, unitOf } from './unit-of.js'

/** A set of code units; `any` where it is not known, or too large to be worth knowing. */
export type Units = ReadonlySet<number> | 'any'
/** The first units that a match can begin with, one after the other; fewer where it can be over behind them. */
export type Prefix = readonly Units[]

export interface LeadingUnitsOptions {
  /** How many units of a match are told. */
  readonly depth?: number
  /** Leave out what matches only at the beginning of the text: what stands behind `^`. */
  readonly inside?: boolean
}
interface Reader {
  readonly source: string
  readonly depth: number
  readonly inside: boolean
  at: number
}

/**
 * Tell what a match of a regular expression can begin with, so that it is not tried where it cannot begin: more than a
 * match begins with, never less. Lookarounds are taken to hold.
 */
export function leadingUnits(
  source: string,
  { depth = 2, inside = false }: LeadingUnitsOptions = {}
): readonly Prefix[] {
  if (isPlain(source)) return [[...source.slice(0, depth)].map(only)]
  const reader = { source, depth, inside, at: 0 }
  const prefixes = alternatives(reader)
  return reader.at < source.length ? NOTHING : prefixes
}

function only(char: string): Units {
  return new Set([char.charCodeAt(0)])
}

const NOTHING: readonly Prefix[] = [[]]
const NEVER: readonly Prefix[] = []

function alternatives(reader: Reader): readonly Prefix[] {
  const all = [...sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    all.push(...sequence(reader))
  }
  return all
}

function sequence(reader: Reader): readonly Prefix[] {
  let prefixes = NOTHING
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const one = term(reader)
    const { none, more } = quantifier(reader)
    const repeated = more ? repeats(distinct(one), reader.depth) : one
    prefixes = distinct(joined(prefixes, none ? [...NOTHING, ...repeated] : repeated, reader.depth))
    if (prefixes.every(({ length }) => length >= reader.depth)) skip(reader)
  }
  return prefixes
}

/** So many prefixes are not worth comparing. */
const FEW = 50

/** Each prefix once: a list of words that is repeated has the same ones thousands of times. */
function distinct(prefixes: readonly Prefix[]): readonly Prefix[] {
  if (prefixes.length <= FEW) return prefixes
  const byKey = new Map<string, Prefix>()
  for (const prefix of prefixes) {
    const key = prefix.map((units) => (units === 'any' ? units : [...units].join())).join(' ')
    if (!byKey.has(key)) byKey.set(key, prefix)
  }
  return [...byKey.values()]
}

/** To the end of an alternative: what stands there is not asked. */
function skip(reader: Reader): void {
  const { source } = reader
  for (let depth = 0; reader.at < source.length; reader.at++) {
    const char = source[reader.at]!
    if (depth === 0 && (char === '|' || char === ')')) return
    if (char === '\\') reader.at++
    else if (char === '[') reader.at = classEnd(source, reader.at)
    else if (char === '(') depth++
    else if (char === ')') depth--
  }
}

/** Where the bracket stands that closes a class. */
function classEnd(source: string, start: number): number {
  let end = start + 1
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  return end
}

/** Every prefix of the one, gone on with by every one of the other. */
function joined(before: readonly Prefix[], behind: readonly Prefix[], depth: number): readonly Prefix[] {
  if (before === NOTHING) return behind
  const all: Prefix[] = []
  for (const prefix of before)
    if (prefix.length >= depth) all.push(prefix)
    else for (const units of behind) all.push(units.length > 0 ? [...prefix, ...units].slice(0, depth) : prefix)
  return all
}

/** Once, or as often as makes a difference. */
function repeats(one: readonly Prefix[], depth: number): readonly Prefix[] {
  const all = [...one]
  for (let times = 2, last = one; times <= depth; times++) {
    last = distinct(joined(last, one, depth))
    all.push(...last)
  }
  return distinct(all)
}

function term(reader: Reader): readonly Prefix[] {
  const { source } = reader
  const char = source[reader.at]!
  if (char === '(') return group(reader)
  if (char === '[') return [[characterClass(reader)]]
  reader.at++
  if (char === '^') return reader.inside ? NEVER : NOTHING
  if (char === '$') return NOTHING
  if (char === '.') return [['any']]
  if (/[\uD800-\uDBFF]/.test(char)) return [[new Set([char.charCodeAt(0)]), new Set([source.charCodeAt(reader.at++)])]]
  if (char !== '\\') return [[new Set([char.charCodeAt(0)])]]
  const escaped = ESCAPED.exec(source.slice(reader.at - 1))![0]
  reader.at += escaped.length - 1
  return [[CLASS.test(escaped) ? 'any' : new Set([unitOf(escaped)])]]
}

/** Lookarounds take no text; what they say is not asked. */
function group(reader: Reader): readonly Prefix[] {
  const head = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(reader.source.slice(reader.at, reader.at + 60))![0]
  reader.at += head.length
  if (/^\(\?<?[=!]$/.test(head)) {
    for (skip(reader); reader.source[reader.at] === '|'; skip(reader)) reader.at++
    reader.at++
    return NOTHING
  }
  const inner = alternatives(reader)
  reader.at++
  return inner
}

function characterClass(reader: Reader): Units {
  const { source } = reader
  const end = classEnd(source, reader.at)
  const inside = source.slice(reader.at + 1, end)
  reader.at = end + 1
  return inside.startsWith('^') ? 'any' : (classUnits(inside) ?? 'any')
}

/** Steps over a quantifier: whether it allows none, and more than one. */
function quantifier(reader: Reader): { readonly none: boolean; readonly more: boolean } {
  const found = /^(?:([*+?])|\{(\d+)(,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (!found) return { none: false, more: false }
  reader.at += found[0].length
  const [, sign, least, most] = found
  if (sign) return { none: sign !== '+', more: sign !== '?' }
  return { none: least === '0', more: most !== undefined || Number(least) > 1 }
}

const ESCAPED = new RegExp(`^(?:${ESCAPE})`)
/** Classes, references to what was captured, and characters of more than one unit. */
const CLASS = /^\\(?:[dDsSwWpPk0-9]|u\{)/
