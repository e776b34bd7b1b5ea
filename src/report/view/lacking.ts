import type { Part, Profile } from '../../rule/extend-profiles.js'
import type { Report } from '../schema.js'

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

/** What a document lacks, in the order of its profile. */
export function lacking(
  { completeness }: Pick<Report, 'completeness'>,
  profiles: readonly Profile[]
): readonly Lacking[] {
  if (!completeness) return []
  const parts = profiles.find(({ id }) => id === completeness.profile)?.items ?? []
  return completeness.items.flatMap(({ role, label, status, deduction }): Lacking[] => {
    if (status !== 'missing' && status !== 'thin') return []
    const part: Part | undefined = parts.find((one) => one.role === role && one.label === label)
    return [{ label, status, deduction, required: part?.need !== 'recommended', advice: part?.advice ?? '' }]
  })
}
