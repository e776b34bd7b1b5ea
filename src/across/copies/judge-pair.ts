import type { CopySource } from './copy-source.js'
import { type SharedPassage, sharedPassages } from './shared-passages.js'

/** What two documents share. */
export interface SharedText {
  /** Largest share of one of them that stands in the other, of all its text. */
  readonly raw: number
  /** The same of its own text, leaving out what most of the batch has in common. */
  readonly net: number
  /** How many tokens are shared, how many of them are own, and how many own ones the longest passage has. */
  readonly tokens: number
  readonly netTokens: number
  readonly netLongest: number
  /** The passages worth showing; those that are all common only where there are no others. */
  readonly passages: readonly SharedPassage[]
}

/** Own tokens that make a passage worth showing. */
const OWN = 16

/** Compare two documents token by token. */
export function judgePair(a: CopySource, b: CopySource): SharedText {
  const passages = sharedPassages(a.text.tokens, b.text.tokens)
  const sides = [weigh(a, passages, 'a'), weigh(b, passages, 'b')]
  const own = passages.filter(({ b: at, length }) => ownIn(b, at, length) >= OWN)
  return {
    raw: Math.max(...sides.map(({ covered, tokens }) => share(covered, tokens))),
    net: Math.max(...sides.map(({ ownCovered, ownTokens }) => share(ownCovered, ownTokens))),
    tokens: Math.max(...sides.map(({ covered }) => covered)),
    netTokens: Math.max(...sides.map(({ ownCovered }) => ownCovered)),
    netLongest: passages.reduce((most, { b: at, length }) => Math.max(most, ownIn(b, at, length)), 0),
    passages: own.length > 0 ? own : passages
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

function weigh({ text: { tokens }, common }: CopySource, passages: readonly SharedPassage[], side: 'a' | 'b') {
  const shared = new Uint8Array(tokens.length)
  for (const { [side]: at, length } of passages) shared.fill(1, at, at + length)
  const counts = { tokens: tokens.length, covered: 0, ownTokens: 0, ownCovered: 0 }
  for (let at = 0; at < tokens.length; at++) {
    const own = 1 - common[at]!
    counts.ownTokens += own
    counts.covered += shared[at]!
    counts.ownCovered += own * shared[at]!
  }
  return counts
}

function ownIn({ common }: CopySource, at: number, length: number): number {
  let own = 0
  for (let token = at; token < at + length; token++) own += 1 - common[token]!
  return own
}
