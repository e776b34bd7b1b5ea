import type { Report } from '../../report/schema.js'
import { type CopyText, copyText } from './copy-text.js'
import { MARK, pickMarks } from './pick-marks.js'

/** A document to be compared with others: its tokens, and which of them are no one's own. */
export interface CopySource {
  readonly id: string
  readonly source: string
  readonly text: CopyText
  /** 1 where a token belongs to what most of the batch has in common, or to a stock phrase. */
  readonly common: Uint8Array
}

/**
 * Read a report for comparison.
 * @param common marks that most of the batch has, from the index
 * @param stock pattern of phrases that stand in everyone's papers, with the flag g; undefined where there are none
 */
export function copySource(report: Report, common: ReadonlySet<number>, stock: RegExp | undefined): CopySource {
  const text = copyText(report)
  const { tokens, starts, simplified } = text
  const flags = new Uint8Array(tokens.length)
  for (const { hash, at } of pickMarks(tokens)) if (common.has(hash)) flags.fill(1, at, at + MARK)
  let token = 0
  for (const phrase of stock ? simplified.matchAll(stock) : []) {
    while (token < starts.length && starts[token]! < phrase.index) token++
    for (; token < starts.length && starts[token]! < phrase.index + phrase[0].length; token++) flags[token] = 1
  }
  return { id: report.id, source: report.text, text, common: flags }
}
