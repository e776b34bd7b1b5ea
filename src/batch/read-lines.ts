import { createReadStream } from 'node:fs'

/**
 * The values of a file of JSON lines, one at a time. Only `\n` ends a line: `readline` would also break at U+2028, which
 * may stand in a JSON string.
 */
export async function* readLines<T>(path: string): AsyncGenerator<T> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield JSON.parse(Buffer.concat([...rest, chunk.subarray(from, at)]).toString('utf8'))
      rest = []
      from = at + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  if (rest.length > 0) yield JSON.parse(Buffer.concat(rest).toString('utf8'))
}
