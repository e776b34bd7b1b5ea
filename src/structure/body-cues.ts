import { characterSet } from '../character-set.js'
import type { Kind, Role } from '../document.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'
import { type CuePatterns, cuePatterns, NEVER, NOWHERE } from './cue-patterns.js'

/** A place where the words of the body speak for a role. */
export interface Cue {
  readonly role: Role
  readonly weight: number
  readonly start: number
  readonly end: number
  /** What is shown of it; the sentence it stands in unless this says more. */
  readonly sentence?: Span<'normal'>
}

/** A cue as found, with the number of its pattern. */
interface Found extends Cue {
  readonly n: number
}

/**
 * Find the cues of all roles in the body: `成立了…领导小组` for the organization, `还存在…不足` at the end for the problems.
 * @param body the text without residue and title, of equal length.
 * @returns in order of place.
 */
export function bodyCues(body: string, kind: Kind, rules: readonly SectionRole[]): readonly Cue[] {
  const patterns = cuePatterns(rules)
  const { cues, cueOf, matchAt, reach, anywhere, atStart } = patterns
  const { from, until, counts } = placesOf(body, kind, patterns)
  const found: Found[] = []
  const note = (n: number, start: number, end: number) => {
    // The matches of a cue do not overlap.
    from[n] = end
    const { role, weight } = cues[n]!
    if (counts(n, start)) found.push({ role, weight, start: TEXT.next(body, start, end), end, n })
  }
  const tryAt = (piece: number, start: number) => {
    const n = cueOf[piece]!
    if (start < from[n]! || start > until[n]!) return
    const length = matchAt[piece]!(body, start)
    if (length > 0) note(n, start, start + length)
  }
  const { starts, begun, wordAt } = beginningsIn(body, from, until, patterns)
  for (const piece of atStart) tryAt(piece, 0)
  for (let i = starts.length - 1; i >= 0; i--) tryAt(begun[i]!, starts[i]!)
  for (const { piece, global } of anywhere) {
    const n = cueOf[piece]!
    if (wordAt[piece]! === NOWHERE && reach[piece]! !== NOWHERE) continue
    const text = until[n]! < body.length ? body.slice(0, LINE_ENDS.next(body, until[n]!) + 1) : body
    for (const match of matchesOf(text, global)) note(n, match.index, match.index + match[0].length)
  }
  return found.sort((a, b) => a.start - b.start || (a.role < b.role ? -1 : a.role > b.role ? 1 : a.n - b.n))
}

interface BeginningsIn {
  /** Where pieces may begin, from the end, and which. */
  readonly starts: readonly number[]
  readonly begun: readonly number[]
  /** Of each piece the first word in the text that it needs. */
  readonly wordAt: readonly number[]
}

/** Walk through a text from its end, so that of every place it is known how far behind it the words stand that are needed. */
function beginningsIn(
  body: string,
  from: readonly number[],
  until: readonly number[],
  { cueOf, reach, mayBeThird, by, needers, unseen }: CuePatterns
): BeginningsIn {
  const starts: number[] = []
  const begun: number[] = []
  const wordAt = unseen.slice()
  // Behind the end stands what is in no pattern.
  let unit = 0xffff
  let next = 0xffff
  let third = 0xffff
  for (let at = body.length - 1; at >= 0; at--) {
    third = next
    next = unit
    unit = body.charCodeAt(at)
    const near = by(unit, next)
    for (let i = near.length - 1; i >= 0; i--) {
      const piece = near[i]!
      if (piece >= cueOf.length) {
        wordAt[needers[piece - cueOf.length]!] = at
        continue
      }
      if (wordAt[piece]! - at > reach[piece]! || !mayBeThird(piece, third)) continue
      const n = cueOf[piece]!
      if (at < from[n]! || at > until[n]!) continue
      starts.push(at)
      begun.push(piece)
    }
  }
  return { starts, begun, wordAt }
}

const TEXT = characterSet('^\\s')
const LINE_ENDS = characterSet('\n')
const SENTENCE_ENDS = characterSet('。\n')

interface Places {
  /** Where each cue may be met next, and where last. */
  readonly from: number[]
  readonly until: readonly number[]
  readonly counts: (n: number, start: number) => boolean
}

/**
 * Where in a document each cue counts, so that it is not looked for elsewhere. It is from the beginning of the sentence on: a
 * match that begins before its place is stepped over as a whole.
 */
function placesOf(body: string, kind: Kind, { firsts, lasts, everywhere, placed, ofKind }: CuePatterns): Places {
  const begin = TEXT.next(body, 0)
  const length = Math.max(1, TEXT.last(body, body.length) + 1 - begin)
  const from = everywhere.slice()
  const until = ofKind[kind].slice()
  let first = 0
  let start = 0
  for (const n of placed) {
    if (until[n] === NEVER) continue
    if (firsts[n]! > 0) {
      if (firsts[n] !== first) {
        first = firsts[n]!
        start = Math.max(0, SENTENCE_ENDS.last(body, begin + Math.floor(first * length)))
      }
      from[n] = start
    }
    if (lasts[n]! < 1) until[n] = begin + Math.ceil(lasts[n]! * length)
  }
  const counts = (n: number, start: number) => {
    const share = (start - begin) / length
    return until[n] !== NEVER && share >= firsts[n]! && share <= lasts[n]!
  }
  return { from, until, counts }
}
