import { endsSentence } from './ends-sentence.js'
import type { TextLine } from './text-lines.js'

/**
 * Whether two lines are one piece of text whatever their widths: the right one begins with a mark that nothing can begin with
 * or with the rest of a word, the left one ends in the middle of a sentence or of a range, or a bracket opens left and closes right.
 */
export function cannotPart(left: TextLine, right: TextLine): boolean {
  if (CLOSES.test(right.body)) return true
  if (endsSentence(left.body) || right.mark) return false
  if (RANGE_GOES_ON.test(left.body) && FIGURE.test(right.body)) return true
  if (REST_OF_LABEL.test(right.body) && PART_OF_LABEL.test(left.body)) return true
  return (
    CONTINUES.test(left.body.at(-1)!) ||
    isBracketed(left.body, right.body) ||
    (isProse(left) && (REST.test(right.body) || (ENDS_IN_FIGURE.test(left.body) && UNIT.test(right.body))))
  )
}

/** Marks that close or go on: no line begins with one. */
const CLOSES = /^[，、。；：！？）】》”’」』％,;:!?)\]%]/
/** 1、组 / 长：__ */
const PART_OF_LABEL = /(?:^|[^\u3400-\u9FFF])(?:副?[组組]|成)$/
const REST_OF_LABEL = /^[长長员員][:：]/
/** 80— / 89分: a range cut behind its dash. */
const RANGE_GOES_ON = /[0-9０-９%％分][-—~～至]$/
const FIGURE = /^[0-9０-９]/
/** 全校参训79 / 人，…: an amount cut before its unit. */
const ENDS_IN_FIGURE = /[0-9０-９]$/
const UNIT =
  /^(?:分(?![组組别別工])|人(?!员|員)|次(?!日)|名(?![单單师師])|位(?!于|於)|[项項](?!目)|[个個](?!人)|年(?![级級])|日(?!常)|[节節篇元天月%％]|[学學][时時分]|[课課][时時]|小[时時]|分[钟鐘]|[万萬])/
/** Behind these a sentence goes on. */
const CONTINUES = /[，、,（“‘《【〈〔「『([]/
/** One character and a comma, or the end of a word: 中,只有… 者”;由… */
const REST = /^(?:[\u3400-\u9FFF][，、,]|[者们們](?![\u3400-\u9FFF]{0,3}[:：])|的(?![确確]))/

/** A line of a paragraph: no heading, no cell. */
function isProse(line: TextLine): boolean {
  return line.length >= 20 && /[，。；,;]/.test(line.body)
}

const BRACKETS = [...['（）', '()', '《》', '“”', '「」', '【】']]
/** How far a bracket reaches on either side. */
const REACH = 60

/** Whether a bracket that the left line opens is closed by the right one. */
function isBracketed(left: string, right: string): boolean {
  const tail = left.slice(-REACH)
  const head = right.slice(0, REACH)
  return BRACKETS.some(([open, close]) => {
    const closing = head.indexOf(close!)
    const opening = head.indexOf(open!)
    return closing >= 0 && (opening < 0 || closing < opening) && tail.lastIndexOf(open!) > tail.lastIndexOf(close!)
  })
}
