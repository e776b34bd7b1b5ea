import type { Finding } from '../diagnostic.js'
import type { Profile } from '../rule/extend-profiles.js'

/** The band that a score falls into, as a remark; nothing where the profile has no bands. */
export function tellGrade({ bands, label, points, id }: Profile, score: number): readonly Finding[] {
  const band = bands?.find(({ from }) => score >= from)
  if (!band) return []
  return [
    {
      check: 'completeness.grade',
      outcome: 'consistent',
      severity: 'info',
      message: `按“${label}”完整性得${score}分（满分${points}分），${band.from}分起为“${band.label}”`,
      data: { profile: id, grade: band.label, score }
    }
  ]
}
