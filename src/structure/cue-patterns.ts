import { oncePer } from '../once-per.js'
import { alternativesOf } from '../rule/alternatives-of.js'
import { type Beginnings, beginnings } from '../rule/beginnings.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { leadingUnits, type Units } from '../rule/leading-units.js'
import { longestMatch } from '../rule/longest-match.js'
import { type MatchAt, matchAt } from '../rule/match-at.js'
import { neededPieces } from '../rule/needed-pieces.js'

type CueRule = SectionRole['cues'][number]

/** A pattern of a cue, or one of its alternatives: together they could begin with more than each. */
export interface CuePiece {
  /** Number of the cue. */
  readonly n: number
  readonly matchAt: MatchAt
  /** The units that a match can have third. */
  readonly thirds: Units
  /** How far behind the beginning of a match the word may stand that it needs; `NOWHERE` where it needs none. */
  readonly reach: number
}

/** The cues of all roles, compiled. */
export interface CuePatterns {
  readonly cues: readonly (CueRule & Pick<SectionRole, 'role'>)[]
  /** Where a cue counts first and last, in shares of the document. */
  readonly firsts: Float64Array
  readonly lasts: Float64Array
  readonly pieces: readonly CuePiece[]
  /** What stands at two units: the pieces that can begin there, by number, and behind them those that need a word there. */
  readonly by: Beginnings['by']
  /** Numbers of the pieces that need a word. */
  readonly needers: readonly number[]
  /** Numbers of the pieces that can begin with anything. */
  readonly anywhere: readonly { readonly piece: number; readonly global: RegExp }[]
  /** Numbers of the pieces that can match at the beginning of a text only. */
  readonly atStart: readonly number[]
}

/** A place behind every text. */
export const NOWHERE = 0x7fffffff

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
  return {
    cues,
    firsts: Float64Array.from(cues, ({ place }) => place?.[0] ?? Number.NEGATIVE_INFINITY),
    lasts: Float64Array.from(cues, ({ place }) => place?.[1] ?? Number.POSITIVE_INFINITY),
    pieces: parts.map(({ n, source }, piece) => ({
      n,
      matchAt: matchAt(source, 'u'),
      thirds: thirds[piece]!,
      reach: waiting.has(piece) ? Math.min(longestMatch(source), NOWHERE >> 1) : NOWHERE
    })),
    by,
    needers,
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
