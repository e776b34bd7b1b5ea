/** A set of UTF-16 code units, to be asked at an offset of a text: where nothing else is asked, cheaper than an expression. */
export interface CharacterSet {
  /** Whether the unit at an offset is in the set; never at an offset outside of the text. */
  readonly at: (text: string, offset: number) => boolean
  /** Offset of the first unit of the set at `from` or behind it and before `end`; `end` where there is none. */
  readonly next: (text: string, from: number, end?: number) => number
  /** Offset of the last unit of the set before `from` and not before `start`; `start - 1` where there is none. */
  readonly last: (text: string, from: number, start?: number) => number
  /** A short text without the units of the set; most have none. */
  readonly without: (text: string) => string
}

/**
 * Make a set of characters, written as between the brackets of an expression: `a-z` is a range, a first `^` takes all others,
 * a hyphen at the end is a hyphen, `\s` is white space; nothing else is special.
 * @param characters of the Basic Multilingual Plane
 */
export function characterSet(characters: string): CharacterSet {
  const others = characters.length > 1 && characters[0] === '^'
  const ranges = rangesOf(characters.slice(others ? 1 : 0).replaceAll('\\s', WHITE_SPACE))
  const table = tableOf(ranges, others)
  const next = (text: string, from: number, end = text.length): number => {
    // The ends are looked at once, not at every unit.
    const stop = Math.min(end, text.length)
    for (let offset = Math.max(from, 0); offset < stop; offset++) if (has(table, text.charCodeAt(offset))) return offset
    return end
  }
  return {
    at: (text, offset) => offset >= 0 && offset < text.length && has(table, text.charCodeAt(offset)),
    next,
    last: (text, from, start = 0) => {
      const stop = Math.max(start, 0)
      for (let offset = Math.min(from, text.length) - 1; offset >= stop; offset--)
        if (has(table, text.charCodeAt(offset))) return offset
      return start - 1
    },
    without: (text) => {
      let left = ''
      let from = 0
      for (let at = next(text, 0); at < text.length; at = next(text, from)) {
        left += text.slice(from, at)
        from = at + 1
      }
      return from === 0 ? text : left + text.slice(from)
    }
  }
}

/**
 * The number of its page for every 256 units, and behind them the pages, of one bit a unit: those without any unit and those
 * with all of them are shared, so that a set takes a few hundred bytes. Nothing is compared: of text that goes to and fro
 * between marks, figures and Chinese no processor can tell beforehand what a comparison will say.
 */
function tableOf(ranges: readonly (readonly [number, number])[], others: boolean): Uint8Array {
  const numbers = new Uint8Array(PAGES)
  const own: number[] = []
  for (const [first, last] of ranges)
    for (let page = first >> 8; page <= last >> 8; page++) {
      const from = Math.max(first, page << 8)
      const to = Math.min(last, (page << 8) | 0xff)
      if (to - from === 0xff) numbers[page] = ALL
      if (numbers[page] === ALL) continue
      if (numbers[page] === NONE) {
        numbers[page] = FIRST_OWN + own.length / PAGE
        for (let byte = 0; byte < PAGE; byte++) own.push(0)
      }
      const start = (numbers[page]! - FIRST_OWN) * PAGE
      for (let unit = from; unit <= to; unit++) own[start + ((unit >> 3) & 31)]! |= 1 << (unit & 7)
    }
  const table = new Uint8Array(PAGES + FIRST_OWN * PAGE + own.length)
  table.set(numbers)
  table.fill(0xff, PAGES + ALL * PAGE, PAGES + FIRST_OWN * PAGE)
  table.set(own, PAGES + FIRST_OWN * PAGE)
  if (others) for (let byte = PAGES; byte < table.length; byte++) table[byte]! ^= 0xff
  return table
}

/** So many pages there are, of so many bytes each. */
const PAGES = 256
const PAGE = 32
const NONE = 0
const ALL = 1
const FIRST_OWN = 2

function has(table: Uint8Array, unit: number): boolean {
  return (table[PAGES + (table[unit >> 8]! << 5) + ((unit >> 3) & 31)]! & (1 << (unit & 7))) !== 0
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
