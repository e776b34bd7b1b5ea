import { characterSet } from '../character-set.js'

/** Whether a line ends with a mark that ends a sentence or announces a list, or with a bracket or quote behind one; 8: is the hour. */
export function endsSentence(body: string): boolean {
  const from = Math.max(0, body.length - REACH)
  let at = body.length - 1
  while (at >= from && CLOSING.at(body, at)) at--
  if (at < from) return false
  if (STOP.at(body, at)) return true
  const mark = body[at]
  if (mark === '.') return at > from && HAN.at(body, at - 1)
  return (mark === ':' || mark === '：') && !(at > from && DIGIT.at(body, at - 1))
}

/** A mark with the quotes and brackets behind it. */
const REACH = 6
const CLOSING = characterSet('"\'”’」』)）】》')
const STOP = characterSet('。！？；…!?;')
const HAN = characterSet('\u3400-\u9FFF')
const DIGIT = characterSet('0-9０-９')
