const SPACE = /\s/
const SPACES = /\s+/g

/** A text without white space: names and titles are compared so, whatever line breaks a page puts into them. Most have none. */
export function withoutSpaces(text: string): string {
  return SPACE.test(text) ? text.replace(SPACES, '') : text
}
