import type { Words } from '../document.js'
import type { Span } from '../span.js'
import type { Segmenter } from './segmenter.js'

const UNKNOWN = -2
const NONE = -1

/**
 * The words of a text: runs of Han characters cut by the segmenter, numerals and shields left out. Cutting each run by
 * itself keeps the model of cppjieba from running across 、 and 《》, and makes both engines agree.
 * A run is cut when someone first asks for a word of it: most are never asked for, and cutting all of them would take
 * longer than the rest of the reading.
 * @param masked the text with numerals and shields overlaid
 */
export function wordsOf(text: string, masked: string, segmenter: Segmenter): Words {
  /** Of every character, where its word begins; of some texts none is asked for. */
  let starts: Int32Array | undefined
  const startOf = (offset: number): number => {
    if (offset < 0 || offset >= text.length) return NONE
    starts ??= new Int32Array(text.length).fill(UNKNOWN)
    if (starts[offset] === UNKNOWN) cutRun(text, masked, offset, starts, segmenter)
    return starts[offset]!
  }
  const at = (offset: number): Span<'normal'> | undefined => {
    const start = startOf(offset)
    if (start < 0) return undefined
    let end = offset + 1
    while (startOf(end) === start) end++
    return { start, end }
  }
  return {
    at,
    isEdge: (offset) =>
      startOf(offset) === offset || (startOf(offset - 1) >= 0 && startOf(offset) !== startOf(offset - 1)),
    within: (span) => within(span, at),
    isCut: (offset) => starts !== undefined && starts[offset] !== UNKNOWN
  }
}

/** Cut the run that a character stands in, and note where its words begin. */
function cutRun(text: string, masked: string, offset: number, starts: Int32Array, { cut }: Segmenter): void {
  if (!isHan(masked.charCodeAt(offset))) {
    starts[offset] = NONE
    return
  }
  let from = offset
  while (from > 0 && isHan(masked.charCodeAt(from - 1))) from--
  let to = offset + 1
  while (to < masked.length && isHan(masked.charCodeAt(to))) to++
  const run = text.slice(from, to)
  let at = from
  for (const word of run.length === 1 ? [run] : cut(run)) {
    starts.fill(at, at, at + word.length)
    at += word.length
  }
}

function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)
}

/** Words that begin in a span, in order. */
function within({ start, end }: Span<'normal'>, at: Words['at']): readonly Span<'normal'>[] {
  const words: Span<'normal'>[] = []
  for (let offset = start; offset < end; ) {
    const word = at(offset)
    if (word && word.start >= start) words.push(word)
    offset = word ? word.end : offset + 1
  }
  return words
}
