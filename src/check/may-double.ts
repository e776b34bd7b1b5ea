import { oncePer } from '../once-per.js'

/**
 * Whether a pattern for what stands twice on end, `(…{4,20})\1`, can match in a text: whether any stretch of such a length is
 * followed by its own characters. Looked at are only places where so many pairs of characters in a row stood shortly before;
 * the pattern itself would try seventeen lengths at every character. A pattern of another form may always match.
 */
export function mayDouble(text: string, pattern: RegExp): boolean {
  const lengths = lengthsOf(pattern)
  if (!lengths || lengths.shortest < 2) return true
  const { shortest, longest, inside } = lengths
  if (text.length < 2 * shortest) return false
  places.fill(-1 - longest)
  let again = 0
  let last = text.charCodeAt(0)
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const place = (last * 31 + unit) & (PLACES - 1)
    last = unit
    const near = at - places[place]! <= longest
    places[place] = at
    if (!near) {
      again = 0
      continue
    }
    // A stretch has a pair less than characters.
    if (++again < shortest - 1) continue
    for (let length = shortest; length <= longest && length <= at; length++)
      if (text.charCodeAt(at - length) === unit && isDoubled(text, at - length, length) && inside.test(text[at]!))
        return true
  }
  return false
}

const PLACES = 1024
/** Where a pair stood last; two that share a place make it seem nearer, never farther. Made once, and small: it stays in the cache. */
const places = new Int32Array(PLACES)

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

/** Whether a stretch of `length` that holds the character at `at`, which is the one so far behind it, stands twice on end. */
function isDoubled(text: string, at: number, length: number): boolean {
  let start = at
  while (start > 0 && at - start < length && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + length)) start--
  let end = at + 1
  while (end - start < length && text.charCodeAt(end) === text.charCodeAt(end + length)) end++
  return end - start >= length
}
