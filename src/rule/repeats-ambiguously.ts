/**
 * Whether a group that is repeated can take the same text in several ways, as `(?:、?[0-9]{1,2})*` takes 12 at once or
 * figure by figure: on a long text that does not fit in the end, every way is tried, twice as many with each character.
 * A group is safe where something must stand in each round beside the piece whose length varies: `(?:、[0-9]{1,2})*`.
 * @param source a regular expression that is well-formed
 */
export function repeatsAmbiguously(source: string): boolean {
  let found = false
  readAlternatives(source, 0, (group, most) => {
    found ||= most >= MANY && group.some(varies)
  })
  return found
}

/** Fewer rounds than this are tried out soon enough. */
const MANY = 12

/** A character, a class or a group, with how often it may stand. */
interface Piece {
  readonly least: number
  readonly most: number
  readonly group?: readonly Sequence[]
}
type Sequence = readonly Piece[]

/** Whether a sequence may be longer or shorter by one piece alone, all others being optional. */
function varies(pieces: Sequence): boolean {
  return pieces.some((piece, at) => {
    if (pieces.some(({ least }, other) => other !== at && least > 0)) return false
    const inner = piece.group?.some(varies) ?? false
    return piece.most > Math.max(1, piece.least) || inner
  })
}

/** Read up to the end, or to the bracket that closes; tells of every group with the most rounds it may take. */
function readAlternatives(source: string, from: number, tell: (group: readonly Sequence[], most: number) => void) {
  const alternatives: Piece[][] = [[]]
  let at = from
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      alternatives.push([])
      at++
      continue
    }
    let group: readonly Sequence[] | undefined
    let width = 1
    if (source[at] === '(') {
      const head = /\((?:\?(?:<?[=!]|:|<[^>]+>))?/y
      head.lastIndex = at
      const [opening] = head.exec(source)!
      const inner = readAlternatives(source, at + opening.length, tell)
      // What only looks takes no text.
      width = /^\(\?<?[=!]/.test(opening) ? 0 : 1
      group = width === 0 ? [] : inner.alternatives
      at = inner.end + 1
    } else {
      const atom = /\\(?:u[0-9a-f]{4}|u\{[0-9a-f]+\}|p\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|[\s\S]/iuy
      atom.lastIndex = at
      const [text] = atom.exec(source)!
      if (text === '^' || text === '$') width = 0
      at += text.length
    }
    const repeat = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y
    repeat.lastIndex = at
    const match = repeat.exec(source)
    at += match?.[0].length ?? 0
    const [least, most] = match ? rounds(match) : [1, 1]
    if (group) tell(group, most)
    if (width > 0) alternatives.at(-1)!.push({ least, most, ...(group && { group }) })
  }
  return { alternatives, end: at }
}

function rounds([, mark, least, comma, most]: RegExpExecArray): [number, number] {
  if (mark) return mark === '?' ? [0, 1] : [mark === '*' ? 0 : 1, Number.POSITIVE_INFINITY]
  if (comma === undefined) return [Number(least), Number(least)]
  return [Number(least), most ? Number(most) : Number.POSITIVE_INFINITY]
}
