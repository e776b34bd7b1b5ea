import type { Surroundings } from './surroundings.js'

/**
 * The matches of a sticky pattern before an amount, in order, none within another: it is tried only at its cues.
 * @param bit of those cues.
 */
export function matchesAt(
  bit: number,
  pattern: RegExp,
  { before, origin, cues, firstCue, lastCue, cueBits }: Surroundings
): readonly RegExpExecArray[] {
  if ((cueBits & bit) === 0) return NONE
  let found: RegExpExecArray[] | undefined
  let end = origin
  for (let i = firstCue; i < lastCue; i++) {
    const at = cues.at[i]!
    if ((cues.of[i]! & bit) === 0 || at < end) continue
    pattern.lastIndex = at - origin
    const match = pattern.exec(before)
    if (!match) continue
    end = pattern.lastIndex + origin
    if (found) found.push(match)
    else found = [match]
  }
  return found ?? NONE
}

/** Where in `before` the last of those matches ends; 0 where there is none. */
export function lastMatchEnd(
  bit: number,
  pattern: RegExp,
  { before, origin, cues, firstCue, lastCue, cueBits }: Surroundings
): number {
  if ((cueBits & bit) === 0) return 0
  let end = 0
  for (let i = firstCue; i < lastCue; i++) {
    const at = cues.at[i]! - origin
    if ((cues.of[i]! & bit) === 0 || at < end) continue
    pattern.lastIndex = at
    if (pattern.test(before)) end = pattern.lastIndex
  }
  return end
}

const NONE: readonly RegExpExecArray[] = []
