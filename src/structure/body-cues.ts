import type { Kind, Role } from '../document.js'
import { beginnings } from '../rule/beginnings.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import type { Span } from '../span.js'
import { oncePer } from './once-per.js'

/** A place where the words of the body speak for a role, with the sentence it stands in. */
export interface Cue {
  readonly role: Role
  readonly weight: number
  readonly at: number
  readonly sentence: Span<'normal'>
}

/**
 * Find the cues of all roles in the body: `成立了…领导小组` for the organization, `还存在…不足` at the end for the problems.
 * @param body the text without residue and title, of equal length.
 * @returns in order of place.
 */
export function bodyCues(body: string, kind: Kind, rules: readonly SectionRole[]): readonly Cue[] {
  const begin = body.search(/\S/)
  const length = Math.max(1, body.trimEnd().length - begin)
  const { cues, listOf, lists } = compiled(rules)
  const asked = cues.map(({ kinds }) => !kinds || kinds.includes(kind))
  /** Where each cue may be met next: its matches do not overlap. */
  const from = new Float64Array(cues.length)
  const found: (Cue & { readonly n: number })[] = []
  for (let start = 0; start < body.length; start++) {
    for (const n of lists[listOf[body.charCodeAt(start)]!]!) {
      if (start < from[n]! || !asked[n]) continue
      const { role, weight, place, pattern } = cues[n]!
      pattern.lastIndex = start
      const match = pattern.exec(body)?.[0]
      if (!match) continue
      from[n] = start + match.length
      const share = (start - begin) / length
      if (place && (share < place[0] || share > place[1])) continue
      const at = start + (match.length - match.trimStart().length)
      found.push({ n, role, weight, at, sentence: sentenceAround(body, at, start + match.length) })
    }
  }
  found.sort((a, b) => a.at - b.at || (a.role < b.role ? -1 : a.role > b.role ? 1 : a.n - b.n))
  return found.map(({ n, ...cue }) => cue)
}

const compiled = oncePer((rules: readonly SectionRole[]) => {
  const cues = rules.flatMap(({ role, cues }) =>
    cues.map((cue) => ({ ...cue, role, pattern: new RegExp(cue.match, 'uy') }))
  )
  return { cues, ...beginnings(cues.map(({ match }) => match)) }
})

/** Longest look for the ends of a sentence, so that a text without stops costs no more than others. */
const FAR = 160

function sentenceAround(body: string, start: number, end: number): Span<'normal'> {
  let from = start
  while (from > 0 && start - from < FAR && !'。!?;\n'.includes(body[from - 1]!)) from--
  let to = end
  if (!'。!?\n'.includes(body[to - 1] ?? ''))
    while (to < body.length && to - end < FAR && !'。!?\n'.includes(body[to]!)) to++
  if (to < body.length && '。!?'.includes(body[to]!)) to++
  while (from < to && /\s/.test(body[from]!)) from++
  while (to > from && /\s/.test(body[to - 1]!)) to--
  return { start: from, end: to }
}
