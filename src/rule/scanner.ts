import { possibleAt } from './possible-at.js'

/** Finds every match of a pattern in a text, in order, like `matchAll`. */
export type Scanner = (text: string) => readonly RegExpExecArray[]

/**
 * Make a scanner of a pattern that is tried only where it can match: for long alternations, which an engine would try at
 * every character. A match is never empty.
 * @param source of a regular expression without flags
 */
export function scanner(source: string): Scanner {
  const { next, at } = possibleAt([source])
  const sticky = new RegExp(source, 'y')
  return (text) => {
    const found: RegExpExecArray[] = []
    for (let offset = next(text, 0); offset < text.length; ) {
      let end = offset + 1
      if (at(text, offset).length > 0) {
        sticky.lastIndex = offset
        const match = sticky.exec(text)
        if (match && match[0] !== '') {
          found.push(match)
          end = sticky.lastIndex
        }
      }
      offset = next(text, end)
    }
    return found
  }
}
