import type { Amount } from './amount.js'

/** Whether an amount can be a part or a whole: a plain figure, no age, nothing stated of each. */
export function isPlain({ value, per }: Amount): boolean {
  return (
    /^(?:count|money|hours|credits)$/.test(value.type) &&
    value.qualifier === 'exact' &&
    !/岁$/.test(value.unit) &&
    !per?.who
  )
}
