import type { Span } from '../span.js'

/** A sentence ends behind 。！？； and their closing quotes and brackets, and at a line end. */
const END = /[。!?;]+[”’")\]】]*|\n+/g

/** Sentences of the text, in order, without the blanks around them; line ends belong to none. */
export function findSentences(text: string): Span<'normal'>[] {
  const sentences: Span<'normal'>[] = []
  let from = 0
  const push = (to: number) => {
    let start = from
    let end = to
    while (start < end && /\s/.test(text[start]!)) start++
    while (end > start && /\s/.test(text[end - 1]!)) end--
    if (end > start) sentences.push({ start, end })
  }
  END.lastIndex = 0
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const end = match.index + match[0].length
    push(match[0].startsWith('\n') ? match.index : end)
    from = end
  }
  push(text.length)
  return sentences
}
