/** A set of UTF-16 code units, to be asked at an offset of a text: where nothing else is asked, cheaper than an expression. */
export interface CharacterSet {
  /** Whether the unit at an offset is in the set; never at an offset outside of the text. */
  readonly at: (text: string, offset: number) => boolean
  /** Offset of the first unit of the set at `from` or behind it and before `end`; `end` where there is none. */
  readonly next: (text: string, from: number, end?: number) => number
  /** Offset of the last unit of the set before `from` and not before `start`; `start - 1` where there is none. */
  readonly last: (text: string, from: number, start?: number) => number
}

/**
 * Make a set of characters, written as between the brackets of an expression: `a-z` is a range, a first `^` takes all others,
 * a hyphen at the end is a hyphen, `\s` is white space; nothing else is special.
 * @param characters of the Basic Multilingual Plane
 */
export function characterSet(characters: string): CharacterSet {
  const others = characters.length > 1 && characters[0] === '^'
  const ranges = rangesOf(characters.slice(others ? 1 : 0).replaceAll('\\s', WHITE_SPACE))
  const low = Math.min(...ranges.map(([first]) => first), 0xffff)
  const high = Math.max(...ranges.map(([, last]) => last), low)
  // One bit a unit from the first to the last, and none looked at for what stands outside: most sets are of marks, most text
  // is not, and a table that is not read takes no place in the cache.
  const bits = new Uint32Array(((high - low) >> 5) + 1)
  for (const [first, last] of ranges)
    for (let unit = first - low; unit <= last - low; unit++) bits[unit >> 5]! |= 1 << (unit & 31)
  const isRange = ranges.length === 1
  const has = (unit: number): boolean =>
    unit >= low && unit <= high && (isRange || (bits[(unit - low) >> 5]! & (1 << ((unit - low) & 31))) !== 0)
  const at = (text: string, offset: number): boolean =>
    offset >= 0 && offset < text.length && has(text.charCodeAt(offset)) !== others
  return {
    at,
    next: (text, from, end = text.length) => {
      let offset = from
      while (offset < end && !at(text, offset)) offset++
      return Math.min(offset, end)
    },
    last: (text, from, start = 0) => {
      let offset = from - 1
      while (offset >= start && !at(text, offset)) offset--
      return Math.max(offset, start - 1)
    }
  }
}

/** The ranges that a set is written as, a single unit from itself to itself. */
function rangesOf(units: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  for (let i = 0; i < units.length; i++) {
    const first = units.charCodeAt(i)
    const isRange = units[i + 1] === '-' && i + 2 < units.length
    ranges.push([first, isRange ? units.charCodeAt(i + 2) : first])
    if (isRange) i += 2
  }
  return ranges
}

/** What `\s` is to an expression. */
const WHITE_SPACE = '\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF'
