import type { Cue } from './cues.js'
import type { Surroundings } from './surroundings.js'

/** The matches of a sticky pattern before an amount, in order, none within another: it is tried only at its cues. */
export function matchesAt(
  of: Cue['of'],
  pattern: RegExp,
  { before, origin, cues }: Surroundings
): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined
  let end = origin
  for (const cue of cues) {
    if (cue.of !== of || cue.at < end) continue
    pattern.lastIndex = cue.at - origin
    const match = pattern.exec(before)
    if (!match) continue
    end = pattern.lastIndex + origin
    if (found) found.push(match)
    else found = [match]
  }
  return found ?? NONE
}

/** Where in `before` the last of those matches ends; 0 where there is none. */
export function lastMatchEnd(of: Cue['of'], pattern: RegExp, { before, origin, cues }: Surroundings): number {
  let end = 0
  for (const cue of cues) {
    const at = cue.at - origin
    if (cue.of !== of || at < end) continue
    pattern.lastIndex = at
    if (pattern.test(before)) end = pattern.lastIndex
  }
  return end
}

const NONE: readonly RegExpExecArray[] = []
