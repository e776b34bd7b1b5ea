import type { ReadFailure } from '../diagnostic.js'
import type { FileLines } from './file-lines.js'
import type { ReportLine } from './report-line.js'

/** What a worker answers of a file and the cache keeps of it: its reports, or why there are none. */
export type FileOutcome = FileLines | { readonly failure: Pick<ReadFailure, 'reason' | 'message'> }

/** The first line of what is packed; `length` of a report are the bytes of its own line, which follow in this order. */
type Head =
  | {
      readonly reports: readonly (Omit<ReportLine, 'json'> & { readonly length: number })[]
      readonly fired: readonly string[]
    }
  | Extract<FileOutcome, { readonly failure: unknown }>

const NEWLINE = 10

/** Pack an outcome into bytes; only its first line need be read to pass the reports on. */
export function packed(outcome: FileOutcome): Buffer {
  if ('failure' in outcome) return headOf(outcome)
  const { reports, fired } = outcome
  const told = reports.map(({ id, row, json }) => ({ id, row, length: json.length }))
  return Buffer.concat([headOf({ reports: told, fired }), ...reports.map(({ json }) => json)])
}

const headOf = (head: Head) => Buffer.from(`${JSON.stringify(head)}\n`)

/** What was packed; the lines of its reports are parts of the bytes. */
export function unpacked(bytes: Buffer): FileOutcome {
  let at = bytes.indexOf(NEWLINE) + 1
  const head: Head = JSON.parse(bytes.toString('utf8', 0, at))
  if ('failure' in head) return head
  const reports = head.reports.map(({ id, row, length }): ReportLine => {
    at += length
    return { id, row, json: bytes.subarray(at - length, at) }
  })
  return { reports, fired: head.fired }
}
