import type { Amount } from './amount.js'
import type { Survey } from './survey.js'

/** Whether an amount is 不少于 and its kind, or 12节的目标, asked for, and not an average that was reached. */
export function isRequired({ text }: Survey, { value, status, span, per }: Amount): boolean {
  if (status === 'actual' || per === undefined) return false
  const bound = value.qualifier === 'at_least' || value.qualifier === 'more_than'
  if (!bound && !(value.qualifier === 'exact' && isNamed(text, span.end))) return false
  return !/人均|平均/.test(text.slice(Math.max(0, span.start - 10), span.start))
}

/** 的目标 behind the amount. */
function isNamed(text: string, end: number): boolean {
  const first = text[end]
  return (first === '的' || first === '之') && /^(?:目标|要求|标准|规定)/.test(text.slice(end + 1, end + 4))
}
