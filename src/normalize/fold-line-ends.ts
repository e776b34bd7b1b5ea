import { characterSet } from '../character-set.js'
import type { Rewritten } from '../offset-map.js'
import { rewriteMatches } from './rewrite-matches.js'

/** A line end in any writing; the lone Cyrillic Р is one that some sites put for it (FIELD-GUIDE 6.3). */
const LINE_END = String.raw`\r\n?|[\v\f\u0085\u2028\u2029]|\u0420(?<![A-Za-z0-9\u0400-\u04FF]\u0420)(?![A-Za-z0-9\u0400-\u04FF])`
/** Control codes, soft hyphen, zero-width signs, marks of direction, variation selectors, byte-order mark. */
const UNSEEN = String.raw`[\0-\x08\x0E-\x1F\x7F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]+`
const PATTERN = new RegExp(`${LINE_END}|${UNSEEN}`, 'gu')
/** What a match begins with; most texts have none of them. */
const SIGNS = characterSet(
  '\0-\x08\v-\x1F\x7F\u0085\u00AD\u0420\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uDB40\uFE00-\uFE0F\uFEFF'
)

/**
 * Make every line end `\n` and remove what is not seen.
 * The newline of a form feed or a vertical tab stays one: both end a line where they stand.
 */
export function foldLineEnds(text: string): Rewritten {
  if (SIGNS.next(text, 0) === text.length) return { text, map: [] }
  return rewriteMatches(text, PATTERN, ([found]) => (UNSEEN_START.test(found) ? '' : '\n'))
}

const UNSEEN_START = new RegExp(`^${UNSEEN}`, 'u')
