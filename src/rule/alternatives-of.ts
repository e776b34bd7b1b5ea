/** The alternatives that a pattern is made of as a whole: `a|b(?:c|d)` of two. Tried in order, they match what it matches. */
export function alternativesOf(source: string): readonly string[] {
  const found: string[] = []
  let start = 0
  let depth = 0
  let inClass = false
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at++
    else if (inClass) inClass = char !== ']'
    else if (char === '[') inClass = true
    else if (char === '(') depth++
    else if (char === ')') depth--
    else if (char === '|' && depth === 0) {
      found.push(source.slice(start, at))
      start = at + 1
    }
  }
  found.push(source.slice(start))
  return found
}
