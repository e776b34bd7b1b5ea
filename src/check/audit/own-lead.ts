import type { Resolved } from '../../document.js'
import type { Amount } from './amount.js'

/** What stands in an amount before its figure: 满分 of 满分100分, 至少召开 of 至少召开三次. */
export function ownLead({ text }: Pick<Resolved, 'text'>, { span }: Pick<Amount, 'span'>): string {
  return /^[^0-9一二两三四五六七八九十百千万〇零半]*/.exec(text.slice(span.start, span.end))![0]
}
