import { decodeText } from './decode-text.js'
import type { Reading } from './reading.js'

/** Read a plain text file: its text unchanged, a byte-order mark aside; line ends stay as they are. */
export async function readText(bytes: Uint8Array): Promise<Reading> {
  const { text, encoding } = decodeText(bytes)
  return { text, marks: [], findings: [], encoding }
}
