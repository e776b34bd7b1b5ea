/** Length of the longest word of a list that a stretch of a text ends in and that is accepted; 0 where there is none. */
export type EndingIn = (text: string, start: number, end: number, accepts?: (word: string) => boolean) => number

/** Make a look-up of the words of a list by their last characters: most stretches end in that of none. */
export function endingIn(words: Iterable<string>): EndingIn {
  const byLast = new Map<number, string[]>()
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1)
    const own = byLast.get(last)
    if (own) own.push(word)
    else byLast.set(last, [word])
  }
  for (const own of byLast.values()) own.sort((a, b) => b.length - a.length)
  return (text, start, end, accepts) => {
    const own = end > start ? byLast.get(text.charCodeAt(end - 1)) : undefined
    if (own === undefined) return 0
    for (const word of own)
      if (word.length <= end - start && text.startsWith(word, end - word.length) && (!accepts || accepts(word)))
        return word.length
    return 0
  }
}
