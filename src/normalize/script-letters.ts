import { setBit, type UnitBits, unitBits } from '../rule/unit-bits.js'
import { openccEntries } from './opencc-entries.js'
import { type UnitTable, unitTable } from './replace-units.js'

/** Which script a code unit belongs to: 0 either, 1 traditional only, 2 simplified only. */
export type ScriptOf = 0 | 1 | 2

/** Names in simplified texts keep these (陈昇), though OpenCC converts them. */
const KEPT = new Set('昇陞')

/** OpenCC's own table of single characters, from traditional to simplified. */
const singles = openccEntries.filter(([from]) =>
  from.codePointAt(0)! > 0xffff ? from.length === 2 : from.length === 1
)

/**
 * Tell characters that only one script has. Traditional only: those that OpenCC converts and GB2312 lacks; 乾 於 後 徵 摺, which
 * simplified texts have too (萧乾, 于潜), are in GB2312 and tell nothing. Simplified only: what OpenCC converts to, and Big5 lacks.
 */
export const scriptLetters: Uint8Array = classify()

/** One bit for each unit that is traditional only: the list of all does not stay in the cache. */
export const traditionalOnly: UnitBits = bitsOf(1)

/** The simplified form of a character that only traditional texts have. */
export const simplifiedForms: UnitTable = unitTable(
  singles.filter(([from, to]) => scriptLetters[from.charCodeAt(0)] === 1 && from.length + to.length === 2)
)

function bitsOf(script: ScriptOf): UnitBits {
  const bits = unitBits()
  for (let unit = 0; unit < scriptLetters.length; unit++) if (scriptLetters[unit] === script) setBit(bits, unit)
  return bits
}

function classify(): Uint8Array {
  const letters = new Uint8Array(0x10000)
  const gb2312 = decodeAll('gb18030', 0xb0, 0xf7, 0xa1)
  const big5 = decodeAll('big5', 0xa4, 0xf9, 0x40)
  for (const [from, to] of singles) {
    if (from.length === 1 && !gb2312.has(from) && !KEPT.has(from)) letters[from.charCodeAt(0)] = 1
    if (to.length === 1 && gb2312.has(to) && !big5.has(to)) letters[to.charCodeAt(0)] = 2
  }
  return letters
}

/** Every character of the two-byte rows of an encoding. */
function decodeAll(encoding: string, firstRow: number, lastRow: number, firstCell: number): ReadonlySet<string> {
  const bytes = new Uint8Array((lastRow - firstRow + 1) * (0xff - firstCell) * 2)
  let at = 0
  for (let row = firstRow; row <= lastRow; row++)
    for (let cell = firstCell; cell <= 0xfe; cell++) {
      bytes[at++] = row
      bytes[at++] = cell
    }
  return new Set(new TextDecoder(encoding).decode(bytes))
}
