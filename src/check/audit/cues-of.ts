import { oncePer } from '../../once-per.js'
import { beginnings } from '../../rule/beginnings.js'
import type { CheckRule } from '../../rule/compile-check.js'

/** What the words of a stretch may say, one bit each: a check need not look where what it looks for cannot begin. */
export const CUES = {
  /** What links a total to its parts: 其中, 用于, 共. */
  link: 1,
  among: 2,
  bracket: 4,
  colon: 8,
  /** What is stated of each: 各, 每, 均. */
  groups: 16,
  each: 32,
  session: 64,
  claim: 128,
  from: 256,
  planned: 512,
  average: 1024,
  madeOf: 2048,
  /** A full stop. */
  stop: 4096,
  /** 最少, 最高: an amount that is no part of a sum. */
  most: 8192,
  /** 占, 率: what a share is of. */
  share: 16384
} as const

/** The patterns that are looked for, by rule and name, each with what it may say. */
const PATTERNS: readonly (readonly [rule: string, name: string, cues: number])[] = [
  ['sum.parts', 'among', CUES.link | CUES.among],
  ['sum.parts', 'spent', CUES.link | CUES.among],
  ['sum.parts', 'tally', CUES.link],
  ['rate.sessions', 'each', CUES.session],
  ['quota.required', 'claim', CUES.claim],
  ['quota.required', 'from', CUES.from],
  ['quota.required', 'planned', CUES.planned],
  ['rate.average', 'average', CUES.average],
  ['rate.share', 'of-whole', CUES.share],
  ['rate.share', 'rate', CUES.share],
  ['sum.percents', 'made-of', CUES.madeOf]
]
const CHARACTERS: readonly (readonly [source: string, cues: number])[] = [
  ['[。!?]', CUES.stop],
  ['[()]', CUES.bracket],
  [':', CUES.colon],
  ['各', CUES.groups | CUES.each],
  ['[每均]', CUES.groups],
  ['最', CUES.most]
]

export interface Cues {
  /** What the words may say that begin at an offset. */
  readonly at: (text: string, offset: number) => number
  /** Whether any can begin with a unit: most begin none. */
  readonly mayBeFirst: (unit: number) => boolean
  /** What may be said anywhere, or is not known. */
  readonly always: number
}

export const cuesOf = oncePer((checks: readonly CheckRule[]): Cues => {
  const sources: string[] = []
  const bits: number[] = []
  let always = 0
  for (const [source, cues] of CHARACTERS) bits[sources.push(source) - 1] = cues
  for (const [id, name, cues] of PATTERNS) {
    const source = checks.find((rule) => rule.id === id && rule.form === 'reader')?.compiled[name]?.source
    if (source === undefined) always |= cues
    else bits[sources.push(source) - 1] = cues
  }
  const { anywhere, at, mayBeFirst } = beginnings(sources)
  for (const n of anywhere) always |= bits[n]!
  return {
    always,
    mayBeFirst,
    at: (text, offset) => {
      let found = 0
      for (const n of at(text, offset)) found |= bits[n]!
      return found
    }
  }
})
