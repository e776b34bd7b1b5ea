import type { PdfWord } from './pdf-words.js'

/** Words on one baseline, cut where a gap is so wide that it may part two columns. */
export interface PdfLine {
  readonly segments: readonly PdfSegment[]
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

export interface PdfSegment {
  readonly text: string
  readonly x: number
  readonly right: number
}

/** In heights of the font: how far baselines on one line may differ, and what gaps mean. */
const SAME_LINE = 0.3
const RAISED = { size: 0.75, above: 0.75, below: 0.3 }
const COLUMN_GAP = 1.2
const LABEL_GAP = 4
const HAN_SPACE = 0.3
const LATIN_SPACE = 0.12

/**
 * Put words together to lines, from top to bottom, with the blanks that were typed: those that only the layout makes,
 * between Chinese characters and figures or Latin letters and around full-width punctuation, are left out. Raised
 * figures behind Chinese text are marks of notes and are left out, behind Latin letters (m²) they stay.
 */
export function pdfLines(words: readonly PdfWord[]): PdfLine[] {
  const rows: { y: number; size: number; words: PdfWord[] }[] = []
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && word.y - row.y <= SAME_LINE * Math.max(row.size, word.size)) {
      row.words.push(word)
      if (word.size > row.size) Object.assign(row, { size: word.size, y: word.y })
    } else rows.push({ y: word.y, size: word.size, words: [word] })
  }
  return placeRaised(rows).map(({ y, size, words }) => line(words, y, size))
}

interface Row {
  readonly y: number
  readonly size: number
  readonly words: PdfWord[]
}

/** Small words just above or below a line belong to it. */
function placeRaised(rows: readonly Row[]): Row[] {
  return rows.filter((row, index) => {
    const host = [rows[index + 1], rows[index - 1]].find((other) => other && isRaised(row, other))
    if (host) for (const word of row.words) raise(word, host)
    return !host
  })
}

function isRaised(row: Row, host: Row): boolean {
  if (row.size > host.size * RAISED.size) return false
  const above = host.y - row.y
  if (above > host.size * RAISED.above || -above > host.size * RAISED.below) return false
  return row.words.every((word) => hostWord(word, host) >= 0)
}

/** Which word of a line another one stands right behind. */
function hostWord(word: PdfWord, host: Row): number {
  return host.words.findIndex((other) => Math.abs(word.x - other.right) < host.size * 0.5)
}

/** Put a raised word into its line; of the mark of a note only the room that it takes. */
function raise(word: PdfWord, host: Row): void {
  const index = hostWord(word, host)
  const before = host.words[index]!
  if (NOTE_MARK.test(word.text) && !/[A-Za-z\d]$/.test(before.text))
    host.words[index] = { ...before, right: word.right }
  else host.words.push(word)
}

const NOTE_MARK = /^[[(（]?(?:\d{1,3}|[①-⑳]|\*)[\])）]?$/

function line(words: readonly PdfWord[], y: number, size: number): PdfLine {
  const segments: { text: string; x: number; right: number }[] = []
  for (const word of [...words].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const gap = last ? (word.x - last.right) / size : Number.POSITIVE_INFINITY
    if (!last || gap > (LABEL.test(last.text) ? LABEL_GAP : COLUMN_GAP))
      segments.push({ text: word.text, x: word.x, right: word.right })
    else {
      last.text += (isSpace(last.text, word.text, gap) ? ' ' : '') + word.text
      last.right = Math.max(last.right, word.right)
    }
  }
  const tight = segments.map((segment) => ({ ...segment, text: withoutLayoutSpaces(segment.text) }))
  return { segments: tight, x: tight[0]!.x, right: Math.max(...tight.map(({ right }) => right)), y, size }
}

/** The number of a paragraph, which is set apart from its text. */
const LABEL = /^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、]|\d{1,2}(?:\.\d{1,2}){1,3}|[①-⑳⑴-⒇•●■◆])$/
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u
const WIDE_PUNCTUATION = /[\u3001-\u301b\uff01-\uff0f\uff1a-\uff20“”‘’]/

function isSpace(before: string, after: string, gap: number): boolean {
  const [left, right] = [before.at(-1)!, after[0]!]
  if (WIDE_PUNCTUATION.test(left) || WIDE_PUNCTUATION.test(right)) return false
  if (WIDE.test(left) && WIDE.test(right)) return gap >= HAN_SPACE
  return !WIDE.test(left) && !WIDE.test(right) ? gap >= LATIN_SPACE : LOOSE.test(left) && gap >= HAN_SPACE
}

/** Behind 1. and ① a blank parts the mark from its text. */
const LOOSE = /[.•①-⑳⑴-⒇]/

/** Blanks inside a piece of text are pdfjs's reading of gaps. */
function withoutLayoutSpaces(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(BESIDE_WIDE, '')
    .replace(LETTERSPACED, (all) => all.replaceAll(' ', ''))
}

const PUNCTUATION = '\\u3001-\\u301b\\uff01-\\uff0f\\uff1a-\\uff20“”‘’'
const BESIDE_WIDE = new RegExp(
  `(?<=\\p{Script=Han}) (?=[A-Za-z\\d])|(?<=[A-Za-z\\d%]) (?=\\p{Script=Han})|(?<=[${PUNCTUATION}]) | (?=[${PUNCTUATION}])`,
  'gu'
)
/** 研 修 计 划: single characters set apart, as in titles. */
const LETTERSPACED = /(?<!\p{Script=Han})\p{Script=Han}(?: \p{Script=Han}){2,}(?!\p{Script=Han})/gu
