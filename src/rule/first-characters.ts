/**
 * The characters that a match of a regular expression can start with, as the inside of a character class; undefined where
 * that cannot be told (negated classes, `.`, an empty match). Prefixed to a long alternation as `(?=[…])` it spares the
 * engine from trying every branch at every character.
 */
export function firstCharacters(source: string): string | undefined {
  const reader = { source, at: 0 }
  const first = alternatives(reader)
  return first === undefined || first.nullable || reader.at < source.length ? undefined : first.set
}

interface Reader {
  readonly source: string
  at: number
}
interface First {
  readonly set: string
  readonly nullable: boolean
}
const NOTHING: First = { set: '', nullable: true }

function alternatives(reader: Reader): First | undefined {
  let all: First | undefined = { set: '', nullable: false }
  for (;;) {
    const one = sequence(reader)
    all = all && one && { set: all.set + one.set, nullable: all.nullable || one.nullable }
    if (reader.source[reader.at] !== '|') return all
    reader.at++
  }
}

function sequence(reader: Reader): First | undefined {
  let set = ''
  let open = true
  let known = true
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const one = term(reader)
    const optional = quantifier(reader)
    if (!open) continue
    if (!one) known = false
    else {
      set += one.set
      open = one.nullable || optional
    }
    if (!known) open = false
  }
  return known ? { set, nullable: open } : undefined
}

function term(reader: Reader): First | undefined {
  const { source } = reader
  const char = source[reader.at]!
  if (char === '(') return group(reader)
  if (char === '[') return characterClass(reader)
  reader.at++
  if (char === '^' || char === '$') return NOTHING
  if (char === '.') return undefined
  if (char !== '\\') return { set: quote(char), nullable: false }
  const escaped = /^(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/s.exec(source.slice(reader.at, reader.at + 5))![0]
  reader.at += escaped.length
  if (/^[pPDS]/.test(escaped)) return undefined
  return { set: `\\${escaped}`, nullable: false }
}

function group(reader: Reader): First | undefined {
  const head = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(reader.source.slice(reader.at, reader.at + 60))![0]
  reader.at += head.length
  const inner = alternatives(reader)
  reader.at++
  return /^\(\?<?[=!]$/.test(head) ? NOTHING : inner
}

function characterClass(reader: Reader): First | undefined {
  const { source } = reader
  let end = reader.at + 1
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  const inside = source.slice(reader.at + 1, end)
  reader.at = end + 1
  return inside.startsWith('^') ? undefined : { set: inside, nullable: false }
}

/** Steps over a quantifier; whether it allows none. */
function quantifier(reader: Reader): boolean {
  const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (!found) return false
  reader.at += found[0].length
  return found[0].startsWith('*') || found[0].startsWith('?') || found[1] === '0'
}

function quote(char: string): string {
  return /[\]\\^-]/.test(char) ? `\\${char}` : char
}
