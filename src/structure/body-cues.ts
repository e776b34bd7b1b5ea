import type { Kind, Role } from '../document.js'
import { oncePer } from '../once-per.js'
import { beginnings } from '../rule/beginnings.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
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

/**
 * Find the cues of all roles in the body: `成立了…领导小组` for the organization, `还存在…不足` at the end for the problems.
 * @param body the text without residue and title, of equal length.
 * @returns in order of place.
 */
export function bodyCues(body: string, kind: Kind, rules: readonly SectionRole[]): readonly Cue[] {
  const begin = body.search(/\S/)
  const length = Math.max(1, body.trimEnd().length - begin)
  const { cues, at: cuesAt, anywhere } = compiled(rules)
  const found: (Cue & { readonly n: number })[] = []
  const note = (n: number, start: number, match: string) => {
    const { role, weight, place, kinds } = cues[n]!
    const share = (start - begin) / length
    if ((kinds && !kinds.includes(kind)) || (place && (share < place[0] || share > place[1]))) return
    const at = start + (match.length - match.trimStart().length)
    found.push({ n, role, weight, at, end: start + match.length })
  }
  /** Where each cue may be met next: its matches do not overlap. */
  const from = new Float64Array(cues.length)
  for (let start = 0; start < body.length; start++) {
    for (const n of cuesAt(body, start)) {
      if (start < from[n]!) continue
      const { sticky } = cues[n]!
      sticky.lastIndex = start
      const match = sticky.exec(body)?.[0]
      if (!match) continue
      from[n] = start + match.length
      note(n, start, match)
    }
  }
  for (const n of anywhere) for (const match of matchesOf(body, cues[n]!.global)) note(n, match.index, match[0])
  found.sort((a, b) => a.at - b.at || (a.role < b.role ? -1 : a.role > b.role ? 1 : a.n - b.n))
  return found.map(({ n, ...cue }) => cue)
}

const compiled = oncePer((rules: readonly SectionRole[]) => {
  const cues = rules.flatMap(({ role, cues }) =>
    cues.map((cue) => ({ ...cue, role, sticky: new RegExp(cue.match, 'uy'), global: new RegExp(cue.match, 'gu') }))
  )
  return { cues, ...beginnings(cues.map(({ match }) => match)) }
})
