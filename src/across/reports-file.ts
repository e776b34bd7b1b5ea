import { type FileHandle, open } from 'node:fs/promises'
import type { Report } from '../report/schema.js'

/** A file of reports that is read once through, and then by lines. */
export interface ReportsFile {
  /** Every report in order, with the bytes of its line; one is held at a time. */
  readonly each: () => AsyncGenerator<{ readonly report: Report; readonly start: number; readonly length: number }>
  /** The report of the line at these bytes. */
  readonly read: (line: { readonly start: number; readonly length: number }) => Promise<Report>
  readonly close: () => Promise<void>
}

const NEWLINE = 10

/** Open a `reports.jsonl`. */
export async function reportsFile(path: string): Promise<ReportsFile> {
  const handle = await open(path)
  return {
    each: () => lines(handle),
    read: async ({ start, length }) => {
      const bytes = Buffer.alloc(length)
      await handle.read(bytes, 0, length, start)
      return JSON.parse(bytes.toString('utf8')) as Report
    },
    close: () => handle.close()
  }
}

async function* lines(handle: FileHandle) {
  let start = 0
  let pieces: Buffer[] = []
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 18 })) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...pieces, chunk.subarray(from, to)])
      pieces = []
      from = to + 1
      yield { report: JSON.parse(line.toString('utf8')) as Report, start, length: line.length }
      start += line.length + 1
    }
    pieces.push(chunk.subarray(from))
  }
}
