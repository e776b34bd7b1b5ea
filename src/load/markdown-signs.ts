import type { Mark } from '../document.js'

/**
 * Find the signs within a line of Markdown that say how its words look, not what they say: emphasis, code, links, images,
 * footnotes, escapes, tags. A sign is believed only in a pair on one line, so that 3*5, a blank ____ and 以*为 stay.
 * @param offset of the line in its text
 * @param lineBreak what a `<br>` is read as
 * @returns marks in no order, which may overlap: a sign within what is hidden as a whole
 */
export function markdownSigns(line: string, offset: number, lineBreak: '\n' | ' '): readonly Mark[] {
  if (!SUSPECT.test(line)) return []
  const sign = (start: number, end: number, as?: Mark['as']): Mark => ({
    kind: 'sign',
    ...(as === undefined ? {} : { as }),
    span: { start: offset + start, end: offset + end }
  })
  const found: Mark[] = []
  for (const { index, 0: whole, 1: bang, 2: words } of line.matchAll(LINK)) {
    if (bang) found.push(sign(index, index + whole.length))
    else found.push(sign(index, index + 1), sign(index + 1 + words!.length, index + whole.length))
  }
  for (const { index, 0: tag } of line.matchAll(TAG))
    found.push(sign(index, index + tag.length, /^<br/i.test(tag) ? lineBreak : undefined))
  for (const { index, 0: note } of line.matchAll(FOOTNOTE)) found.push(sign(index, index + note.length))
  for (const { index } of line.matchAll(ESCAPE)) found.push(sign(index, index + 1))
  const box = BOX.exec(line)
  if (box) found.push(sign(box[1]!.length, box[0].length))
  for (const [open, close] of pairs(line)) {
    // What is struck out is withdrawn.
    if (line[open.start] === '~') found.push(sign(open.start, close.end))
    else found.push(sign(open.start, open.end), sign(close.start, close.end))
  }
  return found
}

const SUSPECT = /[*_~`[\]\\<]/
const LINK = /(!)?\[([^[\]]{0,200})\]\((?=[!-~]{0,400}[./#:])[!-'*-~]{1,400}(?: +"[^"]{0,100}")?\)/g
const TAG =
  /<!--.{0,400}?-->|<\/?(?:br|hr|p|b|i|u|em|strong|sub|sup|font|span|center|div|small|mark|ins|img|a)(?:\s[^<>]{0,400})?\/?>/gi
const FOOTNOTE = /\[\^[^\]\s]{1,20}\]:?/g
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g
const BOX = /^(\s*[-*+] +)\[[ xX]\] +/

interface Run {
  readonly start: number
  readonly end: number
  /** Sign and length: only like closes like. */
  readonly sign: string
  readonly opens: boolean
  readonly closes: boolean
}

/** Pairs of equal runs of signs, nested. Signs of other lengths than these are blanks and rulers. */
function pairs(line: string): readonly [Run, Run][] {
  const found: [Run, Run][] = []
  const open: Run[] = []
  for (const { index, 0: sign } of line.matchAll(RUN)) {
    const run = runAt(line, index, sign)
    const at = run.closes ? open.findLastIndex((other) => other.sign === sign && mayPair(line, other, run)) : -1
    if (at >= 0) {
      found.push([open[at]!, run])
      open.length = at
    } else if (run.opens && open.length < DEEPEST) open.push(run)
  }
  return found
}

const RUN = /(?<![\\*])\*{1,3}(?!\*)|(?<![\\_])_{1,2}(?!_)|(?<![\\~])~~(?!~)|(?<![\\`])`{1,2}(?!`)/g
/** More open signs than nest in any text; unpaired ones beyond it cost no time. */
const DEEPEST = 8
const WORD = /[\p{L}\p{N}]/u

function runAt(line: string, start: number, sign: string): Run {
  const end = start + sign.length
  const before = line[start - 1] ?? ' '
  const after = line[end] ?? ' '
  const opens = !/\s/.test(after)
  const closes = !/\s/.test(before)
  // 姓名__ 年__月: an underscore beside a word on either side is a blank or a part of a name.
  if (sign[0] === '_')
    return {
      start,
      end,
      sign,
      opens: !WORD.test(before) && WORD.test(after),
      closes: WORD.test(before) && !WORD.test(after)
    }
  return { start, end, sign, opens, closes }
}

/** One star alone stands for a word that was taken out, or times: one side of the pair must stand free. */
function mayPair(line: string, open: Run, close: Run): boolean {
  if (close.start <= open.end) return false
  if (open.sign !== '*') return true
  return !INWARD.test(line[open.start - 1] ?? ' ') || !INWARD.test(line[close.end] ?? ' ')
}

/** What a word or an opening quote stands at is the middle of a sentence. */
const INWARD = /[\p{L}\p{N}“‘《（(]/u
