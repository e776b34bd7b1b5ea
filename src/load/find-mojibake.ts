import { FREQUENT_HANZI } from './frequent-hanzi.js'

/** A piece of text that was decoded wrongly before it came to us; offsets in the text searched. */
export interface Mojibake {
  readonly start: number
  readonly end: number
  readonly cause: 'utf8-as-gbk' | 'utf8-as-latin' | 'gbk-as-latin' | 'lost' | 'unknown'
}

/**
 * Find text that was decoded wrongly before it came to us, in order, without overlap. A passage is found only where
 * undoing the mistake gives Chinese, or where the marks that decoders leave for lost characters stand; `unknown` is
 * the whole of a text whose characters are not those that Chinese is written with.
 */
export function findMojibake(text: string): Mojibake[] {
  const found = [...lost(text), ...latin(text), ...gbk(text)].sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Mojibake[] = []
  for (const passage of found) {
    const last = merged.at(-1)
    // Bytes that fit no character left a `?` or a blank between pieces of one passage.
    const near = last && (last.cause === passage.cause || passage.cause === 'lost') ? GAP : -1
    if (last && passage.start <= last.end + near) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, passage.end) }
    } else if (!last || passage.start >= last.end) merged.push(passage)
  }
  const explained = merged.some((passage) => passage.cause !== 'lost')
  return !explained && strange(text) ? [{ start: 0, end: text.length, cause: 'unknown' }] : merged
}

const GAP = 4

/** U+FFFD; the same written out as UTF-8 and read as GBK (锟斤拷); memory never filled (烫烫烫); question marks for all that was lost. */
const LOST = /\ufffd+|(?:锟斤拷|锟斤|斤拷)+|烫{3,}|屯{3,}|\?{6,}/g

function* lost(text: string): Generator<Mojibake> {
  for (const match of text.matchAll(LOST)) {
    yield { start: match.index, end: match.index + match[0].length, cause: 'lost' }
  }
}

/** The characters that Windows-1252 has where Latin-1 has controls. */
const CP1252 =
  '\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122'
const UTF8_AS_LATIN = new RegExp(`(?:[\u00e3-\u00e9\u00ef][\u0080-\u00bf${CP1252}]{1,2}\\s?){3,}`, 'g')
const GBK_AS_LATIN = /[\u00a1-\u00ff]{4,}/g

function* latin(text: string): Generator<Mojibake> {
  for (const match of text.matchAll(UTF8_AS_LATIN)) {
    yield { start: match.index, end: match.index + match[0].trimEnd().length, cause: 'utf8-as-latin' }
  }
  const decoder = new TextDecoder('gb18030')
  for (const match of text.matchAll(GBK_AS_LATIN)) {
    const undone = decoder.decode(Uint8Array.from(match[0], (character) => character.charCodeAt(0)))
    // A row of × for a blank is Latin too, and undone it gives one rare character over and over.
    const frequent = [...undone].filter((character) => FREQUENT_HANZI.has(character)).length
    if (frequent >= 2 && frequent * 2 >= undone.length) {
      yield { start: match.index, end: match.index + match[0].length, cause: 'gbk-as-latin' }
    }
  }
}

/** UTF-8 read as GBK: written back as GBK, its bytes are three-byte characters one after the other, which Chinese never is. */
function* gbk(text: string): Generator<Mojibake> {
  const codes = gbkCodes()
  const bytes: number[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? codes[text.charCodeAt(at)]! : 0
    if (code !== 0) {
      if (bytes.length === 0) start = at
      bytes.push(code >> 8, code & 0xff)
    } else if (bytes.length > 0) {
      for (const [from, to] of utf8Stretches(bytes)) {
        yield { start: start + (from >> 1), end: start + ((to + 1) >> 1), cause: 'utf8-as-gbk' }
      }
      bytes.length = 0
    }
  }
}

/** Stretches of three or more Han characters in UTF-8, one byte lost between them allowed; `[from, to)` in bytes. */
function* utf8Stretches(bytes: readonly number[]): Generator<[number, number]> {
  let from = -1
  let to = -1
  let han = 0
  for (let at = 0; at + 2 < bytes.length; ) {
    const lead = bytes[at]!
    const isHan = lead >= 0xe4 && lead <= 0xe9
    const fits = isHan || lead === 0xe3 || lead === 0xef
    if (!fits || (bytes[at + 1]! & 0xc0) !== 0x80 || (bytes[at + 2]! & 0xc0) !== 0x80) {
      at++
      continue
    }
    if (from < 0 || at > to + 1) {
      if (han >= 3) yield [from, to]
      from = at
      han = 0
    }
    if (isHan) han++
    at += 3
    to = at
  }
  if (han >= 3) yield [from, to]
}

let codesOnceBuilt: Uint16Array | undefined

/** The GBK code of every UTF-16 unit, 0 where there is none: read off the decoder, once in a process. */
function gbkCodes(): Uint16Array {
  if (codesOnceBuilt) return codesOnceBuilt
  const codes = new Uint16Array(0x10000)
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      const unit = character.charCodeAt(0)
      if (character.length === 1 && unit !== 0xfffd) codes[unit] = (lead << 8) | trail
    }
  }
  codesOnceBuilt = codes
  return codes
}

/** Thirty characters or more, and hardly any of those that Chinese is written with: decoded wrongly, no matter how. */
function strange(text: string): boolean {
  let han = 0
  let frequent = 0
  for (const character of text) {
    if (character < '\u3400' || character > '\u9fff') continue
    han++
    if (FREQUENT_HANZI.has(character)) frequent++
  }
  return han >= 30 && frequent < han * 0.15
}
