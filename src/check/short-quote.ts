import type { Resolved } from '../document.js'
import type { Span } from '../span.js'
import { withoutSpaces } from '../without-spaces.js'

/** How far a cut may go back to where a word begins, in UTF-16 units. */
const BACK = 6

/**
 * The words of a place on one line: about `head` units of its beginning and `tail` of its end where it is longer than both,
 * cut where words and numbers begin. With a `head` of 0, the end alone.
 */
export function shortQuote(
  { text, words }: Pick<Resolved, 'text' | 'words'>,
  { start, end }: Span<'normal'>,
  { head, tail }: { readonly head: number; readonly tail: number }
): string {
  const clean = (from: number, to: number) => withoutSpaces(text.slice(from, to))
  if (clean(start, end).length <= head + tail + 4) return clean(start, end)
  const last = edgeBefore(text, words, end - tail)
  return head === 0 ? clean(last, end) : `${clean(start, edgeBefore(text, words, start + head))}……${clean(last, end)}`
}

function edgeBefore(text: string, words: Resolved['words'], offset: number): number {
  const within = (at: number) =>
    /[0-9.]{2}/.test(text.slice(at - 1, at + 1)) ||
    (!words.isEdge(at) && /^[\p{Script=Han}]{2}$/u.test(text.slice(at - 1, at + 1)))
  for (let at = offset; at > offset - BACK; at--) if (!within(at)) return at
  return offset
}
