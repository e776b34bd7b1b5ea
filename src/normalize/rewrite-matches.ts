import { type Edit, type Rewritten, rewrite } from '../offset-map.js'
import { matchesOf } from '../rule/matches-of.js'

/**
 * Rewrite every match of a pattern, recording what came from where.
 * @param pattern with the flag `g`.
 * @param replace gives the new text of a match, or `undefined` to leave it as it is.
 */
export function rewriteMatches(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined
): Rewritten {
  const edits: Edit[] = []
  for (const match of matchesOf(text, pattern)) {
    const to = replace(match)
    if (to !== undefined && to !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, to })
  }
  return edits.length === 0 ? { text, map: [] } : rewrite(text, edits)
}
