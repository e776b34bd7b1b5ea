import { beginnings } from './beginnings.js'
import { matchesOf } from './matches-of.js'

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
  const sticky = patterns.map(({ source, flags }) => new RegExp(source, `${flags.replace('g', '')}y`))
  return (text) => {
    const found: RegExpExecArray[][] = patterns.map(() => [])
    const ends = new Int32Array(patterns.length)
    for (const n of anywhere) found[n] = [...matchesOf(text, patterns[n]!)]
    for (let offset = next(text, 0); offset < text.length; offset = next(text, offset + 1)) {
      for (const n of at(text, offset)) {
        if (offset < ends[n]!) continue
        const third = thirds[n]!
        if (third !== 'any' && !third.has(text.charCodeAt(offset + 2))) continue
        const pattern = sticky[n]!
        pattern.lastIndex = offset
        const match = pattern.exec(text)
        if (!match || match[0] === '') continue
        found[n]!.push(match)
        ends[n] = pattern.lastIndex
      }
    }
    return found
  }
}
