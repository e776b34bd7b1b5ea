import { likeness } from './likeness.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Bytes that are looked at: enough to be certain, and no more however long the file. */
const SAMPLE = 64 * 1024

/**
 * Find the encoding of a text file: byte-order mark, then strict UTF-8, then the reading that looks most like Chinese.
 * Reliable from about 20 Chinese characters on.
 * @param declared what the file says of itself (an HTML charset), believed where the bytes do not speak against it
 */
export function detectEncoding(bytes: Uint8Array, declared?: Encoding): Encoding {
  const marked = byteOrderMark(bytes)
  if (marked) return marked
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0)
  if (first < 0) return asciiOrUtf16(bytes)
  if (!bytes.subarray(first, first + SAMPLE).includes(0) && isUtf8(bytes)) return 'utf-8'
  const head = evenly(bytes.subarray(0, SAMPLE))
  const dense = bytes.subarray(first, first + SAMPLE)
  const candidates: [Encoding, number][] = [
    ['utf-8', likeness(read(dense, 'utf-8'))],
    ['gb18030', likeness(read(dense, 'gb18030'))],
    ['big5', likeness(read(dense, 'big5'))]
  ]
  if (bytes.length % 2 === 0) {
    candidates.push(['utf-16le', likeness(read(head, 'utf-16le'))], ['utf-16be', likeness(read(head, 'utf-16be'))])
  }
  let best: Encoding = 'gb18030'
  let most = Number.NEGATIVE_INFINITY
  for (const [encoding, score] of candidates) {
    const weighed = encoding === declared ? score + 0.1 : score
    if (weighed > most) [best, most] = [encoding, weighed]
  }
  return best
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** A few Chinese characters can be all ASCII bytes in UTF-16; English read as UTF-16 gives characters nobody writes. */
function asciiOrUtf16(bytes: Uint8Array): Encoding {
  if (bytes.length % 2 === 1 || bytes.length > 200) return 'utf-8'
  for (const encoding of ['utf-16le', 'utf-16be'] as const) if (likeness(read(bytes, encoding)) > 0.7) return encoding
  return 'utf-8'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false // an answer, not a fault: the decoder has no other way to say no
  }
}

function evenly(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1)
}

function read(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}
