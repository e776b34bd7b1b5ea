/** Longest text that the buffer takes which is kept; longer ones are given their own. */
const KEPT = 0x10000
const kept = new Uint16Array(KEPT)
const keptBytes = Buffer.from(kept.buffer)

/**
 * Change a text unit by unit, in place: putting one together again from its pieces takes longer. The units that are handed
 * out are good for the time of the change only, as the next text is changed in the same memory; behind the text stands whatever
 * stood there.
 */
export function changeUnits(text: string, change: (units: Uint16Array) => void): string {
  const { length } = text
  const units = length <= KEPT ? kept : new Uint16Array(length)
  const bytes = length <= KEPT ? keptBytes : Buffer.from(units.buffer)
  bytes.write(text, 0, 2 * length, 'utf16le')
  change(units)
  return bytes.toString('utf16le', 0, 2 * length)
}
