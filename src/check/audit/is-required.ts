import type { Resolved } from '../../document.js'
import type { Amount } from './amount.js'

/** Whether an amount is 不少于 and its kind, asked for, and not an average that was reached. */
export function isRequired(document: Resolved, amount: Amount): boolean {
  const { value, status, span } = amount
  if (status === 'actual' || (value.qualifier !== 'at_least' && value.qualifier !== 'more_than')) return false
  return !/人均|平均/.test(document.text.slice(Math.max(0, span.start - 10), span.start)) && amount.per !== undefined
}
