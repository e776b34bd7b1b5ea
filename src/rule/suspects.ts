import { neededPieces } from './needed-pieces.js'

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
  const byPiece = new Map<number, number[]>()
  /** For every code unit: 1 where a pair begins with it, 2 where it is a piece by itself. */
  const begins = new Uint8Array(0x10000)
  const mayPair = new Uint8Array(0x10000)
  for (const [n, source] of sources.entries()) {
    const pieces = neededPieces(source)
    if (!pieces) anywhere.push(n)
    for (const piece of pieces ?? []) {
      const first = piece.charCodeAt(0)
      const second = piece.length > 1 ? piece.charCodeAt(1) : 0
      begins[first]! |= piece.length > 1 ? 1 : 2
      mayPair[bitOf(first, second)] = 1
      const own = byPiece.get(keyOf(first, second))
      if (own) own.push(n)
      else byPiece.set(keyOf(first, second), [n])
    }
  }
  const find = (text: string): readonly Suspect[] => {
    const found: Suspect[] = []
    const note = (at: number, patterns: readonly number[] | undefined) => {
      if (patterns) found.push({ at, patterns })
    }
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at)
      const begin = begins[first]!
      if (begin === 0) continue
      if (begin & 2) note(at, byPiece.get(keyOf(first, 0)))
      const second = text.charCodeAt(at + 1)
      if (begin & 1 && mayPair[bitOf(first, second)] === 1) note(at, byPiece.get(keyOf(first, second)))
    }
    return found
  }
  return { in: find, anywhere }
}

/** Where two code units are noted: one look tells that most pairs are no piece. */
function bitOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff
}

function keyOf(first: number, second: number): number {
  return first * 0x10000 + second
}
