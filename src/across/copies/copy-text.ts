import { simplify } from '../../normalize/simplify.js'
import { toSource } from '../../offset-map.js'
import type { Report } from '../../report/schema.js'
import type { Span } from '../../span.js'

/**
 * A document as copies are looked for in it: its Chinese characters, simplified, one code unit each. Every figure,
 * year and number of a term is one mark, and the school's own name another, so that a copy in which only these were
 * changed is still the same text. Punctuation, spaces and line breaks are left out.
 */
export interface CopyText {
  readonly tokens: Uint16Array
  /** Where the piece of each token begins and ends in the simplified text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly simplified: string
  /** From tokens `[start, end)` to the place in the report's text. */
  readonly place: (tokens: { readonly start: number; readonly end: number }) => Span<'source'>
}

/** Marks of what may be changed in a copy; no Chinese character has these codes. */
const FIGURE = 35
const OWN_NAME = 64

/** Han characters, figures, and years in Chinese numerals; the term's number between 第 and 学期. */
const PIECE = /[0-9０-９]+(?:[.．][0-9０-９]+)?|[〇零○一二三四五六七八九]{4}|(?<=第)[一二12](?=学期)|[\u3400-\u9fff]/g

/** Read a report's text as copies are looked for in it. */
export function copyText({ text, document }: Pick<Report, 'text' | 'document'>): CopyText {
  const { text: simplified, map } = simplify(text)
  const name = document.school?.name ?? ''
  const size = simplified.length
  const tokens = new Uint16Array(size)
  const starts = new Uint32Array(size)
  const ends = new Uint32Array(size)
  let count = 0
  const push = (token: number, start: number, end: number) => {
    tokens[count] = token
    starts[count] = start
    ends[count++] = end
  }
  let nextName = name === '' ? -1 : simplified.indexOf(name)
  let from = 0
  for (const match of simplified.matchAll(PIECE)) {
    const at = match.index
    if (at < from) continue
    if (nextName >= 0 && at >= nextName) {
      from = nextName + name.length
      push(OWN_NAME, nextName, from)
      nextName = simplified.indexOf(name, from)
      if (at < from) continue
    }
    const piece = match[0]
    const figure = piece.length > 1 || piece.charCodeAt(0) < 0x3400 || isTerm(simplified, at)
    push(figure ? FIGURE : piece.charCodeAt(0), at, at + piece.length)
  }
  return {
    tokens: tokens.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    simplified,
    place: ({ start, end }) => toSource(map, { start: starts[start]!, end: ends[end - 1]! })
  }
}

const isTerm = (text: string, at: number) =>
  (text[at] === '一' || text[at] === '二') && text[at - 1] === '第' && text.startsWith('学期', at + 1)
