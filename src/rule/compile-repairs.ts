import type { RepairRule } from './kinds/repair.js'
import type { Rule } from './ruleset.js'
import { setBit, unitBits } from './unit-bits.js'

/** A wrong word with what decides whether it is one here; patterns are sticky: `before` looks back, `after` looks on. */
export interface Misspelling {
  readonly rule: Rule<RepairRule>
  readonly from: string
  readonly to: string
  readonly before: RegExp | undefined
  readonly after: RegExp | undefined
}

/** Misspellings by their first two code units (of a single character: by itself), the longest first. */
export interface RepairTable {
  /**
   * One bit for every two units that a word may begin with, by `pairPlace`: one look is enough at most places, and the table
   * short enough to stay in the cache.
   */
  readonly pairs: Int32Array
  /** One bit for every unit that is a word. */
  readonly singles: Int32Array
  readonly byStart: ReadonlyMap<number, readonly Misspelling[]>
}

/** All repairs, made ready so that a text is walked once for each side of the conversion, however many rules there are. */
export interface Repairs {
  readonly rules: readonly Rule<RepairRule>[]
  readonly written: RepairTable
  readonly simplified: RepairTable
}

/** Make repairs of rules; where two rules have the same word, the one that comes first is asked first. */
export function compileRepairs(rules: readonly Rule<RepairRule>[]): Repairs {
  return {
    rules,
    written: table(rules.filter((rule) => rule.on === 'written')),
    simplified: table(rules.filter((rule) => rule.on === 'simplified'))
  }
}

/** The key under which a table lists the words that begin with two code units, or consist of one (`second` 0). */
export function repairKey(first: number, second: number): number {
  return (first << 16) | second
}

/** The place of two code units in `pairs`. */
export function pairPlace(first: number, second: number): number {
  return (first * 31 + second) & 0xffff
}

function table(rules: readonly Rule<RepairRule>[]): RepairTable {
  const pairs = unitBits()
  const singles = unitBits()
  const byStart = new Map<number, Misspelling[]>()
  for (const rule of rules) {
    const before = sticky(around('?<=', rule.where?.before) + around('?<!', rule.unless?.before))
    const after = sticky(around('?=', rule.where?.after) + around('?!', rule.unless?.after))
    for (const [from, to] of Object.entries(rule.words)) {
      const start = [from.charCodeAt(0), from.length > 1 ? from.charCodeAt(1) : 0] as const
      const key = repairKey(...start)
      if (from.length > 1) setBit(pairs, pairPlace(...start))
      else setBit(singles, start[0])
      const misspelling = { rule, from, to, before, after }
      byStart.set(key, [...(byStart.get(key) ?? []), misspelling])
    }
  }
  for (const words of byStart.values()) words.sort((a, b) => b.from.length - a.from.length)
  return { pairs, singles, byStart }
}

function around(kind: string, pattern: string | undefined): string {
  return pattern === undefined ? '' : `(${kind}${pattern})`
}

function sticky(source: string): RegExp | undefined {
  return source === '' ? undefined : new RegExp(source, 'uy')
}
