import type { Role, RoleStatus } from '../../document.js'
import type { Report } from '../schema.js'

/** How a document has a part that its profile asks for; `not-asked` where it does not. */
export type Mark = 'present' | 'thin' | 'missing' | 'not-asked'

/**
 * The mark of each role that the document's profile asks for. Where it asks for several parts of one role, the worst of
 * them counts, so that a ✓ never hides what is missing.
 */
export function marksOf({ completeness }: Report): Readonly<Partial<Record<Role, Mark>>> {
  const marks: Partial<Record<Role, Mark>> = {}
  for (const { role, status } of completeness?.items ?? []) {
    const before = marks[role]
    const mark = OF_STATUS[status]
    marks[role] = before && WORST.indexOf(before) < WORST.indexOf(mark) ? before : mark
  }
  return marks
}

const OF_STATUS: Readonly<Record<RoleStatus, Mark>> = {
  present: 'present',
  thin: 'thin',
  missing: 'missing',
  'not-applicable': 'not-asked'
}
const WORST: readonly Mark[] = ['missing', 'thin', 'present', 'not-asked']
