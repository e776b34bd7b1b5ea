/** The words of a place with some of what stands around them, on one line. */
export interface Quote {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Where a finding is; some have no place. */
interface Place {
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** At most so many characters on either side, and of the place itself. */
const AROUND = 24
const MOST = 100

/**
 * Quote a place: its words, and what stands around them in its own line. Line breaks within become spaces; of a long
 * place the beginning and the end are kept. Nothing is cut inside a character of two units.
 * @returns undefined of a finding that has no place, or an empty one
 */
export function quoteOf(text: string, place: Place): Quote | undefined {
  const { start, end } = place
  if (start === undefined || end === undefined || end <= start) return undefined
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const lineEnd = next < 0 ? text.length : next
  const from = whole(text, Math.max(lineStart, start - AROUND))
  const to = whole(text, Math.min(lineEnd, end + AROUND))
  return {
    before: (from > lineStart ? '…' : '') + oneLine(text.slice(from, start)).trimStart(),
    words: oneLine(middle(text.slice(start, end))).trim(),
    after: oneLine(text.slice(end, to)).trimEnd() + (to < lineEnd ? '…' : '')
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

function middle(words: string): string {
  if (words.length <= MOST) return words
  return `${words.slice(0, whole(words, MOST - 30))}……${words.slice(whole(words, words.length - 28))}`
}

/** The offset, or the next one where it would part a surrogate pair. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset
}
