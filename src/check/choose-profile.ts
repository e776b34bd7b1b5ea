import type { Kind, Structured } from '../document.js'
import type { Profile } from '../rule/extend-profiles.js'
import { slice } from '../span.js'
import { withoutSpaces } from '../without-spaces.js'

const BASE: Readonly<Partial<Record<Kind, string>>> = { plan: 'base-plan', summary: 'base-summary' }

/**
 * The profile that a document is judged by: the one named, where it is for documents of this kind; else the first for such
 * titles (考核方案 is no plan of what is to be studied); else the base profile of the kind. Of documents that are neither plan
 * nor summary nothing is asked, unless such a profile is for them.
 * @throws where there is no profile of the name given, which the command line looks at before.
 */
export function chooseProfile(
  { kind, title, text }: Pick<Structured, 'kind' | 'title' | 'text'>,
  profiles: readonly Profile[],
  named?: string
): Profile | undefined {
  const find = (id: string | undefined) => profiles.find((profile) => profile.id === id)
  const wanted = find(named)
  if (named !== undefined && !wanted) throw new Error(`no profile ${named}`)
  if (wanted?.for.includes(kind)) return wanted
  const words = title ? withoutSpaces(slice(text, title)) : ''
  return (
    profiles.find(({ titled, for: kinds }) => titled && kinds.includes(kind) && titled.test(words)) ?? find(BASE[kind])
  )
}
