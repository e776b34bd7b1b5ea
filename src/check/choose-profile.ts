import type { Kind, Structured } from '../document.js'
import { oncePer } from '../once-per.js'
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
  if (named !== undefined) {
    const wanted = profiles.find(({ id }) => id === named)
    if (!wanted) throw new Error(`no profile ${named}`)
    if (wanted.for.includes(kind)) return wanted
  }
  const { titled, base } = choices(profiles)[kind]
  if (titled.length === 0 || !title) return base
  const words = withoutSpaces(slice(text, title))
  return titled.find((profile) => profile.titled!.test(words)) ?? base
}

/** What may be chosen for documents of a kind where none is named. */
interface Choice {
  readonly titled: readonly Profile[]
  readonly base: Profile | undefined
}

const choices = oncePer((profiles: readonly Profile[]): Readonly<Record<Kind, Choice>> => {
  const of = (kind: Kind): Choice => ({
    titled: profiles.filter((profile) => profile.titled && profile.for.includes(kind)),
    base: profiles.find(({ id }) => id === BASE[kind])
  })
  return { plan: of('plan'), summary: of('summary'), other: of('other') }
})
