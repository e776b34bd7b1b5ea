/**
 * Every match of a global pattern in a text, in order, as `matchAll` finds them. That makes a copy of its pattern each time
 * it is called, which takes longer than looking through a sentence does.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return NONE
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += text.codePointAt(match.index)! > 0xffff && pattern.unicode ? 2 : 1
  }
  return found
}

const NONE: readonly RegExpExecArray[] = []
