import { characterSet } from '../character-set.js'
import type { Numeral } from '../document.js'
import { LONGEST_NUMERAL } from '../numeral/read-chinese.js'
import { type NumeralReading, readNumeral } from '../numeral/read-numeral.js'
import type { Span } from '../span.js'

const CHINESE = '〇零○一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟'
const LONG_RUN = new RegExp(`[${CHINESE}]{${LONGEST_NUMERAL},}`, 'y')
/** What a numeral can begin with; a hyphen only before a digit. */
const START = characterSet(`0-9${CHINESE}半负-`)
const HYPHEN = '-'.charCodeAt(0)
const DIGIT = characterSet('0-9')

/**
 * Every numeral of the text outside the pieces that are taken already; each is the longest at its place.
 * @param taken in order, not overlapping: shields and what is not analysed.
 */
export function findNumerals(text: string, taken: readonly Span<'normal'>[]): Numeral[] {
  const found: Numeral[] = []
  let next = 0
  for (let at = START.next(text, 0); at < text.length; at = START.next(text, at)) {
    while (next < taken.length && taken[next]!.end <= at) next++
    const piece = taken[next]
    if (piece && piece.start <= at) {
      at = piece.end
      continue
    }
    const reading =
      text.charCodeAt(at) === HYPHEN && !DIGIT.at(text, at + 1) ? undefined : readNumeral(text, at, piece?.start)
    if (reading) {
      found.push(numeralOf(reading))
      at = reading.end
      continue
    }
    // A row that is too long to be read is not read from its middle either.
    LONG_RUN.lastIndex = at
    at = LONG_RUN.test(text) ? LONG_RUN.lastIndex : at + 1
  }
  return found
}

function numeralOf(reading: NumeralReading): Numeral {
  const { start, end, value, max, percent, about, writing } = reading
  // All of one shape, as they are read everywhere.
  return { span: { start, end }, value, max, percent, about, writing }
}
