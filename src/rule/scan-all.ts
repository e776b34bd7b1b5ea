import { beginnings } from './beginnings.js'
import { matchesOf } from './matches-of.js'
import { mayBeThird } from './may-be-third.js'

/** For each of some patterns, in their order, every match in a text, as `matchAll` finds them. */
export type AllMatches = (text: string) => readonly (readonly RegExpExecArray[])[]

/**
 * Make one walk over a text of many patterns: each is tried only where it can begin, by the three characters there.
 * @param patterns global ones, of the same text
 */
export function scanAll(patterns: readonly RegExp[]): AllMatches {
  const { at, next, anywhere, thirds } = beginnings(
    patterns.map(({ source }) => source),
    { depth: 3 }
  )
  const isThird = mayBeThird(thirds)
  const sticky = patterns.map(({ source, flags }) => new RegExp(source, `${flags.replace('g', '')}y`))
  return (text) => {
    const found = patterns.map(() => NONE)
    for (const n of anywhere) found[n] = matchesOf(text, patterns[n]!)
    for (let offset = next(text, 0); offset < text.length; offset = next(text, offset + 1)) {
      const third = offset + 2 < text.length ? text.charCodeAt(offset + 2) : BEHIND
      for (const n of at(text, offset)) {
        if (!isThird(n, third) || offset < endOf(found[n]!)) continue
        const pattern = sticky[n]!
        pattern.lastIndex = offset
        const match = pattern.exec(text)
        if (!match || match[0] === '') continue
        if (found[n] === NONE) found[n] = [match]
        else (found[n] as RegExpExecArray[]).push(match)
      }
    }
    return found
  }
}

const NONE: readonly RegExpExecArray[] = []
/** What no text has, for what is behind its end. */
const BEHIND = 0xffff

/** Where the last of some matches ends. */
function endOf(matches: readonly RegExpExecArray[]): number {
  if (matches.length === 0) return 0
  const { index, 0: words } = matches[matches.length - 1]!
  return index + words.length
}
