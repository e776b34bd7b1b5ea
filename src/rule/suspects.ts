import { neededPieces } from './needed-pieces.js'
import { NumberMap } from './number-map.js'
import { hasBit, pairBit, setBit, unitBits } from './unit-bits.js'

/** A place that has a piece which some patterns need; `patterns` are their numbers, in order. */
export interface Suspect {
  readonly at: number
  readonly patterns: readonly number[]
}

/** Which of many patterns may match somewhere in a text, told in one walk through it. */
export interface Suspects {
  /** Every place with a piece that a pattern needs, in order; a match of the pattern has one of its places inside. */
  readonly in: (text: string) => readonly Suspect[]
  /** Numbers of the patterns of which no piece is known: they may match anywhere. */
  readonly anywhere: readonly number[]
}

/** Make a look-up of patterns by the pieces of text that they need. */
export function suspects(sources: readonly string[]): Suspects {
  const anywhere: number[] = []
  const byPiece = new NumberMap()
  const patternsOf: number[][] = [[]]
  // One bit for every code unit that is a piece by itself, for each that begins a pair, and for each pair: few, so that they
  // stay in the cache.
  const singles = unitBits()
  const firsts = unitBits()
  const pairs = unitBits()
  for (const [n, source] of sources.entries()) {
    const pieces = neededPieces(source)
    if (!pieces) anywhere.push(n)
    for (const piece of pieces ?? []) {
      const first = piece.charCodeAt(0)
      const second = piece.length > 1 ? piece.charCodeAt(1) : 0
      setBit(piece.length > 1 ? firsts : singles, first)
      setBit(pairs, pairBit(first, second))
      const known = byPiece.get(keyOf(first, second))
      if (known > 0) patternsOf[known]!.push(n)
      else byPiece.add(keyOf(first, second), patternsOf.push([n]) - 1)
    }
  }
  const find = (text: string): readonly Suspect[] => {
    const found: Suspect[] = []
    const note = (at: number, piece: number) => {
      if (piece > 0) found.push({ at, patterns: patternsOf[piece]! })
    }
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at)
      if (hasBit(singles, first)) note(at, byPiece.get(keyOf(first, 0)))
      if (!hasBit(firsts, first)) continue
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0xffff
      if (hasBit(pairs, pairBit(first, second))) note(at, byPiece.get(keyOf(first, second)))
    }
    return found
  }
  return { in: find, anywhere }
}

function keyOf(first: number, second: number): number {
  return (first << 16) | second
}
