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

const NONE: readonly RegExpExecArray[] = []
