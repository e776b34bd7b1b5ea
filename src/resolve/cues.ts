import { beginnings } from '../rule/beginnings.js'
import type { Lexicons } from '../rule/lexicons.js'
import { mayBeRate, RATE, TOTAL } from './rate-patterns.js'

/** What can begin at a cue: a rate, a total, or a word of a list in rules/lexicons/status.yml. */
const KINDS = ['rate', 'total', 'target', 'hope', 'actual', 'present'] as const

/** A place where something that bears on an amount may begin. */
export interface Cue {
  readonly at: number
  readonly of: (typeof KINDS)[number]
}

/** The cues of a piece of a text; the pieces come in order: neither of their ends goes back. */
export type CueWalk = (from: number, to: number) => readonly Cue[]

/**
 * Make what finds cues in a text. Every amount asks for the same words in the same sentence: a character is looked at once
 * for all of them and for all amounts.
 */
export function makeCues(lexicons: Lexicons): (text: string) => CueWalk {
  const own: Readonly<Record<string, string>> = { rate: RATE, total: TOTAL }
  const sources = KINDS.map((of) => ({ of, source: own[of] ?? lexicons.get(`status.${of}`)?.source }))
  const known = sources.filter(({ source }) => source !== undefined)
  const { at: starting } = beginnings(known.map(({ source }) => source!))
  return (text) => {
    const cues: Cue[] = []
    let read = 0
    let first = 0
    return (from, to) => {
      for (let at = Math.max(read, from); at < to; at++) {
        const numbers = starting(text, at)
        for (let i = 0; i < numbers.length; i++) {
          const { of } = known[numbers[i]!]!
          if (of !== 'rate' || mayBeRate(text, at)) cues.push({ at, of })
        }
      }
      read = Math.max(read, to)
      while (first < cues.length && cues[first]!.at < from) first++
      return first === cues.length ? NONE : cues.slice(first)
    }
  }
}

const NONE: readonly Cue[] = []
