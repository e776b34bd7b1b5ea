import { characterSet } from '../../character-set.js'
import type { Amount } from './amount.js'

const FIGURES = characterSet('0-9一二两三四五六七八九十百千万〇零半')

/** Where the figure of an amount begins: behind 满分 of 满分100分, behind 至少召开 of 至少召开三次. */
export function figureOf(text: string, { span }: Pick<Amount, 'span'>): number {
  return FIGURES.next(text, span.start, span.end)
}
