/** What a piece of a pattern can be: every text that it matches, where those are few; else the pieces that it needs, if known. */
interface Part {
  readonly texts?: readonly string[]
  readonly needs?: ReadonlySet<string>
}
interface Reader {
  readonly source: string
  at: number
}

/** More texts than this are not listed. */
const MOST = 64
/** Classes larger than this tell too little. */
const LARGEST = 40
const UNKNOWN: Part = {}
const EMPTY: Part = { texts: [''] }

/**
 * Pieces of text, of two code units or one, of which every match of a regular expression has at least one: where none stands,
 * it need not be tried. Lookarounds are taken to hold.
 * @returns `undefined` where no such pieces are known.
 */
export function neededPieces(source: string): ReadonlySet<string> | undefined {
  const reader = { source, at: 0 }
  const whole = alternatives(reader)
  return reader.at < source.length ? undefined : needsOf(whole)
}

function needsOf({ texts, needs }: Part): ReadonlySet<string> | undefined {
  if (!texts) return needs
  if (texts.includes('')) return undefined
  const first = new Set(texts.map((text) => pieceOf(text, false)))
  return first.size > 1 ? rarer(first, new Set(texts.map((text) => pieceOf(text, true)))) : first
}

/** Of a text the first or last piece of those that tell most: two Chinese characters rather than a space or a stop. */
function pieceOf(text: string, last: boolean): string {
  if (text.length < 3) return text
  let best = 0
  let most = -1
  for (let at = 0; at + 1 < text.length; at++) {
    const worth = worthOf(text.charCodeAt(at)) + worthOf(text.charCodeAt(at + 1))
    if (last ? worth < most : worth <= most) continue
    best = at
    most = worth
  }
  return text.slice(best, best + 2)
}

function worthOf(unit: number): number {
  return unit >= 0x4e00 && unit <= 0x9fff ? 2 : unit === 32 ? 0 : 1
}

/** Of two sets of pieces the one that is met less often: fewer, and pairs rather than single characters. */
function rarer(
  one: ReadonlySet<string> | undefined,
  other: ReadonlySet<string> | undefined
): ReadonlySet<string> | undefined {
  return one && (!other || frequency(one) <= frequency(other)) ? one : other
}

function frequency(pieces: ReadonlySet<string>): number {
  let sum = 0
  for (const piece of pieces) sum += piece.length > 1 ? 1 : 25
  return sum
}

function alternatives(reader: Reader): Part {
  const parts = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    parts.push(sequence(reader))
  }
  if (parts.length === 1) return parts[0]!
  const texts = parts.flatMap((part) => part.texts ?? [])
  if (texts.length <= MOST && parts.every((part) => part.texts)) return { texts }
  const needs = new Set<string>()
  for (const part of parts) {
    const own = needsOf(part)
    if (!own) return UNKNOWN
    for (const piece of own) needs.add(piece)
  }
  return { needs }
}

function sequence(reader: Reader): Part {
  let needs: ReadonlySet<string> | undefined
  let isWhole = true
  // What stands together, up to here.
  let texts: readonly string[] = ['']
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const part = repeated(term(reader), reader)
    if (part.texts && part.texts.length * texts.length <= MOST) {
      texts = joined(texts, part.texts)
      continue
    }
    needs = rarer(needs, needsOf({ texts }))
    if (!part.texts) needs = rarer(needs, part.needs)
    texts = part.texts ?? ['']
    isWhole = false
  }
  if (isWhole) return { texts }
  needs = rarer(needs, needsOf({ texts }))
  return needs ? { needs } : UNKNOWN
}

/** Every text of the one with every text of the other behind it. */
function joined(before: readonly string[], behind: readonly string[]): readonly string[] {
  if (before.length === 1 && before[0] === '') return behind
  const all: string[] = []
  for (const text of before) for (const next of behind) all.push(text + next)
  return all
}

/** A term with the quantifier behind it, which is stepped over. */
function repeated(part: Part, reader: Reader): Part {
  if (!'*+?{'.includes(reader.source[reader.at] ?? ' ')) return part
  const found = QUANTIFIER.exec(reader.source.slice(reader.at, reader.at + 12))
  if (!found) return part
  reader.at += found[0].length
  const [, sign, least] = found
  if (sign === '?' && part.texts) return { texts: [...part.texts, ''] }
  const needs = sign === '+' || Number(least) > 0 ? needsOf(part) : undefined
  return needs ? { needs } : UNKNOWN
}

const QUANTIFIER = /^(?:([*+?])|\{(\d+)(?:,\d*)?\})\??/

function term(reader: Reader): Part {
  const { source } = reader
  const char = source[reader.at]!
  if (char === '(') return group(reader)
  if (char === '[') return characterClass(reader)
  reader.at++
  if (char === '^' || char === '$') return EMPTY
  if (char === '.') return UNKNOWN
  if (char !== '\\') return { texts: [char] }
  const escaped = ESCAPED.exec(source.slice(reader.at - 1))![0]
  reader.at += escaped.length - 1
  if (BOUND.test(escaped)) return EMPTY
  return CLASS.test(escaped) ? UNKNOWN : { texts: [unitOf(escaped)] }
}

/** Lookarounds take no text. */
function group(reader: Reader): Part {
  const head = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(reader.source.slice(reader.at, reader.at + 60))![0]
  reader.at += head.length
  const inner = alternatives(reader)
  reader.at++
  return /^\(\?<?[=!]$/.test(head) ? EMPTY : inner
}

function characterClass(reader: Reader): Part {
  const { source } = reader
  let end = reader.at + 1
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  const inside = source.slice(reader.at + 1, end)
  reader.at = end + 1
  if (inside.startsWith('^') || /\\(?:[dDsSwWpP]|u\{)|[\uD800-\uDFFF]/.test(inside)) return UNKNOWN
  const texts: string[] = []
  for (const [, from, to = from] of inside.matchAll(RANGE)) {
    const [first, last] = [unitOf(from!).charCodeAt(0), unitOf(to!).charCodeAt(0)]
    if (texts.length + last - first >= LARGEST) return UNKNOWN
    for (let unit = first; unit <= last; unit++) texts.push(String.fromCharCode(unit))
  }
  return { texts }
}

const UNIT = String.raw`\\[pP]\{[^}]*\}|\\u\{[0-9a-fA-F]+\}|\\k<[^>]+>|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\s\S]`
const ESCAPED = new RegExp(`^(?:${UNIT})`)
const RANGE = new RegExp(`(${UNIT}|[\\s\\S])(?:-(${UNIT}|[\\s\\S]))?`, 'g')
const BOUND = /^\\[bB]$/
/** Classes, references to what was captured, and characters of more than one unit. */
const CLASS = /^\\(?:[dDsSwWpPk0-9]|u\{)/
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' }

function unitOf(written: string): string {
  if (!written.startsWith('\\') || written.length === 1) return written
  if (written.length > 2) return String.fromCharCode(Number.parseInt(written.slice(2), 16))
  return CONTROLS[written[1]!] ?? written[1]!
}
