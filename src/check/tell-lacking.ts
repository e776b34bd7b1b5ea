import type { Finding } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import { toSourceThrough } from '../offset-map.js'
import type { Profile } from '../rule/extend-profiles.js'
import type { Judged } from './judge-completeness.js'

/**
 * The finding for a part that is missing or thin: what is asked for, by whom, what it costs, what could be done. Of what
 * is missing the place is the nearest passage. What is only recommended, or stands in a passing mention, is undecided.
 */
export function tellLacking(judged: Judged, profile: Profile, { maps }: Resolved): Finding | undefined {
  const { part, status, evidence, nearest } = judged
  if (status === 'present' || status === 'not-applicable') return undefined
  const isMissing = status === 'missing'
  const isDoubtful = part.need === 'recommended' || isInPassing(judged)
  const finding: { -readonly [Field in keyof Finding]: Finding[Field] } = {
    check: `section.${status}`,
    outcome: isDoubtful ? 'undecided' : 'inconsistent',
    severity: isDoubtful ? 'info' : isMissing ? 'error' : 'warning',
    message: isMissing ? messageOfMissing(judged, profile) : messageOfThin(judged)
  }
  const place = isMissing ? nearest : evidence[0]
  if (place) finding.span = toSourceThrough(maps, place)
  finding.about = part.id
  if (part.where === 'records' && evidence.length > 1)
    finding.related = evidence.slice(1).map((span) => ({ span: toSourceThrough(maps, span), label: '这一次也没有' }))
  finding.data = { profile: profile.id, item: part.id, clause: part.clause, source: part.source }
  return finding
}

const isInPassing = ({ part, status, headed }: Judged) => status === 'thin' && !headed && part.where === 'document'

function messageOfMissing({ part, nearest }: Judged, { label, most }: Profile): string {
  const near = nearest ? '，最接近的是这一处' : ''
  if (part.need === 'recommended') return `没有找到“${part.label}”，“${label}”建议有这一部分${near}；${part.advice}`
  const costs =
    part.deduction > 0 ? `，${most === undefined ? `扣${part.deduction}分` : `各项不全合计扣${most}分`}` : ''
  return `没有找到“${part.label}”，“${label}”要求${part.clause}${costs}${near}；${part.advice}`
}

function messageOfThin({ part, evidence, headed }: Judged): string {
  if (part.where === 'records') return `有${evidence.length}次活动的记录没有“${part.label}”；${part.advice}`
  return headed
    ? `“${part.label}”写得过于简单；${part.advice}`
    : `“${part.label}”只在这里提到，没有专门写；${part.advice}`
}
