interface Reader {
  readonly source: string
  at: number
}

/** How many code units a match of a pattern has at most: rather too many than too few, `Infinity` where it has no bound. */
export function longestMatch(source: string): number {
  const reader = { source, at: 0 }
  const longest = alternatives(reader)
  return reader.at < source.length ? Number.POSITIVE_INFINITY : longest
}

function alternatives(reader: Reader): number {
  let longest = sequence(reader)
  while (reader.source[reader.at] === '|') {
    reader.at++
    longest = Math.max(longest, sequence(reader))
  }
  return longest
}

function sequence(reader: Reader): number {
  const { source } = reader
  let sum = 0
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
    const one = term(reader)
    const times = most(reader)
    if (one > 0) sum += one * times
  }
  return sum
}

/** A character is two code units where it is not known. */
function term(reader: Reader): number {
  const { source } = reader
  const char = source[reader.at++]!
  if (char === '(') {
    const isAside = /^\?<?[=!]/.test(source.slice(reader.at, reader.at + 3))
    reader.at += /^(?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(source.slice(reader.at, reader.at + 60))![0].length
    const inner = alternatives(reader)
    reader.at++
    return isAside ? 0 : inner
  }
  if (char === '[') {
    const others = source[reader.at] === '^'
    while (source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
    reader.at++
    return others ? 2 : 1
  }
  if (char === '^' || char === '$') return 0
  if (char !== '\\') return char === '.' ? 2 : 1
  const escaped = /^(?:[pPu]\{[^}]*\}|k<[^>]+>|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/.exec(
    source.slice(reader.at)
  )![0]
  reader.at += escaped.length
  return /^[1-9k]/.test(escaped) ? Number.POSITIVE_INFINITY : 2
}

/** Steps over a quantifier: how often it allows at most. */
function most(reader: Reader): number {
  const found = /^(?:([*+?])|\{\d+(,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (!found) return 1
  reader.at += found[0].length
  const [whole, sign, upTo] = found
  if (sign) return sign === '?' ? 1 : Number.POSITIVE_INFINITY
  return upTo === ',' ? Number.POSITIVE_INFINITY : Number(/(\d+)\}/.exec(whole)![1])
}
