import { classUnits } from './class-units.js'
import { ESCAPE, unitOf } from './unit-of.js'

/** A regular expression read as far as is asked what stands where in its matches. */
export type Alternatives = readonly (readonly Term[])[]

/** A piece of a sequence, with its quantifier. */
export type Term = Quantifier & Piece

interface Quantifier {
  readonly optional: boolean
  readonly repeats: boolean
  /** So many at least, and at most. */
  readonly least: number
  readonly most: number
}

type Piece =
  /** One code unit: of a set, or (`others`) none of it; without a set, any. */
  | { readonly kind: 'unit'; readonly units: ReadonlySet<number> | undefined; readonly others: boolean }
  | { readonly kind: 'group' | 'ahead' | 'not-ahead' | 'behind' | 'not-behind'; readonly inner: Alternatives }
  /** `^` and `$`. */
  | { readonly kind: 'start' | 'end' }
  /** What was captured before: as long as that was. */
  | { readonly kind: 'reference' }

const HEAD = /\((?:\?(?::|<?[=!]|<[^>]+>))?/y
const KINDS = { '(?=': 'ahead', '(?!': 'not-ahead', '(?<=': 'behind', '(?<!': 'not-behind' } as const
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y
const ESCAPED = new RegExp(ESCAPE, 'y')
const ONCE: Quantifier = { optional: false, repeats: false, least: 1, most: 1 }

/** Read a valid regular expression without the flags `u`, `v` and `m`. */
export function patternTree(source: string): Alternatives {
  return alternatives({ source, at: 0 })
}

interface Reader {
  readonly source: string
  at: number
}

function alternatives(reader: Reader): Alternatives {
  let sequence: Term[] = []
  const all = [sequence]
  for (let char = reader.source[reader.at]; char !== undefined && char !== ')'; char = reader.source[reader.at]) {
    if (char === '|') {
      reader.at++
      sequence = []
      all.push(sequence)
    } else sequence.push(Object.assign(piece(reader, char), quantifier(reader)))
  }
  return all
}

function piece(reader: Reader, char: string): Piece {
  if (char === '(') return group(reader)
  if (char === '[') return characterClass(reader)
  if (char === '\\') return escaped(reader)
  reader.at++
  if (char === '^') return { kind: 'start' }
  if (char === '$') return { kind: 'end' }
  return char === '.' ? any() : { kind: 'unit', units: new Set([char.charCodeAt(0)]), others: false }
}

function any(): Piece {
  return { kind: 'unit', units: undefined, others: true }
}

function group(reader: Reader): Piece {
  const head = stick(HEAD, reader)![0]
  const inner = alternatives(reader)
  reader.at++
  return { kind: KINDS[head as keyof typeof KINDS] ?? 'group', inner }
}

function characterClass(reader: Reader): Piece {
  const { source } = reader
  let end = reader.at + 1
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  const others = source[reader.at + 1] === '^'
  const units = classUnits(source.slice(reader.at + (others ? 2 : 1), end))
  reader.at = end + 1
  return units ? { kind: 'unit', units, others } : any()
}

function escaped(reader: Reader): Piece {
  const written = stick(ESCAPED, reader)![0]
  if (/^\\[k1-9]/.test(written)) return { kind: 'reference' }
  return /^\\[dDsSwW]/.test(written) ? any() : { kind: 'unit', units: new Set([unitOf(written)]), others: false }
}

function quantifier(reader: Reader): Quantifier {
  const next = reader.source[reader.at]
  if (next !== '?' && next !== '{' && next !== '*' && next !== '+') return ONCE
  const found = stick(QUANTIFIER, reader)
  if (!found) return ONCE
  const [whole, least, comma, upTo] = found
  if (least === undefined) {
    const repeats = whole[0] !== '?'
    const optional = whole[0] !== '+'
    return { optional, repeats, least: optional ? 0 : 1, most: repeats ? Number.POSITIVE_INFINITY : 1 }
  }
  const most = comma === undefined ? Number(least) : upTo ? Number(upTo) : Number.POSITIVE_INFINITY
  return { optional: least === '0', repeats: comma !== undefined || Number(least) > 1, least: Number(least), most }
}

function stick(pattern: RegExp, reader: Reader): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.source)
  if (found) reader.at = pattern.lastIndex
  return found
}
