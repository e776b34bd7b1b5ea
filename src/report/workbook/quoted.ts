import type { Quote } from '../view/quote-of.js'

/** A quote in a cell: its words in 【】, what stands around them outside. */
export function quoted({ before, words, after }: Quote): string {
  return `${before}【${words}】${after}`
}
