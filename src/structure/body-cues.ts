import { characterSet } from '../character-set.js'
import type { Kind, Role } from '../document.js'
import { oncePer } from '../once-per.js'
import { alternativesOf } from '../rule/alternatives-of.js'
import { beginnings } from '../rule/beginnings.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { matchAt } from '../rule/match-at.js'
import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'

/** A place where the words of the body speak for a role. */
export interface Cue {
  readonly role: Role
  readonly weight: number
  readonly at: number
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
  const known = compiled(rules)
  const { cues, pieces, piecesBy, thirds, anywhere, atStart } = known
  const { from, until, counts } = placesOf(body, kind, known)
  const found: Found[] = []
  const note = (n: number, start: number, end: number) => {
    // The matches of a cue do not overlap.
    from[n] = end
    const { role, weight } = cues[n]!
    if (counts(n, start)) found.push({ role, weight, at: TEXT.next(body, start, end), end, n })
  }
  for (const { n, matchAt } of atStart) {
    const length = from[n] === 0 && until[n]! >= 0 ? matchAt(body, 0) : 0
    if (length > 0) note(n, 0, length)
  }
  let unit = Number.NaN
  let next = body.charCodeAt(0)
  let third = body.charCodeAt(1)
  for (let start = 0; start < body.length; start++) {
    unit = next
    next = third
    third = body.charCodeAt(start + 2)
    const near = piecesBy(unit, next)
    for (let i = 0; i < near.length; i++) {
      const piece = near[i]!
      const { n, matchAt } = pieces[piece]!
      if (start < from[n]! || start > until[n]!) continue
      const thirdsOf = thirds[piece]!
      if (thirdsOf !== 'any' && !thirdsOf.has(third)) continue
      const length = matchAt(body, start)
      if (length > 0) note(n, start, start + length)
    }
  }
  for (const { n, global } of anywhere) {
    const text = until[n]! < body.length ? body.slice(0, LINE_ENDS.next(body, until[n]!) + 1) : body
    for (const match of matchesOf(text, global)) note(n, match.index, match.index + match[0].length)
  }
  return found.sort((a, b) => a.at - b.at || (a.role < b.role ? -1 : a.role > b.role ? 1 : a.n - b.n))
}

const TEXT = characterSet('^\\s')
const LINE_ENDS = characterSet('\n')
const SENTENCE_ENDS = characterSet('。\n')

interface Places {
  /** Where each cue may be met next, and where last. */
  readonly from: Int32Array
  readonly until: Int32Array
  readonly counts: (n: number, start: number) => boolean
}

/**
 * Where in a document each cue counts, so that it is not looked for elsewhere. It is from the beginning of the sentence on: a
 * match that begins before its place is stepped over as a whole.
 */
function placesOf(body: string, kind: Kind, { firsts, lasts, kinds }: Compiled): Places {
  const begin = TEXT.next(body, 0)
  const length = Math.max(1, TEXT.last(body, body.length) + 1 - begin)
  const from = new Int32Array(firsts.length)
  const until = new Int32Array(firsts.length)
  const sentenceAt = new Map<number, number>()
  for (let n = 0; n < firsts.length; n++) {
    const first = firsts[n]!
    if (first > 0) {
      let start = sentenceAt.get(first)
      if (start === undefined) {
        start = Math.max(0, SENTENCE_ENDS.last(body, begin + Math.floor(first * length)))
        sentenceAt.set(first, start)
      }
      from[n] = start
    }
    const ofKind = kinds[n] === undefined || kinds[n]!.includes(kind)
    until[n] = !ofKind ? -1 : lasts[n]! < 1 ? begin + Math.ceil(lasts[n]! * length) : body.length
  }
  const counts = (n: number, start: number) => {
    const share = (start - begin) / length
    return until[n]! >= 0 && share >= firsts[n]! && share <= lasts[n]!
  }
  return { from, until, counts }
}

type CueOfRole = SectionRole['cues'][number] & Pick<SectionRole, 'role'>

type Compiled = ReturnType<typeof compiled>

const compiled = oncePer((rules: readonly SectionRole[]) => {
  const cues = rules.flatMap(({ role, cues }) => cues.map((cue): CueOfRole => ({ role, ...cue })))
  // Each alternative of a pattern is tried for itself: together they could begin with more than each.
  const parts = cues.flatMap(({ match }, n) => alternativesOf(match).map((source) => ({ n, source })))
  const pieces = parts.map(({ n, source }) => ({ n, matchAt: matchAt(source, 'u') }))
  // What stands behind ^ in a pattern begins only one match, the first.
  const { by, thirds, anywhere } = beginnings(
    parts.map(({ source }) => source),
    { depth: 3, inside: true }
  )
  return {
    cues,
    firsts: Float64Array.from(cues, ({ place }) => place?.[0] ?? Number.NEGATIVE_INFINITY),
    lasts: Float64Array.from(cues, ({ place }) => place?.[1] ?? Number.POSITIVE_INFINITY),
    kinds: cues.map(({ kinds }) => kinds),
    pieces,
    piecesBy: by,
    thirds,
    anywhere: [...new Set(anywhere.map((piece) => pieces[piece]!.n))].map((n) => ({
      n,
      global: new RegExp(cues[n]!.match, 'gu')
    })),
    atStart: pieces.filter((_, n) => /(?:^|[^[\\])\^/.test(parts[n]!.source))
  }
})
