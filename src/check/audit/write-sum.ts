import { addUp } from './add-up.js'
import type { Part } from './lists-of.js'
import { writeFigure } from './write-figure.js'

/** A sum written out in the unit of its total: 6项（1+3+2）. */
export function writeSum(parts: readonly Part[], unit: string): string {
  const { low, high } = addUp(parts)
  let each = ''
  for (const { extent, times } of parts) {
    const one = writeOne(extent.low / (times || 1), unit, low)
    if (each !== '') each += '+'
    each += times === undefined ? `每组${one}` : times === 1 ? one : `${times}×${one}`
  }
  const bound =
    low === high
      ? writeFigure(low, unit)
      : `${writeFigure(low, unit)}${Number.isFinite(high) ? `至${writeFigure(high, unit)}` : '以上'}`
  return `${bound}（${each}）`
}

/** A part without its unit; of a sum in 万元 in 万. */
function writeOne(size: number, unit: string, sum: number): string {
  return unit === '元' && sum >= 1e4 ? writeFigure(size / 1e4) : writeFigure(size, unit).replace(unit, '')
}
