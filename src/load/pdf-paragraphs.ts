import type { Paragraph } from './lay-out.js'
import type { PdfLine } from './pdf-lines.js'

/** The block in which lines are set, in points. */
export interface PdfMeasure {
  /** Where a full line begins and ends. */
  readonly left: number
  readonly right: number
  /** Usual distance of lines, and height of the font; undefined where a block is too small to tell. */
  readonly pitch: number | undefined
  readonly size: number | undefined
}

/**
 * Join the lines of a block to the paragraphs they were broken from: a line goes on with the next one when the next
 * one's first word would not have fitted on it, and nothing else speaks for a new paragraph.
 */
export function pdfParagraphs(lines: readonly PdfLine[], measure: PdfMeasure): Paragraph[] {
  const paragraphs: string[] = []
  let open: PdfLine[] = []
  for (const line of lines) {
    const text = textOf(line)
    const last = paragraphs.length - 1
    if (open.length > 0 && goesOn(open, line, measure)) {
      paragraphs[last] = join(paragraphs[last]!, text)
      open.push(line)
    } else {
      paragraphs.push(text)
      open = [line]
    }
  }
  return paragraphs.map((text) => ({ text }))
}

function textOf(line: PdfLine): string {
  return line.segments.map(({ text }) => text).join(' ')
}

/** In heights of the font. */
const INDENT = 0.8
const FIRST_LINE = 4
const SLACK = 0.8
/** Of the usual distance of lines. */
const WIDE_PITCH = 1.35

function goesOn(open: readonly PdfLine[], line: PdfLine, measure: PdfMeasure): boolean {
  const before = open.at(-1)!
  const { size } = before
  if (Math.abs(line.size - size) > size * 0.15) return false
  // Downwards on the same page; from the foot of a page to the head of the next the distance says nothing.
  const distance = line.y - before.y
  if (measure.pitch !== undefined && distance > WIDE_PITCH * Math.max(measure.pitch, size)) return false
  if (isTitle(before, measure) && isTitle(line, measure))
    return before.right - before.x > 0.6 * (measure.right - measure.left)
  if (measure.right - before.right >= (firstWidth(textOf(line)) + SLACK) * size) return false
  if (line.x > before.x + INDENT * size) return open.length === 1 && hangs(before, line, measure)
  if (START.test(textOf(line))) return !SENTENCE_END.test(textOf(before))
  const outdent = open.length === 1 ? FIRST_LINE : INDENT
  return line.x <= measure.left + INDENT * size || line.x >= before.x - outdent * size
}

/** Large and centred. */
function isTitle({ x, right, size }: PdfLine, measure: PdfMeasure): boolean {
  if (measure.size === undefined || size < measure.size * 1.15 || x < measure.left + size) return false
  return Math.abs(x + right - measure.left - measure.right) < 2 * size
}

/** A line further in than the one before: under the text of a mark, as in lists. */
function hangs(first: PdfLine, line: PdfLine, { left }: PdfMeasure): boolean {
  return START.test(textOf(first)) && line.x < left + 8 * first.size
}

/** Width of what must stay together at the beginning of a line, in heights of the font: a character, or a word. */
function firstWidth(text: string): number {
  const word = /^[!-~]+/.exec(text)?.[0]
  return word === undefined ? 1 : Math.min(word.length * 0.55, 12)
}

/** Marks that begin a paragraph: 一、 （一） 1. 1、 (1) ① 第一章 ● */
const START =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[章节条部篇]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[、．]|\.(?!\d))|\d{1,2}(?:\.\d{1,2}){1,3}[\s\p{Script=Han}]|[①-⑳⑴-⒇•●■◆★])/u
const SENTENCE_END = /[。！？：；…”.!?:;]$/

function join(before: string, after: string): string {
  // A word broken at the end of the line.
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after
  return (
    before + (/[!-~]$/.test(before) && /^[A-Za-z\d]/.test(after) && /[A-Za-z,.;:!?)]$/.test(before) ? ' ' : '') + after
  )
}
