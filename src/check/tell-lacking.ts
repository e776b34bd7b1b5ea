import type { Finding } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import { toSourceThrough } from '../offset-map.js'
import type { Profile } from '../rule/extend-profiles.js'
import type { Judged } from './judge-completeness.js'

/**
 * The finding for a part that is missing or thin: what is asked for, by whom, what it costs, what could be done. A part
 * that is only recommended is never more than a remark. Of what is missing the place is the nearest passage.
 */
export function tellLacking(judged: Judged, profile: Profile, document: Resolved): readonly Finding[] {
  const { part, status } = judged
  if (status === 'present' || status === 'not-applicable') return []
  const required = part.need === 'required'
  const place = status === 'thin' ? judged.evidence[0] : judged.nearest
  const inSource = (span: typeof place) => span && toSourceThrough(document.maps, span)
  const span = inSource(place)
  const related = part.where === 'records' ? judged.evidence.slice(1) : []
  return [
    {
      check: `section.${status}`,
      outcome: required ? 'inconsistent' : 'undecided',
      severity: required ? (status === 'missing' ? 'error' : 'warning') : 'info',
      message: status === 'missing' ? messageOfMissing(judged, profile) : messageOfThin(judged),
      about: part.id,
      ...(span && { span }),
      ...(related.length > 0 && { related: related.map((at) => ({ span: inSource(at)!, label: '这一次也没有' })) }),
      data: { profile: profile.id, item: part.id, clause: part.clause, source: part.source }
    }
  ]
}

function messageOfMissing({ part, deduction, nearest }: Judged, { label }: Profile): string {
  const costs = deduction > 0 ? `，扣${deduction}分` : ''
  const near = nearest ? '，最接近的是这一处' : ''
  return part.need === 'required'
    ? `没有找到“${part.label}”，“${label}”要求${part.clause}${costs}${near}；${part.advice}`
    : `没有找到“${part.label}”，“${label}”建议有这一部分${near}；${part.advice}`
}

function messageOfThin({ part, evidence }: Judged): string {
  return part.where === 'records'
    ? `有${evidence.length}次活动的记录没有“${part.label}”；${part.advice}`
    : `“${part.label}”写得过于简单；${part.advice}`
}
