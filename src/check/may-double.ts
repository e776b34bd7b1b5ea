import { oncePer } from '../once-per.js'

/**
 * Whether a pattern for what stands twice on end, `(…{4,20})\1`, can match in a text: whether any stretch of such a length is
 * followed by its own characters. Of each stretch that can be doubled one character in four is looked at; the pattern itself
 * would try seventeen lengths at every character. A pattern of another form may always match.
 */
export function mayDouble(text: string, pattern: RegExp): boolean {
  const lengths = lengthsOf(pattern)
  if (!lengths) return true
  const { shortest, longest, inside } = lengths
  for (let at = 0; at < text.length; at += shortest) {
    const unit = text.charCodeAt(at)
    const last = Math.min(at + longest, text.length - 1)
    for (let again = at + shortest; again <= last; again++)
      if (text.charCodeAt(again) === unit && isDoubled(text, at, again - at) && inside.test(text[at]!)) return true
  }
  return false
}

interface Lengths {
  readonly shortest: number
  readonly longest: number
  /** The characters that may be doubled. */
  readonly inside: RegExp
}

const lengthsOf = oncePer((pattern: RegExp): Lengths | null => {
  const found = /^\((\[[^\]]+\])\{([1-9]\d*),(\d+)\}\)\\1$/.exec(pattern.source)
  return found && { shortest: Number(found[2]), longest: Number(found[3]), inside: new RegExp(found[1]!) }
})

/** Whether a stretch of `length` that holds the character at `at` stands twice on end. */
function isDoubled(text: string, at: number, length: number): boolean {
  let start = at
  while (start > 0 && at - start < length && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + length)) start--
  let end = at + 1
  while (end - start < length && text.charCodeAt(end) === text.charCodeAt(end + length)) end++
  return end - start >= length
}
