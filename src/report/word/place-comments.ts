import type { DocxPiece, DocxWithPieces } from '../../load/docx-pieces.js'
import { rawOffset } from '../../load/raw-offset.js'
import { findRuns, type TextRun } from './find-runs.js'

/** A comment by its number, on a place of the text; without one, at the end of the document. */
export interface Placed {
  readonly id: number
  readonly start?: number
  readonly end?: number
}

/**
 * Put the marks of comments into the XML of a document part; its text stays as it is. A place is marked within its first
 * paragraph. One that no piece of text stands at (an automatic number) is marked by its paragraph.
 * @returns the XML, and the comments whose place is none in the body (a note, a control of a form): they stand at the end
 */
export function placeComments(
  { document, text, pieces }: DocxWithPieces,
  comments: readonly Placed[]
): { readonly document: string; readonly unplaced: ReadonlySet<number> } {
  const { texts, end } = findRuns(document)
  const marks = new Marks(document, end)
  const anchors = anchorsIn(text, pieces, texts)
  const unplaced = new Set<number>()
  for (const { id, start, end } of comments) {
    const range = start === undefined || end === undefined ? undefined : anchors(start, end)
    if (range) marks.add(id, range)
    else marks.addAtEnd(id)
    if (!range && start !== undefined) unplaced.add(id)
  }
  return { document: marks.done(), unplaced }
}

/** A piece with its run; `from` and `to` count characters of the piece. */
interface Anchor {
  readonly piece: DocxPiece
  readonly run: TextRun
}
interface Range {
  readonly first: Anchor
  readonly from: number
  readonly last: Anchor
  readonly to: number
}

function anchorsIn(text: string, pieces: readonly DocxPiece[], texts: readonly TextRun[]) {
  const starts = texts.map(({ content }) => content.start)
  const anchors = pieces.flatMap((piece): Anchor[] => {
    const run = texts[lastUpTo(starts, piece.xmlStart)]
    return run && piece.xmlEnd <= run.content.end ? [{ piece, run }] : []
  })
  anchors.sort((a, b) => a.piece.start - b.piece.start)
  const places = anchors.map(({ piece }) => piece.start)
  const whole = (at: number): Range => {
    const { paragraph } = anchors[at]!.run
    let [low, high] = [at, at]
    while (anchors[low - 1]?.run.paragraph === paragraph) low--
    while (anchors[high + 1]?.run.paragraph === paragraph) high++
    return rangeOf(anchors[low]!, 0, anchors[high]!, Number.POSITIVE_INFINITY)
  }
  return (start: number, end: number): Range | undefined => {
    const before = lastUpTo(places, start)
    const at = before >= 0 && anchors[before]!.piece.end > start ? before : before + 1
    const first = anchors[at]
    if (first && first.piece.start < end) {
      let last = at
      for (let next = at + 1; anchors[next] && anchors[next]!.piece.start < end; next++)
        if (anchors[next]!.run.paragraph === first.run.paragraph) last = next
        else break
      return rangeOf(first, start - first.piece.start, anchors[last]!, end - anchors[last]!.piece.start)
    }
    if (first && !text.slice(end, first.piece.start).includes('\n')) return whole(at)
    if (before >= 0 && !text.slice(anchors[before]!.piece.end, start).includes('\n')) return whole(before)
    return undefined
  }
}

function rangeOf(first: Anchor, from: number, last: Anchor, to: number): Range {
  return { first, from: Math.max(0, from), last, to: Math.min(to, last.piece.end - last.piece.start) }
}

/** The index of the last number that is no greater; -1 where all are. */
function lastUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** What is put in at one place of the XML: comments end before others begin, between the halves of a run where one is cut. */
interface Cut {
  readonly before: string
  readonly after: string
  readonly ends: string[]
  readonly starts: string[]
}

class Marks {
  private readonly cuts = new Map<number, Cut>()
  /** Tags of texts that are cut: blanks at the cut are to stay. */
  private readonly kept = new Set<number>()

  constructor(
    private readonly xml: string,
    private readonly end: number
  ) {}

  add(id: number, { first, from, last, to }: Range): void {
    this.cut(first, from, 'start').starts.push(startOf(id))
    this.cut(last, to, 'end').ends.push(endOf(id))
  }

  addAtEnd(id: number): void {
    if (this.end < 0) return
    this.at(this.end, '', '').ends.push(startOf(id) + endOf(id))
  }

  /** The cut before the character of a piece that has this index. What cannot be divided is marked as a whole. */
  private cut({ piece, run }: Anchor, index: number, side: 'start' | 'end'): Cut {
    const { element, content, divisible, properties } = run
    if (!divisible) return this.at(run.run[side], '', '')
    const place = piece.xmlStart + rawOffset(this.xml.slice(piece.xmlStart, piece.xmlEnd), index)
    const [open, close] = [`<w:r>${properties}`, '</w:r>']
    if (this.blank(content.start, place)) {
      return run.first ? this.at(run.run.start, '', '') : this.at(element.start, close, open)
    }
    if (this.blank(place, content.end)) {
      return run.last ? this.at(run.run.end, '', '') : this.at(element.end, close, open)
    }
    this.kept.add(content.start)
    return this.at(place, `</w:t>${close}`, `${open}<w:t xml:space="preserve">`)
  }

  private blank(start: number, end: number): boolean {
    return this.xml.slice(start, end).trim() === ''
  }

  private at(place: number, before: string, after: string): Cut {
    const cut = this.cuts.get(place) ?? { before, after, ends: [], starts: [] }
    this.cuts.set(place, cut)
    return cut
  }

  done(): string {
    const edits = [...this.cuts].map(([at, { before, ends, starts, after }]) => ({
      at,
      end: at,
      to: before + ends.join('') + starts.join('') + after
    }))
    for (const end of this.kept) {
      const start = this.xml.lastIndexOf('<', end - 1)
      const tag = this.xml.slice(start, end)
      if (!tag.includes('xml:space')) edits.push({ at: end - 1, end: end - 1, to: ' xml:space="preserve"' })
    }
    edits.sort((a, b) => a.at - b.at)
    const out: string[] = []
    let done = 0
    for (const { at, to } of edits) {
      out.push(this.xml.slice(done, at), to)
      done = at
    }
    out.push(this.xml.slice(done))
    return out.join('')
  }
}

const startOf = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const endOf = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
