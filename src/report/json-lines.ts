const NEWLINE = 10

/**
 * The values of JSON lines that come in pieces of bytes, one at a time. Only `\n` ends a line: U+2028, which may stand in
 * a JSON string, does not.
 */
export function* jsonLines<T>(pieces: Iterable<Uint8Array>): Generator<T> {
  let rest: Uint8Array[] = []
  for (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, from)) {
      yield JSON.parse(Buffer.concat([...rest, piece.subarray(from, at)]).toString('utf8'))
      rest = []
      from = at + 1
    }
    if (from < piece.length) rest.push(piece.subarray(from))
  }
}
