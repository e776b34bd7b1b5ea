import type { Numeral, Shield, Word } from '../document.js'
import type { Segmenter } from './segmenter.js'

const HAN = /[\u3400-\u9fff\uf900-\ufaff]+/g

/**
 * Words of the text: runs of Han characters cut by the segmenter, numerals and shields left out.
 * Each run is cut by itself, so that no word runs across 、 and 《》.
 * @param taken numerals and shields, in order of start.
 */
export function cutWords(text: string, taken: readonly (Numeral | Shield)[], segmenter: Segmenter): Word[] {
  const words: Word[] = []
  let from = 0
  const cut = (to: number) => {
    HAN.lastIndex = from
    for (let run = HAN.exec(text); run && run.index < to; run = HAN.exec(text)) {
      const piece = run[0].slice(0, to - run.index)
      let at = run.index
      for (const word of piece.length === 1 ? [piece] : segmenter.cut(piece)) {
        words.push({ span: { start: at, end: at + word.length } })
        at += word.length
      }
    }
  }
  for (const { span } of taken) {
    if (span.start > from) cut(span.start)
    from = Math.max(from, span.end)
  }
  cut(text.length)
  return words
}
