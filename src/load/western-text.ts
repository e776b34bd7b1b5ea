/**
 * Decode windows-1252, which Node 20 takes for Latin-1: there 0x80 to 0x9f are control characters, here punctuation.
 */
export function westernText(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (char) => UPPER[char.charCodeAt(0) - 0x80]!)
}

const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
