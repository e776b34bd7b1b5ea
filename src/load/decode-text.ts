import { detectEncoding, type Encoding } from './detect-encoding.js'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/**
 * The text of a text file, unchanged but for a byte-order mark, which is no part of it. Line ends stay as they are.
 * What cannot be decoded becomes U+FFFD; whether that is too much is for `find-mojibake` to say.
 * @param declared the encoding that the file says it has, as `detectEncoding` takes it
 */
export function decodeText(bytes: Uint8Array, declared?: Encoding): Decoded {
  const encoding = detectEncoding(bytes, declared)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
