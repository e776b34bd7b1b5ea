import type { Resolved } from '../../document.js'
import type { Amount } from './amount.js'

/** Whether an amount is 不少于 and its kind, or 12节的目标, asked for, and not an average that was reached. */
export function isRequired(document: Resolved, amount: Amount): boolean {
  const { value, status, span } = amount
  const named =
    value.qualifier === 'exact' && /^[的之](?:目标|要求|标准|规定)/.test(document.text.slice(span.end, span.end + 4))
  const bound = value.qualifier === 'at_least' || value.qualifier === 'more_than'
  if (status === 'actual' || !(bound || named)) return false
  return !/人均|平均/.test(document.text.slice(Math.max(0, span.start - 10), span.start)) && amount.per !== undefined
}
