import type { Kind } from '../document.js'
import { oncePer } from '../once-per.js'
import { alternativesOf } from '../rule/alternatives-of.js'
import { type Beginnings, beginnings } from '../rule/beginnings.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { leadingUnits } from '../rule/leading-units.js'
import { longestMatch } from '../rule/longest-match.js'
import { type MatchAt, matchAt } from '../rule/match-at.js'
import { mayBeThird } from '../rule/may-be-third.js'
import { neededPieces } from '../rule/needed-pieces.js'

type CueRule = SectionRole['cues'][number]

/** The cues of all roles, compiled. */
export interface CuePatterns {
  readonly cues: readonly (CueRule & Pick<SectionRole, 'role'>)[]
  /** Where a cue counts first and last, in shares of the document. */
  readonly firsts: Float64Array
  readonly lasts: Float64Array
  /** Numbers of the cues that count in a part of the document only, those side by side that begin to at one share. */
  readonly placed: readonly number[]
  /**
   * What a document begins with, to be copied: of each cue where it may be met first, and last in one of a kind (`NOWHERE`, or
   * `NEVER` where it counts in none of that kind); of each piece that no word is known that it needs.
   */
  readonly everywhere: readonly number[]
  readonly ofKind: Readonly<Record<Kind, readonly number[]>>
  readonly unseen: readonly number[]
  /**
   * The patterns of the cues, or their alternatives: together they could begin with more than each. All that is asked of them at
   * most places stands in lists of numbers, as objects of all of them are not in the cache.
   */
  readonly matchAt: readonly MatchAt[]
  /** Of each piece the number of its cue. */
  readonly cueOf: Int32Array
  /** How far behind the beginning of its match the word may stand that a piece needs; `NOWHERE` where it needs none. */
  readonly reach: Int32Array
  /** Whether a unit may be third in a match of a piece; sometimes that of one that may not. */
  readonly mayBeThird: (piece: number, unit: number) => boolean
  /** What stands at two units: the pieces that can begin there, by number, and behind them those that need a word there. */
  readonly by: Beginnings['by']
  /** Numbers of the pieces that need a word. */
  readonly needers: Int32Array
  /** Numbers of the pieces that can begin with anything. */
  readonly anywhere: readonly { readonly piece: number; readonly global: RegExp }[]
  /** Numbers of the pieces that can match at the beginning of a text only. */
  readonly atStart: readonly number[]
}

/** A place behind every text, and one before. */
export const NOWHERE = 0x7fffffff
export const NEVER = -1

/** Compile the cues of all roles, so that most places of a text are passed by without a try. */
export const cuePatterns = oncePer((rules: readonly SectionRole[]): CuePatterns => {
  const cues = rules.flatMap(({ role, cues }) => cues.map((cue) => ({ role, ...cue })))
  const parts = cues.flatMap(({ match }, n) => partsOf(match).map((part) => ({ n, ...part })))
  // Of what begins with a number, or with anything, the words must stand somewhere in it, of others behind what they begin with.
  const needs = parts.flatMap(({ source, isAnywhere }, n) =>
    [...(neededPieces(isAnywhere || source.startsWith('[') ? source : behindGap(source)) ?? [])].map((word) => ({
      n,
      word
    }))
  )
  const needers = needs.map(({ n }) => n)
  const waiting = new Set(needers)
  // What stands behind ^ in a pattern begins only one match, the first.
  const { by, thirds, anywhere } = beginnings(
    [...parts.map(({ source }) => source), ...needs.map(({ word }) => escaped(word))],
    {
      depth: 3,
      inside: true
    }
  )
  const firsts = Float64Array.from(cues, ({ place }) => place?.[0] ?? Number.NEGATIVE_INFINITY)
  const lasts = Float64Array.from(cues, ({ place }) => place?.[1] ?? Number.POSITIVE_INFINITY)
  const numbers = cues.map((_, n) => n)
  const untilIn = (kind: Kind) => cues.map(({ kinds }) => (!kinds || kinds.includes(kind) ? NOWHERE : NEVER))
  return {
    cues,
    firsts,
    lasts,
    placed: numbers.filter((n) => firsts[n]! > 0 || lasts[n]! < 1).sort((a, b) => firsts[a]! - firsts[b]! || a - b),
    everywhere: cues.map(() => 0),
    ofKind: { plan: untilIn('plan'), summary: untilIn('summary'), other: untilIn('other') },
    unseen: parts.map(() => NOWHERE),
    matchAt: parts.map(({ source }) => matchAt(source, 'u')),
    cueOf: Int32Array.from(parts, ({ n }) => n),
    reach: Int32Array.from(parts, ({ source }, piece) =>
      waiting.has(piece) ? Math.min(longestMatch(source), NOWHERE >> 1) : NOWHERE
    ),
    mayBeThird: mayBeThird(thirds.slice(0, parts.length)),
    by,
    needers: Int32Array.from(needers),
    anywhere: anywhere.map((piece) => ({ piece, global: new RegExp(parts[piece]!.source, 'gu') })),
    atStart: parts.flatMap(({ source }, piece) => (/(?:^|[^[\\])\^/.test(source) ? [piece] : []))
  }
})

/** The alternatives of a pattern; it as a whole where one of them can begin with anything. */
function partsOf(match: string): readonly { readonly source: string; readonly isAnywhere: boolean }[] {
  const isAnywhere = leadingUnits(match, { depth: 1 }).some(([first = 'any']) => first === 'any')
  return (isAnywhere ? [match] : alternativesOf(match)).map((source) => ({ source, isAnywhere }))
}

/** `以[^。]{2,40}为(?:目标|目的)`: what follows any text. */
function behindGap(source: string): string {
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')') depth--
    else if (char === '[') {
      if (depth === 0 && source[at + 1] === '^') return source.slice(at)
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
    }
  }
  return ''
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
