import { ReadFailure } from '../diagnostic.js'
import { layOut } from './lay-out.js'
import type { Reading } from './reading.js'
import { RtfReader } from './rtf-reader.js'
import { rtfTokens } from './rtf-tokens.js'

/**
 * Read an .rtf: what a word processor shows of its body, the numbers of lists included, with marks for headings and
 * tables. Headers, footers, comments, tracked deletions, hidden text, field codes and pictures are left out; text boxes
 * follow the paragraph they hang on, notes stand at the end.
 * @throws ReadFailure `corrupt` or `empty`
 */
export function readRtf(bytes: Uint8Array): Reading {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = source.indexOf('{\\rtf')
  const reader = new RtfReader()
  for (const token of rtfTokens(source.slice(Math.max(0, start)))) reader.read(token)
  if (start < 0 || !reader.closed) {
    throw new ReadFailure('corrupt', '文档不完整，可能没有传完；请用Word或WPS打开后另存为docx再提交')
  }
  const { text, marks } = layOut(reader.pieces())
  if (text === '') throw new ReadFailure('empty', '文档里没有文字，可能只有图片；请转成带文字的docx再提交')
  return { text, marks, findings: [] }
}
