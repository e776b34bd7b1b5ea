import { characterSet } from '../character-set.js'
import { endsSentence } from './ends-sentence.js'
import type { TextLine } from './text-lines.js'

/**
 * Whether two lines are one piece of text whatever their widths: the right one begins with a mark that nothing can begin with
 * or with the rest of a word, the left one ends in the middle of a sentence or of a range, or a bracket opens left and closes right.
 */
export function cannotPart(left: TextLine, right: TextLine): boolean {
  if (CLOSES.at(right.body, 0)) return true
  if (right.mark || endsSentence(left.body)) return false
  const last = left.body.length - 1
  if (FIGURE.at(right.body, 0) && DASH.at(left.body, last) && OF_RANGE.at(left.body, last - 1)) return true
  if (LABEL_GOES_ON.at(right.body, 0) && REST_OF_LABEL.test(right.body) && PART_OF_LABEL.test(left.body.slice(-3)))
    return true
  return (
    CONTINUES.at(left.body, last) ||
    isBracketed(left.body, right.body) ||
    (isProse(left) && (REST.test(right.body) || (FIGURE.at(left.body, last) && UNIT.test(right.body))))
  )
}

/** Marks that close or go on: no line begins with one. */
const CLOSES = characterSet('，、。；：！？）】》”’」』％,;:!?)]%')
/** 1、组 / 长：__ */
const PART_OF_LABEL = /(?:^|[^\u3400-\u9FFF])(?:副?[组組]|成)$/
const LABEL_GOES_ON = characterSet('长長员員')
const REST_OF_LABEL = /^[长長员員][:：]/
/** 80— / 89分: a range cut behind its dash. */
const OF_RANGE = characterSet('0-9０-９%％分')
const DASH = characterSet('—~～至-')
const FIGURE = characterSet('0-9０-９')
/** 全校参训79 / 人，…: an amount cut before its unit. */
const UNIT =
  /^(?:分(?![组組别別工])|人(?!员|員)|次(?!日)|名(?![单單师師])|位(?!于|於)|[项項](?!目)|[个個](?!人)|年(?![级級])|日(?!常)|[节節篇元天月%％]|[学學][时時分]|[课課][时時]|小[时時]|分[钟鐘]|[万萬])/
/** Behind these a sentence goes on. */
const CONTINUES = characterSet('，、,（“‘《【〈〔「『([')
/** One character and a comma, or the end of a word: 中,只有… 者”;由… */
const REST = /^(?:[\u3400-\u9FFF][，、,]|[者们們](?![\u3400-\u9FFF]{0,3}[:：])|的(?![确確]))/

/** A line of a paragraph: no heading, no cell. */
function isProse(line: TextLine): boolean {
  return line.length >= 20 && PROSE.next(line.body, 0) < line.body.length
}

const PROSE = characterSet('，。；,;')
const BRACKETS = [...['（）', '()', '《》', '“”', '「」', '【】']]
const CLOSING = characterSet('）)》”」】')
/** How far a bracket reaches on either side. */
const REACH = 60

/** Whether a bracket that the left line opens is closed by the right one. */
function isBracketed(left: string, right: string): boolean {
  const reach = Math.min(REACH, right.length)
  if (CLOSING.next(right, 0, reach) === reach) return false
  const tail = left.slice(-REACH)
  const head = right.slice(0, reach)
  for (const [open, close] of BRACKETS) {
    const closing = head.indexOf(close!)
    if (closing < 0) continue
    const opening = head.indexOf(open!)
    if ((opening < 0 || closing < opening) && tail.lastIndexOf(open!) > tail.lastIndexOf(close!)) return true
  }
  return false
}
