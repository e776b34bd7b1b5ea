import { characterSet } from '../character-set.js'
import type { Kind, Role } from '../document.js'
import { oncePer } from '../once-per.js'
import { beginnings } from '../rule/beginnings.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { leadingUnits, type Units } from '../rule/leading-units.js'
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
  const { patterns, cuesAt, anywhere, atStart } = compiled(rules)
  const { from, until, counts } = placesOf(body, kind, patterns)
  const found: Found[] = []
  const note = (n: number, start: number, end: number) => {
    // The matches of a cue do not overlap.
    from[n] = end
    const { role, weight } = patterns[n]!
    if (counts(n, start)) found.push({ role, weight, at: TEXT.next(body, start, end), end, n })
  }
  const tryAt = (n: number, start: number) => {
    const { sticky } = patterns[n]!
    sticky.lastIndex = start
    if (sticky.test(body) && sticky.lastIndex > start) note(n, start, sticky.lastIndex)
  }
  for (const n of atStart) if (from[n] === 0 && until[n]! >= 0) tryAt(n, 0)
  for (let start = 0; start < body.length; start++) {
    const near = cuesAt(body, start)
    if (near.length === 0) continue
    const third = body.charCodeAt(start + 2)
    for (let i = 0; i < near.length; i++) {
      const n = near[i]!
      if (start < from[n]! || start > until[n]!) continue
      const { thirds } = patterns[n]!
      if (thirds === 'any' || thirds.has(third)) tryAt(n, start)
    }
  }
  for (const n of anywhere) {
    const { global } = patterns[n]!
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
function placesOf(body: string, kind: Kind, patterns: readonly Pattern[]): Places {
  const begin = TEXT.next(body, 0)
  const length = Math.max(1, TEXT.last(body, body.length) + 1 - begin)
  const from = new Int32Array(patterns.length)
  const until = new Int32Array(patterns.length)
  const sentenceAt = new Map<number, number>([[0, 0]])
  for (const [n, { place, kinds }] of patterns.entries()) {
    const [first, last] = place ?? EVERYWHERE
    let start = sentenceAt.get(first)
    if (start === undefined) {
      start = Math.max(0, SENTENCE_ENDS.last(body, begin + Math.floor(first * length)))
      sentenceAt.set(first, start)
    }
    from[n] = start
    until[n] = kinds && !kinds.includes(kind) ? -1 : last < 1 ? begin + Math.ceil(last * length) : body.length
  }
  const counts = (n: number, start: number) => {
    const { place } = patterns[n]!
    const share = (start - begin) / length
    return until[n]! >= 0 && (!place || (share >= place[0] && share <= place[1]))
  }
  return { from, until, counts }
}

const EVERYWHERE = [0, 1] as const

interface Pattern {
  readonly role: Role
  readonly weight: number
  readonly place: SectionRole['cues'][number]['place']
  readonly kinds: SectionRole['cues'][number]['kinds']
  readonly sticky: RegExp
  readonly global: RegExp
  /** The units that a match can have third. */
  readonly thirds: Units
}

const compiled = oncePer((rules: readonly SectionRole[]) => {
  const cues = rules.flatMap(({ role, cues }) => cues.map((cue) => ({ role, ...cue })))
  const patterns = cues.map(
    ({ role, weight, place, kinds, match }): Pattern => ({
      role,
      weight,
      place,
      kinds,
      sticky: new RegExp(match, 'uy'),
      global: new RegExp(match, 'gu'),
      thirds: thirdsOf(match)
    })
  )
  // What stands behind ^ in a pattern begins only one match, the first.
  const { at: cuesAt, anywhere } = beginnings(
    cues.map(({ match }) => match),
    { inside: true }
  )
  const atStart = cues.flatMap(({ match }, n) => (/(?:^|[^[\\])\^/.test(match) ? [n] : []))
  return { patterns, cuesAt, anywhere, atStart }
})

function thirdsOf(source: string): Units {
  const all = new Set<number>()
  for (const [, , third = 'any'] of leadingUnits(source, { depth: 3, inside: true })) {
    if (third === 'any') return 'any'
    for (const unit of third) all.add(unit)
  }
  return all
}
