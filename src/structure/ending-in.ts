/**
 * A look-up of the words of a list that a phrase ends in, the longest first: most phrases end in the last character of none.
 */
export function endingIn(words: Iterable<string>): (phrase: string) => readonly string[] {
  const byLast = new Map<number, string[]>()
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1)
    const own = byLast.get(last)
    if (own) own.push(word)
    else byLast.set(last, [word])
  }
  for (const own of byLast.values()) own.sort((a, b) => b.length - a.length)
  return (phrase) => {
    const own = byLast.get(phrase.charCodeAt(phrase.length - 1))
    return own === undefined ? NONE : own.filter((word) => phrase.endsWith(word))
  }
}

const NONE: readonly string[] = []
