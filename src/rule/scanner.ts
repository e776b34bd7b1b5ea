import { beginnings } from './beginnings.js'
import { matchesOf } from './matches-of.js'

/** Finds every match of a pattern in a text, in order, like `matchAll`. */
export type Scanner = (text: string) => readonly RegExpExecArray[]

/**
 * Make a scanner of a pattern that is tried only where it can begin, by the two characters there: for long alternations,
 * which an engine would try at every character. A match is never empty.
 * @param source of a regular expression; with `u` where it needs that.
 */
export function scanner(source: string, flags: '' | 'u' = ''): Scanner {
  const { next, anywhere } = beginnings([source])
  if (anywhere.length > 0) {
    const global = new RegExp(source, `g${flags}`)
    return (text) => matchesOf(text, global)
  }
  const sticky = new RegExp(source, `y${flags}`)
  return (text) => {
    const found: RegExpExecArray[] = []
    for (let at = next(text, 0); at < text.length; ) {
      sticky.lastIndex = at
      const match = sticky.exec(text)
      if (match && match[0] !== '') found.push(match)
      at = next(text, Math.max(sticky.lastIndex, at + 1))
    }
    return found
  }
}
