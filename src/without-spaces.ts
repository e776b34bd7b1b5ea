import { characterSet } from './character-set.js'

const SPACE = characterSet('\\s')

/** A text without white space: names and titles are compared so, whatever line breaks a page puts into them. Most have none. */
export function withoutSpaces(text: string): string {
  return SPACE.without(text)
}
