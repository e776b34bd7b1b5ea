import type { Kind } from '../document.js'
import type { Profile } from '../rule/extend-profiles.js'

const BASE: Readonly<Partial<Record<Kind, string>>> = { plan: 'base-plan', summary: 'base-summary' }

/**
 * The profile that a document is judged by: the one named, where it is for documents of this kind; else the base profile
 * of the kind. Of documents that are neither plan nor summary nothing is asked, unless the profile named is for them.
 * @throws where there is no profile of the name given, which the command line looks at before.
 */
export function chooseProfile(kind: Kind, profiles: readonly Profile[], named?: string): Profile | undefined {
  const find = (id: string | undefined) => profiles.find((profile) => profile.id === id)
  const wanted = find(named)
  if (named !== undefined && !wanted) throw new Error(`no profile ${named}`)
  return wanted?.for.includes(kind) ? wanted : find(BASE[kind])
}
