import { createHash } from 'node:crypto'
import type { Spill } from '../spill.js'
import { cellText } from './cell-text.js'
import { xmlText } from './xml-text.js'

/** The texts of all cells as cells can hold them, each once: a cell has the number of its own. */
export interface SharedStrings {
  /** How many there are. */
  readonly count: number
  /** The number of a text. */
  readonly add: (text: string) => number
  /** The part of the workbook that holds them, piece by piece. */
  readonly xml: () => Iterable<string | Uint8Array>
}

/** Texts that are looked up by themselves: names and labels that come in every row. */
const HELD = 4096
const BEGIN = 1 << 14

/**
 * Begin to collect. What a text is goes into the spill; what is kept of it are 12 bytes: half of its SHA-1, and its
 * number.
 */
export function sharedStrings(spill: Spill): SharedStrings {
  let count = 0
  let [near, before] = [new Map<string, number>(), new Map<string, number>()]
  let keys = new Uint32Array(2 * BEGIN)
  /** One more than the number; 0 where nothing is. */
  let values = new Uint32Array(BEGIN)
  const slotOf = (high: number, low: number): number => {
    const mask = values.length - 1
    let slot = high & mask
    while (values[slot] !== 0 && (keys[2 * slot] !== high || keys[2 * slot + 1] !== low)) slot = (slot + 1) & mask
    return slot
  }
  const put = (slot: number, high: number, low: number, value: number) => {
    keys[2 * slot] = high
    keys[2 * slot + 1] = low
    values[slot] = value
  }
  const widen = () => {
    const [oldKeys, oldValues] = [keys, values]
    keys = new Uint32Array(2 * oldKeys.length)
    values = new Uint32Array(2 * oldValues.length)
    oldValues.forEach((value, slot) => {
      if (value === 0) return
      const [high, low] = [oldKeys[2 * slot]!, oldKeys[2 * slot + 1]!]
      put(slotOf(high, low), high, low, value)
    })
  }
  const lookUp = (text: string): number => {
    const hash = createHash('sha1').update(text, 'utf16le').digest()
    const [high, low] = [hash.readUInt32LE(0), hash.readUInt32LE(4)]
    const slot = slotOf(high, low)
    if (values[slot] !== 0) return values[slot]! - 1
    put(slot, high, low, ++count)
    spill.write(`<si><t${SPACED.test(text) ? ' xml:space="preserve"' : ''}>${xmlText(text)}</t></si>`)
    if (count * 2 > values.length) widen()
    return count - 1
  }
  return {
    get count() {
      return count
    },
    add: (text) => {
      let index = near.get(text)
      if (index !== undefined) return index
      index = before.get(text) ?? lookUp(cellText(text))
      if (near.size >= HELD) [near, before] = [new Map(), near]
      near.set(text, index)
      return index
    },
    xml: function* () {
      yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">`
      yield* spill.pieces()
      yield '</sst>'
    }
  }
}

const SPACED = /^\s|\n|\s$/
