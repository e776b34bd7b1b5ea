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

/** Whole or with a decimal; full width is kept by a text as extracted. */
const NUMBER = /[0-9０-９]+(?:[.．][0-9０-９]+)?/y
/** 二〇二四, and the number of a term. */
const CHINESE = /[〇零○一二三四五六七八九]{4}|(?<=第)[一二](?=学期)/y

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
  for (let at = 0; at < size; ) {
    if (at === nextName) {
      push(OWN_NAME, at, at + name.length)
      at += name.length
      nextName = simplified.indexOf(name, at)
      continue
    }
    const code = simplified.charCodeAt(at)
    const figure = isDigit(code) ? NUMBER : NUMERALS.has(code) ? CHINESE : undefined
    if (figure) figure.lastIndex = at
    const length = figure?.exec(simplified)?.[0].length
    if (length !== undefined) push(FIGURE, at, at + length)
    else if (code === ZERO || (code >= 0x3400 && code <= 0x9fff)) push(code, at, at + 1)
    at += length ?? 1
  }
  return {
    tokens: tokens.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    simplified,
    place: ({ start, end }) => toSource(map, { start: starts[start]!, end: ends[end - 1]! })
  }
}

const isDigit = (code: number) => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)
const NUMERALS = new Set(Array.from('〇零○一二三四五六七八九', (numeral) => numeral.charCodeAt(0)))
/** 〇 lies outside the block of the other characters. */
const ZERO = 0x3007
