import { beginnings } from './beginnings.js'
import { type MatchAt, matchAt } from './match-at.js'

/** Make a test of the first of some patterns that matches at an offset, which tries only those that can begin there. */
export function firstMatch(sources: readonly string[], flags: '' | 'u' = ''): MatchAt {
  const { at, anywhere } = beginnings(sources)
  if (anywhere.length > 0) return matchAt(sources.map((source) => `(?:${source})`).join('|'), flags)
  const tests = sources.map((source) => matchAt(source, flags))
  return (text, offset) => {
    for (const n of at(text, offset)) {
      const length = tests[n]!(text, offset)
      if (length >= 0) return length
    }
    return -1
  }
}
