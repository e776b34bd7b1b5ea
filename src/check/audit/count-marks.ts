import { readNumeral } from '../../numeral/read-numeral.js'
import { matchesOf } from '../../rule/matches-of.js'
import type { Span } from '../../span.js'

/** The items of a list with numbers. */
export interface Marked {
  readonly count: number
  readonly places: readonly Span<'normal'>[]
  /** The numbers go on in order to the end, without a gap or a repeat. */
  readonly orderly: boolean
}

/** The ways of numbering a list, each with the number as `n`. */
const STYLES = [
  /\((?<n>\d{1,2})\)/g,
  /\((?<n>[一二三四五六七八九十]{1,3})\)/g,
  /(?<![\d.])(?<n>\d{1,2})[.、](?!\d)/g,
  /(?<n>[①②③④⑤⑥⑦⑧⑨⑩])/g,
  /(?<![一二三四五六七八九十])(?<n>[一二三四五六七八九十]{1,3})是(?!否)/g,
  /第(?<n>[一二三四五六七八九十]{1,3})[,是、:]/g,
  /(?<![一二三四五六七八九十])(?<n>[一二三四五六七八九十]{1,3})、/g
]

/**
 * The items of the list with numbers that starts at an offset, up to `end`; undefined where none starts there. It ends where the
 * numbers begin anew or leave out more than one.
 */
export function countMarks(text: string, from: number, end: number): Marked | undefined {
  const list = text.slice(from, end)
  const lead = /^\s*/.exec(list)![0].length
  const head = list.slice(lead, lead + 8)
  for (const style of STYLES) {
    const [first] = matchesOf(head, style)
    if (first?.index === 0 && numberOf(first) === 1) return inOrder(matchesOf(list, style), from)
  }
  return undefined
}

function inOrder(marks: readonly RegExpExecArray[], from: number): Marked {
  const places: Span<'normal'>[] = []
  let last = 0
  let orderly = true
  for (const mark of marks) {
    const number = numberOf(mark)
    if (number === undefined || number < last || number > last + 2 || (number === 1 && last > 0)) break
    orderly &&= number === last + 1
    last = number
    places.push({ start: from + mark.index, end: from + mark.index + mark[0].length })
  }
  return { count: places.length, places, orderly }
}

function numberOf({ groups }: RegExpExecArray): number | undefined {
  const written = groups!['n']!
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(written)
  return circled >= 0 ? circled + 1 : readNumeral(written, 0)?.value
}
