import type { Part, Profile } from '../../rule/extend-profiles.js'
import type { Report, ReportFinding } from '../schema.js'
import { waivedOf } from './waived-of.js'

/** A part that a document lacks, or has too little of, with what its profile says of it. */
export interface Lacking {
  readonly label: string
  readonly status: 'missing' | 'thin'
  readonly deduction: number
  /** Asked for, and not only recommended. */
  readonly required: boolean
  /** What could be done, said politely; empty where the profile is not known. */
  readonly advice: string
}

/** What a document lacks, in the order of its profile; what was let pass is left out. */
export function lacking(
  { completeness, findings }: Pick<Report, 'completeness' | 'findings'>,
  profiles: readonly Profile[]
): readonly Lacking[] {
  if (!completeness) return []
  const parts = profiles.find(({ id }) => id === completeness.profile)?.items ?? []
  const waived = new Set(findings.flatMap((finding) => (isWaivedPart(finding) ? finding.data?.['item'] : [])))
  return completeness.items.flatMap(({ role, label, status, deduction }): Lacking[] => {
    if (status !== 'missing' && status !== 'thin') return []
    const part: Part | undefined = parts.find((one) => one.role === role && one.label === label)
    if (part && waived.has(part.id)) return []
    return [{ label, status, deduction, required: part?.need !== 'recommended', advice: part?.advice ?? '' }]
  })
}

const isWaivedPart = (finding: ReportFinding) => finding.check.startsWith('section.') && waivedOf(finding) !== undefined
