import type { Kind, Role } from '../document.js'
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
  const cues: Cue[] = []
  for (const { role, pattern, weight, place, kinds } of compiled(rules)) {
    if (kinds && !kinds.includes(kind)) continue
    for (const match of body.matchAll(pattern)) {
      const share = (match.index - begin) / length
      if (place && (share < place[0] || share > place[1])) continue
      const at = match.index + (match[0].length - match[0].trimStart().length)
      cues.push({ role, weight, at, sentence: sentenceAround(body, at, match.index + match[0].length) })
    }
  }
  return cues.sort((a, b) => a.at - b.at || (a.role < b.role ? -1 : 1))
}

const compiled = oncePer((rules: readonly SectionRole[]) =>
  rules.flatMap(({ role, cues }) => cues.map((cue) => ({ ...cue, role, pattern: new RegExp(cue.match, 'gu') })))
)

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
