import { ConverterFactory, Locale } from 'opencc-js/t2cn'
import { openccEntries } from './opencc-entries.js'

/**
 * Convert traditional text to simplified characters as OpenCC does, the longest word at each place: its table, without
 * the look through maps of maps at every character.
 */
export function convertScript(text: string): string {
  const units = new Uint16Array(text.length)
  const bytes = Buffer.from(units.buffer)
  bytes.write(text, 'utf16le')
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!
    const begin = begins[unit]!
    if (begin === 0) continue
    if (begin & UNEVEN) return byOpencc(text)
    const word = begin & WORD ? wordAt(text, at, words.get(unit)!) : undefined
    if (word) {
      const [from, to] = word
      if (from.length !== to.length) return byOpencc(text)
      bytes.write(to, at * 2, 'utf16le')
      at += from.length - 1
    } else if (begin & SINGLE) units[at] = singles[unit]!
  }
  return bytes.toString('utf16le')
}

/** Of words, the longest first, the one that stands at an offset. */
function wordAt(text: string, at: number, own: readonly Entry[]): Entry | undefined {
  for (const entry of own) if (text.startsWith(entry[0], at)) return entry
  return undefined
}

type Entry = (typeof openccEntries)[number]

const byOpencc = (text: string): string => {
  converter ??= ConverterFactory(Locale.to['cn']!)
  return converter(text)
}
let converter: ((text: string) => string) | undefined

/** What begins with a code unit: a character by itself, a word, or what is left to OpenCC itself. */
const SINGLE = 1
const WORD = 2
const UNEVEN = 4
const begins = new Uint8Array(0x10000)
const singles = new Uint16Array(0x10000)
const words = new Map<number, Entry[]>()

// Surrogates, and descriptions of characters by their parts: ⿰.
begins.fill(UNEVEN, 0xd800, 0xe000)
begins.fill(UNEVEN, 0x2ff0, 0x3000)
for (const entry of openccEntries) {
  const [from, to] = entry
  const unit = from.charCodeAt(0)
  if (from.length > 1) {
    begins[unit]! |= WORD
    const own = words.get(unit)
    if (own) own.push(entry)
    else words.set(unit, [entry])
  } else if (to.length > 1) begins[unit]! |= UNEVEN
  else {
    begins[unit]! |= SINGLE
    singles[unit] = to.charCodeAt(0)
  }
}
for (const own of words.values()) own.sort((a, b) => b[0].length - a[0].length)
