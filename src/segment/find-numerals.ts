import type { Numeral } from '../document.js'
import { LONGEST_NUMERAL } from '../numeral/read-chinese.js'
import { readNumeral } from '../numeral/read-numeral.js'
import type { Span } from '../span.js'

const LONG_RUN = new RegExp(
  `[〇零○一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]{${LONGEST_NUMERAL},}`,
  'y'
)
const START = /[0-9〇零○一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟半负]|-(?=[0-9])/g

/**
 * Every numeral of the text outside the pieces that are taken already; each is the longest at its place.
 * @param taken in order, not overlapping: shields and what is not analysed.
 */
export function findNumerals(text: string, taken: readonly Span<'normal'>[]): Numeral[] {
  const found: Numeral[] = []
  let next = 0
  START.lastIndex = 0
  for (let start = START.exec(text); start; start = START.exec(text)) {
    const at = start.index
    while (next < taken.length && taken[next]!.end <= at) next++
    const piece = taken[next]
    if (piece && piece.start <= at) {
      START.lastIndex = piece.end
      continue
    }
    const reading = readNumeral(text, at, piece?.start)
    if (!reading) {
      // A row that is too long to be read is not read from its middle either.
      LONG_RUN.lastIndex = at
      if (LONG_RUN.test(text)) START.lastIndex = LONG_RUN.lastIndex
      continue
    }
    const { start: from, end, ...rest } = reading
    found.push({ span: { start: from, end }, ...rest })
    START.lastIndex = end
  }
  return found
}
