import type { Lang } from '../report/wording.js'
import type { Ruleset } from '../rule/ruleset.js'
import { UsageFault } from './usage-fault.js'
import { CLI_WORDING } from './wording.js'

/** @throws UsageFault where a profile is named that the rules do not have. */
export function requireProfile(name: string | undefined, { profiles }: Pick<Ruleset, 'profiles'>, lang: Lang): void {
  const known = profiles.map(({ id }) => id)
  if (name !== undefined && !known.includes(name)) throw new UsageFault(CLI_WORDING[lang].noProfile(name, known))
}
