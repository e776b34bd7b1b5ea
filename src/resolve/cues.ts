import { beginnings } from '../rule/beginnings.js'
import type { Lexicons } from '../rule/lexicons.js'
import { mayBeRate, RATE, TOTAL } from './rate-patterns.js'

/** What can begin at a cue, a bit each: a rate, a total, a word of a list in rules/lexicons/status.yml, one of `WORDS`. */
export const CUE = {
  rate: 1,
  total: 2,
  target: 4,
  hope: 8,
  actual: 16,
  present: 32,
  bracket: 64,
  title: 128,
  each: 256,
  due: 512,
  many: 1024
} as const
/** What is asked of an amount beside rates and states. */
const WORDS = { bracket: '[()]', title: '《', each: '每', due: '[须应需]', many: '少的|最多的' }

/** Places where something that bears on an amount may begin, in order; one that begins none is left out. */
export interface Cues {
  readonly at: readonly number[]
  /** Of each place, the bits of what may begin there. */
  readonly of: readonly number[]
}

/** A piece of those: the first of them, and the one behind the last. */
export interface CueRange {
  readonly first: number
  readonly last: number
  /** What begins at any of them. */
  readonly bits: number
}

/** The cues of a text, and which of them stand in a piece of it; the pieces come in order: neither of their ends goes back. */
export interface CueWalk {
  readonly cues: Cues
  readonly within: (from: number, to: number) => CueRange
}

/**
 * Make what finds cues in a text. Every amount asks for the same words in the same sentence: a character is looked at once
 * for all of them and for all amounts.
 */
export function makeCues(lexicons: Lexicons): (text: string) => CueWalk {
  const own: Readonly<Record<string, string>> = { rate: RATE, total: TOTAL, ...WORDS }
  const known: { readonly bit: number; readonly source: string }[] = []
  for (const [of, bit] of Object.entries(CUE)) {
    const source = own[of] ?? lexicons.get(`status.${of}`)?.source
    if (source !== undefined) known.push({ bit, source })
  }
  const bitOf = known.map(({ bit }) => bit)
  const { by, mayBeFirst } = beginnings(known.map(({ source }) => source))
  return (text) => {
    const cues = { at: [] as number[], of: [] as number[] }
    let read = 0
    let first = 0
    return {
      cues,
      within: (from, to) => {
        for (let at = Math.max(read, from); at < to; at++) {
          const unit = text.charCodeAt(at)
          if (!mayBeFirst(unit)) continue
          const numbers = by(unit, at + 1 < text.length ? text.charCodeAt(at + 1) : 0)
          let of = 0
          for (let i = 0; i < numbers.length; i++) of |= bitOf[numbers[i]!]!
          if ((of & CUE.rate) !== 0 && !mayBeRate(text, at)) of ^= CUE.rate
          if (of === 0) continue
          cues.at.push(at)
          cues.of.push(of)
        }
        read = Math.max(read, to)
        while (first < cues.at.length && cues.at[first]! < from) first++
        const last = cues.at.length
        let bits = 0
        for (let i = first; i < last; i++) bits |= cues.of[i]!
        return { first, last, bits }
      }
    }
  }
}
